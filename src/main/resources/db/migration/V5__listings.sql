-- Lists, counts and months of articles, kept so that readers' queries need not search all articles. Only triggers write them, and two jobs
-- that add up rows: KeptCounts and KeptMonths.

-- The lists of articles: a row for each published article and each scope that it belongs to. A scope is the newsroom (the nil UUID), a
-- category or one above it, a tag, an author, a language, or the featured articles. R__listings.sql keeps it.
create table article_listing (
    scope uuid not null,
    article_id uuid not null,
    publish_at timestamptz not null,
    unpublish_at timestamptz,
    updated_at timestamptz not null,
    comment_count integer not null,
    constraint article_listing_once primary key (article_id, scope)
);
create index article_listing_newest on article_listing (scope, publish_at desc, article_id desc) include (unpublish_at);
create index article_listing_updated on article_listing (scope, updated_at desc, article_id desc);
create index article_listing_commented on article_listing (scope, comment_count desc, article_id desc);
create index article_listing_ending on article_listing (scope, unpublish_at) include (publish_at) where unpublish_at is not null;

-- The number of published articles of a scope that have no unpublish_at: the sum of its rows. Writers only add rows, so that they do not
-- wait for each other; a job adds the rows up. R__listings.sql keeps it.
create table article_count (
    scope uuid not null,
    number bigint not null
);
create index article_count_scope on article_count (scope);

-- For the index of the sitemaps: how many articles each month of publication (in UTC) has, and when its list last changed. A row is a
-- change, and counts from its moment on; the moment of a scheduled change is in the future. Writers only add rows, so that they do not wait
-- for each other; a job adds the past rows of each month up. R__months.sql keeps it.
create table article_month (
    month date not null,
    at timestamptz not null,
    number bigint not null
);
create index article_month_month on article_month (month);
