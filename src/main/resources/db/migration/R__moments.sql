-- Keeps article_moment, the future moments at which an article appears or ends. Every write of an article that changes
-- its status or its times calls it.

create or replace function keep_article_moments() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        delete from article_moment m where m.article_id = new.id;
    end if;
    if new.status = 'published' then
        insert into article_moment
        select new.id, due.kind, due.at
        from (values ('appears', new.publish_at), ('expires', new.unpublish_at)) as due (kind, at)
        where due.at > clock_timestamp(); -- an article that this change makes public has appeared already
    end if;
    return null;
end
$$;
create or replace trigger article_moments_kept_on_insert after insert on article
for each row when (new.status = 'published') execute function keep_article_moments();
create or replace trigger article_moments_kept_on_update after update on article
for each row when (
    (old.status, old.publish_at, old.unpublish_at) is distinct from (new.status, new.publish_at, new.unpublish_at))
execute function keep_article_moments();
