-- What is kept so that lists, counts and sitemaps need no search through the articles. Only the functions in R__listings.sql and
-- R__months.sql write here.

-- Every list that readers walk, ready to be read in its order: a row for each published article and each scope that it stands in.
-- A scope is the whole newsroom (the nil UUID), a category (with all that stands above it), a tag, an author, a language or
-- the featured ones. R__listings.sql keeps it.
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

-- How many published articles without an end a scope has: the sum of its rows. Rows are only added, so that writers do not wait
-- for each other, and now and then summed up.
create table article_count (
    scope uuid not null,
    number bigint not null
);

create index article_count_scope on article_count (scope);

-- What the sitemaps' index says of each month of publication, in UTC: how many articles it has, and when its list last changed. A row
-- is a change and counts from its moment on, which for what is scheduled lies ahead. Rows are only added, so that writers do not wait
-- for each other, and now and then summed up: one row for each month, and those that are still to come.
create table article_month (
    month date not null,
    at timestamptz not null,
    number bigint not null
);

create index article_month_month on article_month (month);
