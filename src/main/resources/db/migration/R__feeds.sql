-- Keeps feed_departure, the articles that are no longer public, and feed_change, the scopes whose feeds changed. Every write of
-- article_listing calls it.

-- Whether readers see a listed article. "soon" is a little later than now, because the servers' clocks may differ from the database's.
create or replace function is_shown(publish_at timestamptz, unpublish_at timestamptz, soon timestamptz) returns boolean
language sql immutable parallel safe
return publish_at <= soon and (unpublish_at is null or unpublish_at > soon);

create or replace function keep_feeds() returns trigger language plpgsql as $$
declare
    newsroom constant uuid := '00000000-0000-0000-0000-000000000000';
    at constant timestamptz := clock_timestamp(); -- now() would be the beginning of the transaction
    soon constant timestamptz := at + interval '10 seconds';
    told boolean;
begin
    if tg_op = 'DELETE' then
        if not exists (select 1 from old_rows) then
            return null;
        end if;
    elsif not exists (select 1 from new_rows) then
        return null;
    end if;
    told := exists (select 1 from site s where s.settings -> 'hubs' ->> 0 is not null);
    if tg_op = 'INSERT' then
        delete from feed_departure d using new_rows n
        where n.scope = newsroom and d.article_id = n.article_id and n.publish_at <= at;
        if told then
            insert into feed_change
            select distinct n.scope from new_rows n where is_shown(n.publish_at, n.unpublish_at, soon);
        end if;
    elsif tg_op = 'DELETE' then
        insert into feed_departure as d (scope, article_id, left_at)
        select o.scope, o.article_id, least(at, o.unpublish_at)
        from old_rows o join old_rows whole on whole.article_id = o.article_id and whole.scope = newsroom
        where o.publish_at <= at and (o.unpublish_at is null or o.unpublish_at > o.publish_at)
        on conflict (article_id, scope) do update set left_at = excluded.left_at;
        if told then
            insert into feed_change
            select distinct o.scope from old_rows o where is_shown(o.publish_at, o.unpublish_at, soon);
        end if;
    else
        -- it was public, and is scheduled again
        insert into feed_departure as d (scope, article_id, left_at)
        select o.scope, o.article_id, least(at, o.unpublish_at)
        from old_rows o join new_rows n on n.article_id = o.article_id and n.scope = o.scope
        where o.publish_at <= at and n.publish_at > at and (o.unpublish_at is null or o.unpublish_at > o.publish_at)
        on conflict (article_id, scope) do update set left_at = excluded.left_at;
        if told then
            insert into feed_change
            select distinct n.scope
            from new_rows n join old_rows o on o.article_id = n.article_id and o.scope = n.scope
            where (n.publish_at, n.unpublish_at, n.updated_at) is distinct from (o.publish_at, o.unpublish_at, o.updated_at)
                and (is_shown(n.publish_at, n.unpublish_at, soon) or is_shown(o.publish_at, o.unpublish_at, soon));
        end if;
    end if;
    return null;
end
$$;
create or replace trigger listing_fed_by_insert after insert on article_listing
referencing new table as new_rows for each statement execute function keep_feeds();
create or replace trigger listing_fed_by_update after update on article_listing
referencing old table as old_rows new table as new_rows for each statement execute function keep_feeds();
create or replace trigger listing_fed_by_delete after delete on article_listing
referencing old table as old_rows for each statement execute function keep_feeds();
