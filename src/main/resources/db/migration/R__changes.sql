-- Tells all servers on the channel "warta" which answers are out of date, once the change is committed. Every write of a document that
-- answers show calls these; the servers' ChangeFeed hears them. cache_key makes the names that answers have.

-- What an answer is called that was made of this document. 22 letters stand for an id, as names of more than 32 are not taken everywhere.
create or replace function cache_key(kind text, id uuid) returns text language sql immutable parallel safe
return kind || case id
    when '00000000-0000-0000-0000-000000000000' then ''
    else '-' || translate(encode(uuid_send(id), 'base64'), '+/=', '-_')
end;

-- Categories, tags and authors: the first argument is the kind, the second what all of them together are called.
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

-- Whoever prefers a language in a list has to hear of it; the list itself stays as it is.
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
