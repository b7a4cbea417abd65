-- Keeps article_listing and article_count, and tells the servers which lists changed. Every write of an article, of its tags or authors,
-- and of a category's path calls these functions.

-- Whether readers may see an article. Every delivery query asks it, and no other place decides. It is one expression, so that the planner
-- inlines it and can use the partial indexes.
create or replace function is_public(article article, at timestamptz) returns boolean language sql stable
return article.status = 'published'
    and article.publish_at <= at
    and (article.unpublish_at is null or article.unpublish_at > at);

-- The scope of a language or of the featured articles, which have no id.
create or replace function named_scope(name text) returns uuid language sql immutable parallel safe
return cast(md5('warta ' || name) as uuid);

-- The number of public articles of a scope: the kept number, less those that have not appeared, plus those that will end but have not.
create or replace function count_public(listed uuid, at timestamptz) returns bigint language sql stable
return (select coalesce(sum(c.number), 0) from article_count c where c.scope = listed)
    - (select count(*) from article_listing l where l.scope = listed and l.publish_at > at and l.unpublish_at is null)
    + (select count(*) from article_listing l where l.scope = listed and l.unpublish_at > at and l.publish_at <= at);

-- The next moment at which an article of a scope appears or ends.
create or replace function next_moment(listed uuid, at timestamptz) returns timestamptz language sql stable
return least(
    (select min(l.publish_at) from article_listing l where l.scope = listed and l.publish_at > at),
    (select min(l.unpublish_at) from article_listing l where l.scope = listed and l.unpublish_at > at));

-- The rows that article_listing is to have.
create or replace view wanted_listing as
select s.scope, a.id as article_id, a.publish_at, a.unpublish_at, a.shown_updated_at as updated_at, a.comment_count
from article a cross join lateral (
    select cast('00000000-0000-0000-0000-000000000000' as uuid)
    union all
    select named_scope('language ' || a.language)
    union all
    select named_scope('featured') where a.featured
    union all
    select above.id from category it join category above on above.slug = any (string_to_array(it.path, '/'))
    where it.id = a.category_id
    union all
    select t.tag_id from article_tag t where t.article_id = a.id
    union all
    select p.author_id from article_author p where p.article_id = a.id) as s (scope)
where a.status = 'published';

-- Writes the rows of these articles in article_listing; of new articles there are none yet. The plan by indexes is right for all articles,
-- and making it takes longer than carrying it out.
create or replace function list_articles(ids uuid[], new boolean) returns void language plpgsql
set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
    if cardinality(ids) = 0 then
        return;
    end if;
    -- moving a category updates its row, so it waits for this transaction
    perform 1 from category c
    where c.id in (select a.category_id from article a where a.id = any (ids))
    order by c.id for key share;
    if new then
        insert into article_listing (scope, article_id, publish_at, unpublish_at, updated_at, comment_count)
        select w.* from wanted_listing w where w.article_id = any (ids)
        on conflict do nothing;
        return;
    end if;
    delete from article_listing l
    where l.article_id = any (ids)
        and not exists (select 1 from wanted_listing w where w.article_id = l.article_id and w.scope = l.scope);
    insert into article_listing as l (scope, article_id, publish_at, unpublish_at, updated_at, comment_count)
    select w.* from wanted_listing w where w.article_id = any (ids)
    on conflict (article_id, scope) do update
    set publish_at = excluded.publish_at, unpublish_at = excluded.unpublish_at, updated_at = excluded.updated_at,
        comment_count = excluded.comment_count
    where (l.publish_at, l.unpublish_at, l.updated_at, l.comment_count)
        is distinct from (excluded.publish_at, excluded.unpublish_at, excluded.updated_at, excluded.comment_count);
end
$$;

-- Adds to article_count, and tells the servers. "articles…" is a list whose members or whose order by publish_at changed, "updates…" one
-- of which only another order changed.
create or replace function tell_listing() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if not exists (select 1 from new_rows) then
            return null;
        end if;
        insert into article_count
        select n.scope, count(*) from new_rows n where n.unpublish_at is null group by n.scope;
        perform pg_notify('warta', cache_key('articles', s.scope)) from (select distinct n.scope from new_rows n) s;
        if exists (select 1 from new_rows n join tag t on t.id = n.scope) then
            perform pg_notify('warta', 'tags');
        end if;
        if exists (select 1 from new_rows n join author p on p.id = n.scope) then
            perform pg_notify('warta', 'authors');
        end if;
    elsif tg_op = 'DELETE' then
        if not exists (select 1 from old_rows) then
            return null;
        end if;
        insert into article_count
        select o.scope, -count(*) from old_rows o where o.unpublish_at is null group by o.scope;
        perform pg_notify('warta', cache_key('articles', s.scope)) from (select distinct o.scope from old_rows o) s;
        if exists (select 1 from old_rows o join tag t on t.id = o.scope) then
            perform pg_notify('warta', 'tags');
        end if;
        if exists (select 1 from old_rows o join author p on p.id = o.scope) then
            perform pg_notify('warta', 'authors');
        end if;
    elsif exists (select 1 from new_rows) then
        insert into article_count
        select n.scope, sum((n.unpublish_at is null)::int - (o.unpublish_at is null)::int)
        from new_rows n join old_rows o on o.article_id = n.article_id and o.scope = n.scope
        where (n.unpublish_at is null) <> (o.unpublish_at is null) group by n.scope;
        perform pg_notify('warta', cache_key(case when s.moved then 'articles' else 'updates' end, s.scope))
        from (
            select n.scope, bool_or((n.publish_at, n.unpublish_at) is distinct from (o.publish_at, o.unpublish_at)) as moved
            from new_rows n join old_rows o on o.article_id = n.article_id and o.scope = n.scope group by n.scope) s;
        if exists (
            select 1 from new_rows n join old_rows o on o.article_id = n.article_id and o.scope = n.scope
            join tag t on t.id = n.scope
            where (n.publish_at, n.unpublish_at) is distinct from (o.publish_at, o.unpublish_at))
        then
            perform pg_notify('warta', 'tags');
        end if;
        if exists (
            select 1 from new_rows n join old_rows o on o.article_id = n.article_id and o.scope = n.scope
            join author p on p.id = n.scope
            where (n.publish_at, n.unpublish_at) is distinct from (o.publish_at, o.unpublish_at))
        then
            perform pg_notify('warta', 'authors');
        end if;
    end if;
    return null;
