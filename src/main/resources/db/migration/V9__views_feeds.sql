-- The views of articles, and what feeds and their hubs are told.

-- How often readers opened an article, since it exists. It is a table of its own, because a view does not change the article.
create table article_views (
    article_id uuid primary key references article on delete cascade,
    views bigint not null
);

-- The views within the last hour, day and week: each period is divided into stretches, and each stretch has a row. A job deletes the rows
-- that are older than their period.
create table article_views_lately (
    period text not null,
    begins_at timestamptz not null,
    article_id uuid not null references article on delete cascade,
    views bigint not null,
    constraint article_views_lately_once primary key (period, begins_at, article_id)
);
create index article_views_lately_article on article_views_lately (article_id);

-- The batches of views that were written, so that a server that got no confirmation does not write one twice.
create table article_views_batch (
    id uuid primary key,
    written_at timestamptz not null
);

-- The most read articles of each period, in the newsroom (the nil UUID) and in each category with all below it. A job ranks them anew.
create table article_trending (
    period text not null,
    scope uuid not null,
    rank integer not null,
    article_id uuid not null references article on delete cascade,
    views bigint not null,
    constraint article_trending_once primary key (period, scope, rank)
);
create index article_trending_article on article_trending (article_id);

-- Articles that were public and no longer are, in each scope that they belonged to. Feeds show them as removed for a while. An article
-- that ended at its unpublish_at is not here but still in article_listing. R__feeds.sql keeps it.
create table feed_departure (
    scope uuid not null,
    article_id uuid not null,
    left_at timestamptz not null,
    constraint feed_departure_once primary key (article_id, scope)
);
create index feed_departure_newest on feed_departure (scope, left_at desc);
create index feed_departure_oldest on feed_departure (left_at);

-- The scopes whose feeds changed, until the hubs' job takes them. Writers only add rows, so that they do not wait for each other, and only
-- while the site has a hub. R__feeds.sql adds them.
create table feed_change (
    scope uuid not null
);

-- The moment up to which the hubs' job has looked for articles that appeared or ended by schedule: one row, or none while the site has no
-- hub.
create table feed_watch (
    single boolean primary key default true,
    seen_until timestamptz not null,
    constraint feed_watch_is_one check (single)
);

-- The feeds that a hub has still to be told of.
create table feed_ping (
    hub text not null,
    topic text not null,
    due_at timestamptz not null,
    attempts integer not null,
    since timestamptz not null,
    constraint feed_ping_once primary key (hub, topic)
);
create index feed_ping_due on feed_ping (hub, due_at);
