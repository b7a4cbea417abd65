-- Refuses every update, deletion and truncation of audit_entry.

create or replace function keep_audit() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is only added to';
end
$$;
create or replace trigger audit_entry_kept
before update or delete or truncate on audit_entry
for each statement execute function keep_audit();
