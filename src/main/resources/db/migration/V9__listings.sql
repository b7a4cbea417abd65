-- Every list that readers walk, ready to be read in its order: a row for each published article and each scope that it stands in.
-- A scope is the whole newsroom (the nil UUID), a category (with all that stands above it), a tag, an author, a language or
-- the featured ones. The triggers below keep it; nothing else writes it.
create table article_listing (
    scope uuid not null,
    article_id uuid not null,
    publish_at timestamptz not null,
    unpublish_at timestamptz,
    updated_at timestamptz not null,
    comment_count integer not null,
    constraint article_listing_once primary key (article_id, scope)
);

-- How many published articles without an end a scope has: the sum of its rows. Rows are only added, so that writers do not wait
-- for each other, and now and then summed up.
create table article_count (
    scope uuid not null,
    number bigint not null
);
create index article_count_scope on article_count (scope);

create function named_scope(name text) returns uuid language sql immutable parallel safe
return cast(md5('warta ' || name) as uuid);

-- What an answer is called that was made of this document. 22 letters stand for an id, as names of more than 32 are not taken everywhere.
create function cache_key(kind text, id uuid) returns text language sql immutable parallel safe
return kind || case id
    when '00000000-0000-0000-0000-000000000000' then ''
    else '-' || translate(encode(uuid_send(id), 'base64'), '+/=', '-_')
end;

create function list_articles(ids uuid[]) returns void language plpgsql as $$
begin
    if cardinality(ids) = 0 then
        return;
    end if;
    -- whoever moves a category changes its path, and waits for this
    perform 1 from category c
    where c.id in (select a.category_id from article a where a.id = any (ids))
    order by c.id for key share;
    with wanted as materialized (
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
        where a.id = any (ids) and a.status = 'published'),
    gone as (
        delete from article_listing l
        where l.article_id = any (ids)
            and not exists (select 1 from wanted w where w.article_id = l.article_id and w.scope = l.scope))
    insert into article_listing as l (scope, article_id, publish_at, unpublish_at, updated_at, comment_count)
    select w.scope, w.article_id, w.publish_at, w.unpublish_at, w.updated_at, w.comment_count from wanted w
    on conflict (article_id, scope) do update
    set publish_at = excluded.publish_at, unpublish_at = excluded.unpublish_at, updated_at = excluded.updated_at,
        comment_count = excluded.comment_count
    where (l.publish_at, l.unpublish_at, l.updated_at, l.comment_count)
        is distinct from (excluded.publish_at, excluded.unpublish_at, excluded.updated_at, excluded.comment_count);
end
$$;

select list_articles(array(select id from article where status = 'published'));
insert into article_count
select scope, count(*) from article_listing where unpublish_at is null group by scope;

create index article_listing_newest on article_listing (scope, publish_at desc, article_id desc) include (unpublish_at);
create index article_listing_updated on article_listing (scope, updated_at desc, article_id desc);
create index article_listing_commented on article_listing (scope, comment_count desc, article_id desc);
create index article_listing_ending on article_listing (scope, unpublish_at) include (publish_at) where unpublish_at is not null;
drop index article_public_newest;
drop index article_public_updated;
drop index article_public_commented;
drop index article_public_category;

-- How many articles of a scope are public: what is kept, without those that are still to come, with those that have not ended.
create function count_public(listed uuid, at timestamptz) returns bigint language sql stable
return (select coalesce(sum(c.number), 0) from article_count c where c.scope = listed)
    - (select count(*) from article_listing l where l.scope = listed and l.publish_at > at and l.unpublish_at is null)
    + (select count(*) from article_listing l where l.scope = listed and l.unpublish_at > at and l.publish_at <= at);

-- When time alone changes what is public in a scope, after this moment.
create function next_moment(listed uuid, at timestamptz) returns timestamptz language sql stable
return least(
    (select min(l.publish_at) from article_listing l where l.scope = listed and l.publish_at > at),
    (select min(l.unpublish_at) from article_listing l where l.scope = listed and l.unpublish_at > at));

-- All servers hear on the channel "warta" by which names answers were made of what changed, once it is committed.
-- "articles…" and "updates…" are lists: the first changed in who stands in it or in the order of appearance, the second in another order.
create function tell_listing() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into article_count
        select n.scope, count(*) from new_rows n where n.unpublish_at is null group by n.scope;
        perform pg_notify('warta', cache_key('articles', s.scope)) from (select distinct n.scope from new_rows n) s;
        if exists (select 1 from new_rows n join tag t on t.id = n.scope) then
            perform pg_notify('warta', 'tags');
        end if;
    elsif tg_op = 'DELETE' then
        insert into article_count
        select o.scope, -count(*) from old_rows o where o.unpublish_at is null group by o.scope;
        perform pg_notify('warta', cache_key('articles', s.scope)) from (select distinct o.scope from old_rows o) s;
        if exists (select 1 from old_rows o join tag t on t.id = o.scope) then
            perform pg_notify('warta', 'tags');
        end if;
    else
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
    end if;
    return null;
end
$$;
create trigger listing_told_of_insert after insert on article_listing
referencing new table as new_rows for each statement execute function tell_listing();
create trigger listing_told_of_update after update on article_listing
referencing old table as old_rows new table as new_rows for each statement execute function tell_listing();
create trigger listing_told_of_delete after delete on article_listing
referencing old table as old_rows for each statement execute function tell_listing();

