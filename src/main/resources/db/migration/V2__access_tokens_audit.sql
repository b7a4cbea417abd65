alter table access_token
    add column categories uuid[] not null default '{}', -- with all below them; none is no limit
    add column expires_at timestamptz,
    add column revoked_at timestamptz,
    add column last_used_at timestamptz,
    add column created_by text not null default 'admin';

-- Who did what to which document. Nothing refers to other tables: an entry outlives what it tells of.
create table audit_entry (
    id uuid primary key,
    at timestamptz not null,
    actor text not null,
    token_id uuid,
    address text,
    action text not null,
    kind text not null,
    document_id uuid not null,
    details jsonb not null
);
create index audit_entry_at on audit_entry (at desc, id desc);
create index audit_entry_document on audit_entry (document_id, at desc, id desc);
create index audit_entry_actor on audit_entry (actor, at desc, id desc);

create function keep_audit() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is only added to';
end
$$;

create trigger audit_entry_kept
before update or delete or truncate on audit_entry
for each statement execute function keep_audit();
