-- Tells all servers which cached answers are out of date, by their names, on the channel "warta". A server hears it when the change is
-- committed. Every write of a category, tag, author, visible comment, related article or the site calls one of these functions.
-- R__listings.sql, R__months.sql and R__search.sql tell of articles, sitemaps and search. The servers' ChangeFeed listens.

-- The name of all answers that show this document, and that of those which show too many of its kind to name them. The id is written
-- in 22 characters, because RFC 9875 lets caches refuse names of more than 32.
create or replace function cache_key(kind text, id uuid) returns text language sql immutable parallel safe
return kind || case id
    when '00000000-0000-0000-0000-000000000000' then ''
    else '-' || translate(encode(uuid_send(id), 'base64'), '+/=', '-_') || ' any-' || kind
end;

-- For categories, tags and authors. The arguments are the name of the kind and that of its list.
create or replace function tell_documents() returns trigger language plpgsql as $$
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

do $$
declare
    kind text;
    plural text;
begin
    for kind, plural in values ('category', 'categories'), ('tag', 'tags'), ('author', 'authors') loop
        execute format('create or replace trigger %1$s_told_of_insert after insert on %1$I
            referencing new table as new_rows for each statement execute function tell_documents(%1$L, %2$L)', kind, plural);
        execute format('create or replace trigger %1$s_told_of_update after update on %1$I
            referencing old table as old_rows for each statement execute function tell_documents(%1$L, %2$L)', kind, plural);
        execute format('create or replace trigger %1$s_told_of_delete after delete on %1$I
            referencing old table as old_rows for each statement execute function tell_documents(%1$L, %2$L)', kind, plural);
    end loop;
end
$$;

create or replace function tell_comments() returns trigger language plpgsql as $$
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
create or replace trigger comment_told_of_insert after insert on comment
referencing new table as new_rows for each statement execute function tell_comments();
create or replace trigger comment_told_of_update after update on comment
referencing old table as old_rows new table as new_rows for each statement execute function tell_comments();
create or replace trigger comment_told_of_delete after delete on comment
referencing old table as old_rows for each statement execute function tell_comments();

create or replace function tell_related() returns trigger language plpgsql as $$
begin
    perform pg_notify('warta', cache_key('article', n.article_id)) from (select distinct article_id from new_rows) n;
    return null;
end
$$;
create or replace trigger article_related_told after insert on article_related
referencing new table as new_rows for each statement execute function tell_related();

-- Related articles are found in these lists, and those of the same language come first: so the lists count as changed.
create or replace function tell_language() returns trigger language plpgsql as $$
begin
    perform pg_notify('warta', cache_key('articles', l.scope)) from article_listing l where l.article_id = new.id;
    return null;
end
$$;
create or replace trigger article_language_told after update of language on article
for each row when (old.language <> new.language and new.status = 'published') execute function tell_language();

create or replace function tell_site() returns trigger language plpgsql as $$
begin
    perform pg_notify('warta', 'site');
    return null;
end
$$;
create or replace trigger site_told after update on site for each statement execute function tell_site();

create or replace function tell_search_configuration() returns trigger language plpgsql as $$
begin
    if exists (select 1 from new_rows) then
        perform pg_notify('warta', 'search-configurations');
    end if;
    return null;
end
$$;
create or replace trigger search_configuration_told after insert on search_configuration
referencing new table as new_rows for each statement execute function tell_search_configuration();
