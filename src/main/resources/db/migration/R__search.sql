-- Keeps article_search, article_search_pending and search_configuration, and finds articles. Every write of an article, of its tags or
-- authors, and of the name of a tag, author or category calls the first functions. Search calls search_articles and stands_publicly.

-- PostgreSQL's text search configuration for a BCP 47 language, or "simple" if it has none.
create or replace function search_configuration_of(language text) returns text language sql immutable parallel safe
return coalesce((
    select c.configuration
    from (values ('ar', 'arabic'), ('hy', 'armenian'), ('eu', 'basque'), ('ca', 'catalan'), ('da', 'danish'), ('nl', 'dutch'),
        ('en', 'english'), ('fi', 'finnish'), ('fr', 'french'), ('de', 'german'), ('el', 'greek'), ('hi', 'hindi'),
        ('hu', 'hungarian'), ('id', 'indonesian'), ('ga', 'irish'), ('it', 'italian'), ('lt', 'lithuanian'),
        ('ne', 'nepali'), ('no', 'norwegian'), ('nb', 'norwegian'), ('nn', 'norwegian'), ('pt', 'portuguese'),
        ('ro', 'romanian'), ('ru', 'russian'), ('sr', 'serbian'), ('es', 'spanish'), ('sv', 'swedish'), ('ta', 'tamil'),
        ('tr', 'turkish'), ('yi', 'yiddish')) as c (code, configuration)
    where c.code = lower(split_part(language, '-', 1))), 'simple');

-- Indexes these articles. It indexes the first 100,000 characters of a body, because a tsvector holds at most a megabyte.
create or replace function index_articles(ids uuid[]) returns void language plpgsql as $$
begin
    perform 1 from article a where a.id = any (ids) order by a.id for no key update; -- a later writer waits, and indexes after this
    delete from article_search s
    where s.article_id = any (ids)
        and not exists (select 1 from article a where a.id = s.article_id and a.status = 'published');
    insert into search_configuration
    select distinct search_configuration_of(a.language) from article a where a.id = any (ids) and a.status = 'published'
    on conflict do nothing;
    insert into article_search as s (article_id, configuration, publish_at, unpublish_at, exact, stems)
    select w.id, w.configuration, w.publish_at, w.unpublish_at,
        setweight(to_tsvector('simple', w.headline), 'A') || setweight(to_tsvector('simple', w.summary), 'B')
            || setweight(to_tsvector('simple', w.names), 'C') || setweight(to_tsvector('simple', w.body), 'D'),
        setweight(to_tsvector(w.configuration::regconfig, w.headline), 'A')
            || setweight(to_tsvector(w.configuration::regconfig, w.summary), 'B')
            || setweight(to_tsvector(w.configuration::regconfig, w.names), 'C')
            || strip(to_tsvector(w.configuration::regconfig, w.body))
    from (
        select a.id, search_configuration_of(a.language) as configuration, a.publish_at, a.unpublish_at,
            unaccent(translate(coalesce(a.headline, ''), E'\u00ad\u200b\u2060\ufeff', '')) as headline,
            unaccent(translate(concat_ws(' ', a.kicker, a.summary, a.dateline_place), E'\u00ad\u200b\u2060\ufeff', '')) as summary,
            unaccent(concat_ws(' ',
                (select string_agg(t.name, ' ') from article_tag l join tag t on t.id = l.tag_id where l.article_id = a.id),
                (select string_agg(p.name, ' ') from article_author l join author p on p.id = l.author_id
                    where l.article_id = a.id),
                c.name)) as names,
            unaccent(left(coalesce(a.body_text, ''), 100000)) as body
        from article a left join category c on c.id = a.category_id
        where a.id = any (ids) and a.status = 'published') w
    on conflict (article_id) do update
    set configuration = excluded.configuration, publish_at = excluded.publish_at, unpublish_at = excluded.unpublish_at,
        exact = excluded.exact, stems = excluded.stems, counted = s.counted and s.exact = excluded.exact
    where (s.configuration, s.publish_at, s.unpublish_at, s.exact, s.stems) is distinct from
        (excluded.configuration, excluded.publish_at, excluded.unpublish_at, excluded.exact, excluded.stems);
    if found then
        perform pg_notify('warta', 'search');
    end if;
end
$$;

-- Indexes these articles, or leaves them to a job if they are many or the transaction has set warta.indexing to "later".
create or replace function keep_search(ids uuid[]) returns void language plpgsql as $$
begin
    if cardinality(ids) = 0 then
        return;
    elsif current_setting('warta.indexing', true) = 'later' or cardinality(ids) > 20 then
        insert into article_search_pending (article_id) select distinct i from unnest(ids) as i order by 1 on conflict do nothing;
    else
        perform index_articles(ids);
    end if;
end
$$;

