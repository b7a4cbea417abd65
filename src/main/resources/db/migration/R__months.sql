-- Keeps article_month, which the index of the sitemaps reads, and tells the servers which months changed. Every write of article_listing and
-- of a category's path calls these functions.

create or replace function month_of(at timestamptz) returns date language sql immutable parallel safe
return cast(date_trunc('month', at at time zone 'UTC') as date);

-- A change whose moment is past counts from now on. When a scheduled change is cancelled, a row of the same moment cancels its row.
create or replace function keep_months() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if not exists (select 1 from new_rows n where n.scope = '00000000-0000-0000-0000-000000000000') then
            return null;
        end if;
        insert into article_month
        select month_of(n.publish_at), greatest(m.at, now()), sum(m.number)
        from new_rows n cross join lateral (values (n.publish_at, 1), (n.unpublish_at, -1)) as m (at, number)
        where n.scope = '00000000-0000-0000-0000-000000000000' and m.at is not null group by 1, 2;
    elsif tg_op = 'DELETE' then
        if not exists (select 1 from old_rows o where o.scope = '00000000-0000-0000-0000-000000000000') then
            return null;
        end if;
        insert into article_month
        select month_of(o.publish_at), greatest(m.at, now()), sum(m.number)
        from old_rows o cross join lateral (values (o.publish_at, -1), (o.unpublish_at, 1)) as m (at, number)
        where o.scope = '00000000-0000-0000-0000-000000000000' and m.at is not null group by 1, 2;
    elsif exists (select 1 from new_rows n where n.scope = '00000000-0000-0000-0000-000000000000') then
        insert into article_month
        select month_of(r.publish_at), greatest(m.at, now()), sum(m.number)
        from new_rows n
        join old_rows o on o.article_id = n.article_id and o.scope = n.scope
        cross join lateral (values (n.publish_at, n.unpublish_at, 1), (o.publish_at, o.unpublish_at, -1))
            as r (publish_at, unpublish_at, number)
        cross join lateral (values (r.publish_at, r.number), (r.unpublish_at, -r.number)) as m (at, number)
        where n.scope = '00000000-0000-0000-0000-000000000000' and m.at is not null
            and (n.publish_at, n.unpublish_at) is distinct from (o.publish_at, o.unpublish_at)
        group by 1, 2;
        insert into article_month
        select distinct month_of(n.publish_at), now(), 0
        from new_rows n join old_rows o on o.article_id = n.article_id and o.scope = n.scope
        where n.scope = '00000000-0000-0000-0000-000000000000' and n.updated_at <> o.updated_at
            and (n.publish_at, n.unpublish_at) is not distinct from (o.publish_at, o.unpublish_at)
            and n.publish_at <= now() and (n.unpublish_at is null or n.unpublish_at > now());
    end if;
    return null;
end
$$;
create or replace trigger listing_months_on_insert after insert on article_listing
referencing new table as new_rows for each statement execute function keep_months();
create or replace trigger listing_months_on_update after update on article_listing
referencing old table as old_rows new table as new_rows for each statement execute function keep_months();
create or replace trigger listing_months_on_delete after delete on article_listing
referencing old table as old_rows for each statement execute function keep_months();

-- The address of an article contains the path of its category.
create or replace function keep_months_of_categories() returns trigger language plpgsql as $$
begin
    insert into article_month
    select distinct month_of(l.publish_at), now(), 0
    from new_rows n
    join old_rows o on o.id = n.id and o.path <> n.path
    join article_listing l on l.scope = n.id and l.publish_at <= now() and (l.unpublish_at is null or l.unpublish_at > now());
    return null;
end
$$;
create or replace trigger category_months after update on category
referencing old table as old_rows new table as new_rows for each statement execute function keep_months_of_categories();

-- "sitemaps" names the index, "sitemap-2026-11" a month.
create or replace function tell_months() returns trigger language plpgsql as $$
begin
    perform pg_notify('warta', 'sitemap-' || to_char(s.month, 'YYYY-MM')) from (select distinct n.month from new_rows n) s;
    if exists (select 1 from new_rows) then
        perform pg_notify('warta', 'sitemaps');
    end if;
    return null;
end
$$;

-- KeptMonths adds rows up outside of a trigger, and readers see no change
create or replace trigger months_told after insert on article_month
referencing new table as new_rows for each statement when (pg_trigger_depth() > 0) execute function tell_months();
