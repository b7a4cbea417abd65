-- The words that articles are found by, kept by R__search.sql.

-- folds accents in what is searched and in what is searched for
create extension if not exists unaccent;

-- What words a published article can be found by: as they are written, and as the stems of its language. The body's stems have no
-- positions, which halves them. Weights: A headline, B summary and kicker, C tags and authors, D body.
create table article_search (
    article_id uuid primary key,
    configuration text not null,
    publish_at timestamptz not null,
    unpublish_at timestamptz,
    exact tsvector not null,
    stems tsvector not null,
    counted boolean not null default false, -- whether its words are in search_word
    constraint article_search_article_exists foreign key (article_id) references article on delete cascade
) with (toast_tuple_target = 8160); -- ranking reads the vectors of hundreds of rows: most stand in the row, not compressed

create index article_search_stems on article_search using gin (stems);
create index article_search_exact on article_search using gin (exact);
create index article_search_newest on article_search (publish_at desc, article_id desc);
create index article_search_uncounted on article_search (article_id) where not counted;

-- Articles that are to be indexed a moment later, because many are written at once.
create table article_search_pending (
    article_id uuid primary key,
    constraint article_search_pending_article_exists foreign key (article_id) references article on delete cascade
);

-- The text search configurations that articles are indexed by.
create table search_configuration (
    name text primary key
);

-- The words of all articles that were public or scheduled, and in about how many each stands. It weighs words and proposes spellings; whether
-- a word may be shown is decided by what is public when it is read. The roots are what the word may be derived from.
create table search_word (
    word text primary key,
    documents integer not null,
    roots text[] not null
);

create index search_word_prefix on search_word (word text_pattern_ops);
create index search_word_parts on search_word using gin (word gin_trgm_ops);
create index search_word_roots on search_word using gin (roots);

-- An article that answers a question, with all that a later page needs to go on in the same order.
create type search_hit as (
    article_id uuid,
    score double precision,
    has_all boolean, -- of what was asked for
    weights double precision[],
    lexemes text -- a tsquery of all that was looked for, to highlight it
);