create or replace function keep_search_of_articles() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform keep_search(array(select n.id from new_rows n where n.status = 'published'));
    else
        perform keep_search(array(
            select n.id from new_rows n join old_rows o on o.id = n.id
            where (n.status = 'published' or o.status = 'published')
                and (n.status, n.publish_at, n.unpublish_at, n.language, n.headline, n.kicker, n.summary, n.dateline_place,
                        n.body_text, n.category_id)
                    is distinct from (o.status, o.publish_at, o.unpublish_at, o.language, o.headline, o.kicker, o.summary,
                        o.dateline_place, o.body_text, o.category_id)));
    end if;
    return null;
end
$$;
create or replace trigger article_searched_on_insert after insert on article
referencing new table as new_rows for each statement execute function keep_search_of_articles();
create or replace trigger article_searched_on_update after update on article
referencing old table as old_rows new table as new_rows for each statement execute function keep_search_of_articles();

create or replace function keep_search_of_links() returns trigger language plpgsql as $$
begin
    perform keep_search(array(
        select distinct a.id from changed_rows r join article a on a.id = r.article_id where a.status = 'published'));
    return null;
end
$$;
create or replace trigger article_tag_searched_on_insert after insert on article_tag
referencing new table as changed_rows for each statement execute function keep_search_of_links();
create or replace trigger article_tag_searched_on_update after update on article_tag
referencing new table as changed_rows for each statement execute function keep_search_of_links();
create or replace trigger article_tag_searched_on_delete after delete on article_tag
referencing old table as changed_rows for each statement execute function keep_search_of_links();
create or replace trigger article_author_searched_on_insert after insert on article_author
referencing new table as changed_rows for each statement execute function keep_search_of_links();
create or replace trigger article_author_searched_on_update after update on article_author
referencing new table as changed_rows for each statement execute function keep_search_of_links();
create or replace trigger article_author_searched_on_delete after delete on article_author
referencing old table as changed_rows for each statement execute function keep_search_of_links();

-- A name may stand in half of all articles, so a job indexes them.
create or replace function keep_search_of_names() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'tag' then
        insert into article_search_pending (article_id)
        select distinct l.article_id from new_rows n join old_rows o on o.id = n.id join article_tag l on l.tag_id = n.id
        where n.name <> o.name order by 1 on conflict do nothing;
    elsif tg_table_name = 'author' then
        insert into article_search_pending (article_id)
        select distinct l.article_id from new_rows n join old_rows o on o.id = n.id join article_author l on l.author_id = n.id
        where n.name <> o.name order by 1 on conflict do nothing;
    else
        insert into article_search_pending (article_id)
        select a.id from new_rows n join old_rows o on o.id = n.id join article a on a.category_id = n.id
        where n.name <> o.name order by 1 on conflict do nothing;
    end if;
    return null;
end
$$;
create or replace trigger tag_searched after update on tag
referencing old table as old_rows new table as new_rows for each statement execute function keep_search_of_names();
create or replace trigger author_searched after update on author
referencing old table as old_rows new table as new_rows for each statement execute function keep_search_of_names();
create or replace trigger category_searched after update on category
referencing old table as old_rows new table as new_rows for each statement execute function keep_search_of_names();

-- The articles that are public at a moment and answer a question, the best first. Of very many it ranks only the newest, so that the cost
-- does not grow with the archive.
--   texts           the parts of the question: each a word or a phrase, or several with | between them
--   origins         for each part, the words that it may be derived from, joined by spaces
--   excluded        words and phrases that the article must not contain
--   configurations  the text search configurations that make stems of the words
--   scopes          the scopes of article_listing that the article must belong to, all of them
--   relaxed         whether articles with most of the words are added if hardly any has all
--   pinned          the weights that the first page used; null for the first page
create or replace function search_articles(
    texts text[], origins text[], excluded text[], configurations text[], scopes uuid[], published_after timestamptz,
    published_before timestamptz, at timestamptz, relaxed boolean, pinned double precision[])
returns setof search_hit language plpgsql stable set enable_seqscan = off set client_min_messages = warning as $$
declare
    total double precision := greatest(
        1, (select c.reltuples from pg_class c where c.oid = 'article_search'::regclass));
    number integer := cardinality(texts);
    exact tsquery[];
    stems tsquery[];
    weights double precision[] := pinned;
    documents double precision[];
    term tsquery;
    stem tsquery;
    choices text[];
    variants text[];
    known double precision;
    unwanted text;
    rare integer;
    looked_at double precision := 0;
    needed tsquery;
    shown tsquery;
    rarest tsquery;
    avoided tsquery;
    visible text;
    score text := '0';
    sum_of_weights double precision := 0;
    most integer := greatest(200, 500 / number);
    candidates text;
    found integer;
