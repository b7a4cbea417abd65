-- The index that articles are found by.

-- removes accents from texts and from questions
create extension if not exists unaccent;

-- The words of each published article: as they are written, and as the stems of its language. The body's stems have no positions, which
-- halves their size. Weights: A headline, B summary, kicker and place, C tags, authors and category, D body. R__search.sql keeps it.
create table article_search (
    article_id uuid primary key,
    configuration text not null,
    publish_at timestamptz not null,
    unpublish_at timestamptz,
    exact tsvector not null,
    stems tsvector not null,
    counted boolean not null default false, -- whether its words are in search_word
    constraint article_search_article_exists foreign key (article_id) references article on delete cascade
) with (toast_tuple_target = 8160); -- ranking reads hundreds of rows, so most vectors stay in the row, uncompressed
create index article_search_stems on article_search using gin (stems);
create index article_search_exact on article_search using gin (exact);
create index article_search_newest on article_search (publish_at desc, article_id desc);
create index article_search_uncounted on article_search (article_id) where not counted;

-- Articles that a job indexes soon, because many were written at once. R__search.sql adds them.
create table article_search_pending (
    article_id uuid primary key,
    since timestamptz not null default now(),
    constraint article_search_pending_article_exists foreign key (article_id) references article on delete cascade
);

-- The text search configurations that articles are indexed by. R__search.sql adds them.
create table search_configuration (
    name text primary key
);

-- The words of all articles that were ever published, each with the number of articles, roughly. It serves to weigh words and to suggest
-- spellings. It holds words of articles that are not public, so a query must check a word before it shows it. The roots are the words that
-- it may be derived from. The job SearchWords keeps it.
create table search_word (
    word text primary key,
    documents integer not null,
    roots text[] not null
);
create index search_word_prefix on search_word (word text_pattern_ops);
create index search_word_parts on search_word using gin (word gin_trgm_ops);
create index search_word_roots on search_word using gin (roots);

-- A result of search_articles, with what the next page needs to continue in the same order.
create type search_hit as (
    article_id uuid,
    score double precision,
    has_all boolean, -- whether the article has all words of the question
    weights double precision[],
    lexemes text -- a tsquery of all words that were looked for, to highlight them
);