end
$$;
create or replace trigger listing_told_of_insert after insert on article_listing
referencing new table as new_rows for each statement execute function tell_listing();
create or replace trigger listing_told_of_update after update on article_listing
referencing old table as old_rows new table as new_rows for each statement execute function tell_listing();
create or replace trigger listing_told_of_delete after delete on article_listing
referencing old table as old_rows for each statement execute function tell_listing();

-- "at:<slug>" names all answers about the article at this slug.
create or replace function keep_listing_of_articles() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform list_articles(array(select n.id from new_rows n where n.status = 'published'), true);
        perform pg_notify('warta', cache_key('article', n.id) || ' at:' || n.slug) from new_rows n where n.status = 'published';
    elsif tg_op = 'DELETE' then
        delete from article_listing l using old_rows o where l.article_id = o.id;
        perform pg_notify('warta', cache_key('article', o.id) || ' at:' || o.slug) from old_rows o where o.status = 'published';
    else
        perform list_articles(array(
            select n.id from new_rows n join old_rows o on o.id = n.id
            where (n.status = 'published' or o.status = 'published')
                and (n.status, n.publish_at, n.unpublish_at, n.category_id, n.language, n.featured)
                    is distinct from (o.status, o.publish_at, o.unpublish_at, o.category_id, o.language, o.featured)), false);
        update article_listing l set updated_at = n.shown_updated_at, comment_count = n.comment_count
        from new_rows n
        where l.article_id = n.id and n.status = 'published'
            and (l.updated_at, l.comment_count) is distinct from (n.shown_updated_at, n.comment_count);
        perform pg_notify('warta', cache_key('article', n.id) || ' at:' || n.slug)
        from new_rows n join old_rows o on o.id = n.id where n.status = 'published' or o.status = 'published';
    end if;
    return null;
end
$$;
create or replace trigger article_listed_on_insert after insert on article
referencing new table as new_rows for each statement execute function keep_listing_of_articles();
create or replace trigger article_listed_on_update after update on article
referencing old table as old_rows new table as new_rows for each statement execute function keep_listing_of_articles();
create or replace trigger article_listed_on_delete after delete on article
referencing old table as old_rows for each statement execute function keep_listing_of_articles();

-- It locks the articles first, so that two transactions do not list the same article at once. What was written together with a new article
-- is listed already.
create or replace function keep_listing_of_links() returns trigger language plpgsql as $$
declare
    ids uuid[];
begin
    if tg_op = 'INSERT' and tg_table_name = 'article_tag' then
        select array_agg(distinct n.article_id) into ids from new_rows n
        where not exists (select 1 from article_listing l where l.article_id = n.article_id and l.scope = n.tag_id);
    elsif tg_op = 'INSERT' then
        select array_agg(distinct n.article_id) into ids from new_rows n
        where not exists (select 1 from article_listing l where l.article_id = n.article_id and l.scope = n.author_id);
    elsif tg_op = 'DELETE' then
        select array_agg(distinct o.article_id) into ids from old_rows o;
    else
        select array_agg(distinct b.article_id) into ids
        from (select n.article_id from new_rows n union all select o.article_id from old_rows o) b;
    end if;
    if ids is null then
        return null;
    end if;
    select array_agg(p.id) into ids from (
        select a.id from article a where a.id = any (ids) and a.status = 'published' order by a.id for no key update) p;
    if ids is null then
        return null;
    elsif tg_op <> 'INSERT' then
        perform list_articles(ids, false);
    elsif tg_table_name = 'article_tag' then
        insert into article_listing
        select n.tag_id, a.id, a.publish_at, a.unpublish_at, a.shown_updated_at, a.comment_count
        from new_rows n join article a on a.id = n.article_id where a.id = any (ids)
        on conflict do nothing;
    else
        insert into article_listing
        select n.author_id, a.id, a.publish_at, a.unpublish_at, a.shown_updated_at, a.comment_count
        from new_rows n join article a on a.id = n.article_id where a.id = any (ids)
        on conflict do nothing;
    end if;
    return null;
end
$$;

do $$
declare
    links text;
begin
    foreach links in array array['article_tag', 'article_author'] loop
        execute format('create or replace trigger %1$s_listed_on_insert after insert on %1$I
            referencing new table as new_rows for each statement execute function keep_listing_of_links()', links);
        execute format('create or replace trigger %1$s_listed_on_update after update on %1$I
            referencing old table as old_rows new table as new_rows for each statement execute function keep_listing_of_links()', links);
        execute format('create or replace trigger %1$s_listed_on_delete after delete on %1$I
            referencing old table as old_rows for each statement execute function keep_listing_of_links()', links);
    end loop;
end
$$;

create or replace function keep_listing_of_categories() returns trigger language plpgsql as $$
begin
    perform list_articles(array(
        select a.id from new_rows n join old_rows o on o.id = n.id join article a on a.category_id = n.id
        where n.path <> o.path and a.status = 'published'), false);
    return null;
end
$$;
create or replace trigger category_listed after update on category
referencing old table as old_rows new table as new_rows for each statement execute function keep_listing_of_categories();