begin
    for i in 1 .. number loop
        choices := string_to_array(lower(unaccent(texts[i])), '|');
        select cast(string_agg('(' || q.lexemes || ')', ' | ') as tsquery) into term
        from (select cast(phraseto_tsquery('simple', c.text) as text) as lexemes from unnest(choices) as c (text)) q
        where q.lexemes <> '';
        select array_agg(v.word), sum(v.documents) into variants, known
        from (
            select w.word, w.documents from search_word w
            where w.word = any (choices)
                or w.word = any (string_to_array(origins[i], ' '))
                or w.roots && choices
                or w.roots && array(
                    select o.word from unnest(string_to_array(origins[i], ' ')) as o (word) where length(o.word) >= 4)
            order by w.word <> all (choices),
                not (w.roots && choices or exists ( -- a root that occurs as a word is likely to be right
                    select 1 from search_word r
                    where r.word = any (string_to_array(origins[i], ' ')) and (r.word = w.word or r.word = any (w.roots)))),
                w.documents desc
            limit 12) v;
        select cast(string_agg('(' || q.lexemes || ')', ' | ') as tsquery) into stem
        from (
            select distinct cast(plainto_tsquery(c.name::regconfig, v.word) as text) as lexemes
            from unnest(configurations) as c (name), unnest(choices || variants) as v (word)) q
        where q.lexemes <> '';
        documents[i] := known;
        exact[i] := term;
        stems[i] := stem;
        if pinned is null then
            weights[i] := case when stem is null then 0
                else ln(1 + total / (1 + least(total, coalesce(documents[i], 0)))) end;
        end if;
        if known is not null then
            sum_of_weights := sum_of_weights + weights[i];
        end if;
        if stem is not null then
            needed := coalesce(needed && stem, stem);
            shown := coalesce(shown || stem, stem);
            score := score || format(
                ' + %s * case when x.exact @@ %L::tsquery then 1 + 0.4 * ts_rank(x.exact, %2$L) '
                    'when x.stems @@ %L::tsquery then 0.25 + 0.3 * ts_rank(x.stems, %3$L) else 0 end',
                weights[i], coalesce(term, stem), stem);
        end if;
    end loop;
    if needed is null then
        return;
    end if;
    foreach unwanted in array excluded loop
        term := phraseto_tsquery('simple', unaccent(unwanted));
        avoided := coalesce(avoided || term, term);
    end loop;
    visible := format('s.publish_at <= %L and (s.unpublish_at is null or s.unpublish_at > %1$L)', at)
        || case when published_after is null then '' else format(' and s.publish_at > %L', published_after) end
        || case when published_before is null then '' else format(' and s.publish_at < %L', published_before) end
        || case when numnode(avoided) > 0 then format(' and not s.exact @@ %L::tsquery', avoided) else '' end;
    for i in 1 .. number loop
        if texts[i] ~ '\s' then -- only the words as they are written have the order of a phrase
            visible := visible || format(' and s.exact @@ %L::tsquery', exact[i]);
        end if;
    end loop;
    for i in 1 .. cardinality(scopes) loop
        visible := visible || format(
            ' and exists (select 1 from article_listing l where l.article_id = s.article_id and l.scope = %L)', scopes[i]);
    end loop;
    candidates := 'select s.article_id, s.publish_at, s.exact, s.stems from article_search s where s.stems @@ %L::tsquery and '
        || replace(visible, '%', '%%') || ' order by s.publish_at desc, s.article_id desc limit ' || most;
    return query execute format('
        select x.article_id,
            (%s) * (1 + 0.05 / (1 + extract(epoch from %L - x.publish_at) / 2592000)), true, %L::double precision[], %L
        from (' || candidates || ') x order by 2 desc, 1 desc', score, at, weights, shown, needed);
    get diagnostics found = row_count;
    if found >= 10 or not relaxed or number = 1 then
        return;
    end if;
    for rare in select t.i from generate_series(1, number) as t (i)
        where stems[t.i] is not null and documents[t.i] is not null order by weights[t.i] desc, t.i limit 3
    loop
        exit when rarest is not null and looked_at + documents[rare] > 5000;
        rarest := coalesce(rarest || stems[rare], stems[rare]);
        looked_at := looked_at + documents[rare];
    end loop;
    if rarest is null then
        return;
    end if;
    return query execute format('
        select y.* from (
            select x.article_id,
                (%s) * (1 + 0.05 / (1 + extract(epoch from %L - x.publish_at) / 2592000)) / 2 as score, false,
                %L::double precision[], %L
            from (' || candidates || ') x where not x.stems @@ %L::tsquery) y
        where y.score >= %L order by 2 desc, 1 desc', score, at, weights, shown, rarest, needed, sum_of_weights / 4);
end
$$;

-- Whether a word occurs in an article that is public at a moment. It looks for a frequent word in the newest articles first, then for any
-- word in the index.
create or replace function stands_publicly(word text, at timestamptz) returns boolean language plpgsql stable
set enable_seqscan = off set client_min_messages = warning as $$
declare
    term tsquery := phraseto_tsquery('simple', word);
begin
    return exists (
        select 1 from (
            select s.exact from article_search s where s.publish_at <= at and (s.unpublish_at is null or s.unpublish_at > at)
            order by s.publish_at desc, s.article_id desc limit 300) n
        where n.exact @@ term)
    or exists (
        select 1 from (select s.publish_at, s.unpublish_at from article_search s where s.exact @@ term offset 0) f
        where f.publish_at <= at and (f.unpublish_at is null or f.unpublish_at > at));
end
$$;
