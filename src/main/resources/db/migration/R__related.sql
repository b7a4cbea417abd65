-- Removes a deleted article from the related articles of others. Every deletion of an article calls it.

create or replace function forget_related() returns trigger language plpgsql as $$
begin
    delete from article_related r using old_rows o where r.related_id = o.id;
    return null;
end
$$;
create or replace trigger article_related_forgotten after delete on article
referencing old table as old_rows for each statement execute function forget_related();
