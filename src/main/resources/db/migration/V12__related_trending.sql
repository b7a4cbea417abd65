-- What editors picked to go with an article. What was picked may be missing: an import brings articles in one by one, and a link works
-- as soon as both are there. Readers and editors only ever see what is.
create table article_related (
    article_id uuid not null references article on delete cascade,
    related_id uuid not null,
    position integer not null,
    constraint article_related_once primary key (article_id, related_id),
    constraint article_related_is_another check (related_id <> article_id)
);
create index article_related_to on article_related (related_id);

create function forget_related() returns trigger language plpgsql as $$
begin
    delete from article_related r using old_rows o where r.related_id = o.id;
    return null;
end
$$;
create trigger article_related_forgotten after delete on article
referencing old table as old_rows for each statement execute function forget_related();

create function tell_related() returns trigger language plpgsql as $$
begin
    perform pg_notify('warta', cache_key('article', n.article_id)) from (select distinct article_id from new_rows) n;
    return null;
end
$$;
create trigger article_related_told after insert on article_related
referencing new table as new_rows for each statement execute function tell_related();

-- Whoever prefers a language in a list has to hear of it; the list itself stays as it is.
create function tell_language() returns trigger language plpgsql as $$
begin
    perform pg_notify('warta', cache_key('articles', l.scope)) from article_listing l where l.article_id = new.id;
    return null;
end
$$;
create trigger article_language_told after update of language on article
for each row when (old.language <> new.language and new.status = 'published') execute function tell_language();

-- How often readers opened an article, ever. Beside the article and not in it, as counting is no change of it.
create table article_views (
    article_id uuid primary key references article on delete cascade,
    views bigint not null
);

-- The same within the last hour, day and week: a row for each stretch of time of each of these periods, swept away at its end.
create table article_views_lately (
    period text not null,
    begins_at timestamptz not null,
    article_id uuid not null references article on delete cascade,
    views bigint not null,
    constraint article_views_lately_once primary key (period, begins_at, article_id)
);
create index article_views_lately_article on article_views_lately (article_id);

-- What was written lately, so that nobody writes it again who did not hear that it was.
create table article_views_batch (
    id uuid primary key,
    written_at timestamptz not null
);

-- The most read articles of each period: of the newsroom (the nil UUID) and of each category with all below it.
create table article_trending (
    period text not null,
    scope uuid not null,
    rank integer not null,
    article_id uuid not null references article on delete cascade,
    views bigint not null,
    constraint article_trending_once primary key (period, scope, rank)
);
create index article_trending_article on article_trending (article_id);
