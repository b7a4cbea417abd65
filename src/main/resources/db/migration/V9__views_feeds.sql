-- How often readers opened articles, and what feeds and their hubs have to be told.

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

-- Articles that readers could see and that are gone, in each scope that they stood in: feeds tell of them for a while. An article that
-- ended by its own unpublish_at still stands in article_listing, and is read there.
create table feed_departure (
    scope uuid not null,
    article_id uuid not null,
    left_at timestamptz not null,
    constraint feed_departure_once primary key (article_id, scope)
);

create index feed_departure_newest on feed_departure (scope, left_at desc);
create index feed_departure_oldest on feed_departure (left_at);

-- Scopes in which readers see something new, until the hubs' job takes them. Rows are only added, so that writers do not wait for
-- each other, and none while the site has no hub.
create table feed_change (
    scope uuid not null
);

-- Up to when the job has looked for what appeared or ended by itself: one row, and none while the site has no hub.
create table feed_watch (
    single boolean primary key default true,
    seen_until timestamptz not null,
    constraint feed_watch_is_one check (single)
);

-- What hubs have to be told yet.
create table feed_ping (
    hub text not null,
    topic text not null,
    due_at timestamptz not null,
    attempts integer not null,
    constraint feed_ping_once primary key (hub, topic)
);

create index feed_ping_due on feed_ping (hub, due_at);
