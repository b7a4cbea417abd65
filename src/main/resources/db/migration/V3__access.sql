create index access_token_created on access_token (created_at desc, id desc);
create index audit_entry_action on audit_entry (action, at desc, id desc);
create index audit_entry_kind on audit_entry (kind, at desc, id desc);
create index audit_entry_token on audit_entry (token_id, at desc, id desc) where token_id is not null;