-- "at:<slug>" is whatever stands at an address.
create function keep_listing_of_articles() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform list_articles(array(select n.id from new_rows n where n.status = 'published'));
        perform pg_notify('warta', cache_key('article', n.id) || ' at:' || n.slug) from new_rows n where n.status = 'published';
    elsif tg_op = 'DELETE' then
        delete from article_listing l using old_rows o where l.article_id = o.id;
        perform pg_notify('warta', cache_key('article', o.id) || ' at:' || o.slug) from old_rows o where o.status = 'published';
    else
        perform list_articles(array(
            select n.id from new_rows n join old_rows o on o.id = n.id
            where (n.status = 'published' or o.status = 'published')
                and (n.status, n.publish_at, n.unpublish_at, n.category_id, n.language, n.featured)
                    is distinct from (o.status, o.publish_at, o.unpublish_at, o.category_id, o.language, o.featured)));
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
create trigger article_listed_on_insert after insert on article
referencing new table as new_rows for each statement execute function keep_listing_of_articles();
create trigger article_listed_on_update after update on article
referencing old table as old_rows new table as new_rows for each statement execute function keep_listing_of_articles();
create trigger article_listed_on_delete after delete on article
referencing old table as old_rows for each statement execute function keep_listing_of_articles();

-- The articles are locked first: whoever saves one at the same time lists it anew after this, or before.
create function keep_listing_of_links() returns trigger language plpgsql as $$
declare
    ids uuid[];
begin
    if tg_op = 'INSERT' then
        select array_agg(distinct n.article_id) into ids from new_rows n;
    elsif tg_op = 'DELETE' then
        select array_agg(distinct o.article_id) into ids from old_rows o;
    else
        select array_agg(distinct b.article_id) into ids
        from (select n.article_id from new_rows n union all select o.article_id from old_rows o) b;
    end if;
    select array_agg(p.id) into ids from (
        select a.id from article a where a.id = any (ids) and a.status = 'published' order by a.id for no key update) p;
    if ids is null then
        return null;
    elsif tg_op <> 'INSERT' then
        perform list_articles(ids);
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
create trigger article_tag_listed_on_insert after insert on article_tag
referencing new table as new_rows for each statement execute function keep_listing_of_links();
create trigger article_tag_listed_on_update after update on article_tag
referencing old table as old_rows new table as new_rows for each statement execute function keep_listing_of_links();
create trigger article_tag_listed_on_delete after delete on article_tag
referencing old table as old_rows for each statement execute function keep_listing_of_links();
create trigger article_author_listed_on_insert after insert on article_author
referencing new table as new_rows for each statement execute function keep_listing_of_links();
create trigger article_author_listed_on_update after update on article_author
referencing old table as old_rows new table as new_rows for each statement execute function keep_listing_of_links();
create trigger article_author_listed_on_delete after delete on article_author
referencing old table as old_rows for each statement execute function keep_listing_of_links();

create function keep_listing_of_categories() returns trigger language plpgsql as $$
begin
    perform list_articles(array(
        select a.id from new_rows n join old_rows o on o.id = n.id join article a on a.category_id = n.id
        where n.path <> o.path and a.status = 'published'));
    return null;
end
$$;
create trigger category_listed after update on category
referencing old table as old_rows new table as new_rows for each statement execute function keep_listing_of_categories();
create index article_category on article (category_id);

-- Categories, tags and authors: the first argument is the kind, the second what all of them together are called.
create function tell_documents() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform pg_notify('warta', cache_key(tg_argv[0], n.id)) from new_rows n;
    else
        perform pg_notify('warta', cache_key(tg_argv[0], o.id)) from old_rows o;
    end if;
    perform pg_notify('warta', tg_argv[1]);
    return null;
end
$$;
create trigger category_told_of_insert after insert on category
referencing new table as new_rows for each statement execute function tell_documents('category', 'categories');
create trigger category_told_of_update after update on category
referencing old table as old_rows for each statement execute function tell_documents('category', 'categories');
create trigger category_told_of_delete after delete on category
referencing old table as old_rows for each statement execute function tell_documents('category', 'categories');
create trigger tag_told_of_insert after insert on tag
referencing new table as new_rows for each statement execute function tell_documents('tag', 'tags');
create trigger tag_told_of_update after update on tag
referencing old table as old_rows for each statement execute function tell_documents('tag', 'tags');
create trigger tag_told_of_delete after delete on tag
referencing old table as old_rows for each statement execute function tell_documents('tag', 'tags');
create trigger author_told_of_insert after insert on author
referencing new table as new_rows for each statement execute function tell_documents('author', 'authors');
create trigger author_told_of_update after update on author
referencing old table as old_rows for each statement execute function tell_documents('author', 'authors');
create trigger author_told_of_delete after delete on author
referencing old table as old_rows for each statement execute function tell_documents('author', 'authors');

create function tell_comments() returns trigger language plpgsql as $$
begin
    if tg_op <> 'DELETE' then
        perform pg_notify('warta', cache_key('comments', s.article_id))
        from (select distinct n.article_id from new_rows n where n.visible) s;
    end if;
    if tg_op <> 'INSERT' then
        perform pg_notify('warta', cache_key('comments', s.article_id))
        from (select distinct o.article_id from old_rows o where o.visible) s;
    end if;
    return null;
end
$$;
create trigger comment_told_of_insert after insert on comment
referencing new table as new_rows for each statement execute function tell_comments();
create trigger comment_told_of_update after update on comment
referencing old table as old_rows new table as new_rows for each statement execute function tell_comments();
create trigger comment_told_of_delete after delete on comment
referencing old table as old_rows for each statement execute function tell_comments();
