-- Articles with their tags, authors and related articles, their present and former slugs and paths, their revisions, and the moments at
-- which they appear and end.

-- for the index that finds a part of a headline
create extension if not exists pg_trgm;

create table article (
    id uuid primary key,
    slug text not null,
    language text not null,
    status text not null,
    headline text,
    kicker text,
    summary text,
    dateline_place text,
    dateline_source text,
    body_format text,
    body_source text,
    body_html text,
    body_text text,
    body_markdown text,
    body_blocks jsonb,
    word_count integer not null,
    reading_minutes integer not null,
    category_id uuid,
    image jsonb,
    featured boolean not null,
    publish_at timestamptz,
    unpublish_at timestamptz,
    withdrawn_reason text,
    external_id text,
    comment_policy text not null,
    comment_count integer not null default 0, -- the number of approved comments, kept by R__comments.sql
    commented_at timestamptz, -- when an approved comment last changed, kept by R__comments.sql
    corrections jsonb not null,
    seo_title text,
    seo_description text,
    custom jsonb not null,
    notes text,
    created_at timestamptz not null,
    created_by text not null,
    updated_at timestamptz not null,
    updated_by text not null,
    -- for readers, a scheduled article changes when it appears
    shown_updated_at timestamptz generated always as (greatest(updated_at, publish_at)) stored,
    version integer not null,
    trashed_from text, -- the status that a trashed article gets when it is restored
    uploaded_hash bytea, -- a hash of the last upload under its external id, to recognise a repeated one
    uploaded_version integer, -- the version that the last upload made, to recognise later changes by editors
    constraint article_slug_taken unique (language, slug),
    constraint article_external_id_taken unique (external_id),
    constraint article_category_exists foreign key (category_id) references category,
    constraint article_status_known check (status in ('draft', 'in-review', 'published', 'withdrawn', 'trashed')),
    constraint article_body_format_known check (body_format in ('markdown', 'html')),
    constraint article_comment_policy_known check (comment_policy in ('open', 'trusted', 'immediate', 'closed')),
    constraint article_published_is_complete check (
        status <> 'published'
        or (publish_at is not null
            and category_id is not null
            and btrim(coalesce(headline, '')) <> ''
            and btrim(coalesce(body_html, '')) <> ''
            and (image is null or btrim(coalesce(image ->> 'alt', '')) <> ''))),
    constraint article_trashed_from_known check (
        (status = 'trashed' and trashed_from in ('draft', 'in-review', 'published', 'withdrawn'))
        or (status <> 'trashed' and trashed_from is null)),
    constraint article_withdrawn_says_why check (status <> 'withdrawn' or withdrawn_reason is not null),
    constraint article_ends_after_it_begins check (unpublish_at > publish_at)
);

-- "und-x-icu" sorts alphabetically on every server; a database's own default may sort by code point
create index article_public_headline on article (headline collate "und-x-icu", id) where status = 'published';
create index article_updated on article (updated_at desc, id desc);
create index article_category on article (category_id);
create index article_by_slug on article (slug);
create index article_headline_parts on article using gin (headline gin_trgm_ops);

create table article_tag (
    article_id uuid not null,
    tag_id uuid not null,
    position integer not null,
    constraint article_tag_once primary key (article_id, tag_id),
    constraint article_tag_article_exists foreign key (article_id) references article on delete cascade,
    constraint article_tag_tag_exists foreign key (tag_id) references tag
);
create index article_tag_tag on article_tag (tag_id, article_id);

create table article_author (
    article_id uuid not null,
    author_id uuid not null,
    position integer not null,
    role text not null,
    constraint article_author_once primary key (article_id, author_id),
    constraint article_author_article_exists foreign key (article_id) references article on delete cascade,
    constraint article_author_author_exists foreign key (author_id) references author
);
create index article_author_author on article_author (author_id, article_id);

-- The articles that editors chose as related. A related article may be missing, because an import writes articles one by one; answers show
-- only those that exist. R__related.sql removes the rows of deleted articles.
create table article_related (
    article_id uuid not null references article on delete cascade,
    related_id uuid not null,
    position integer not null,
    constraint article_related_once primary key (article_id, related_id),
    constraint article_related_is_another check (related_id <> article_id)
);
create index article_related_to on article_related (related_id);

-- Every slug that an article has or had. No other article of the same language can take it. R__slugs.sql keeps it.
create table article_slug (
    language text not null,
    slug text not null,
    article_id uuid not null,
    constraint article_former_slug_taken primary key (language, slug),
    constraint article_slug_article_exists foreign key (article_id) references article on delete cascade
);
create index article_slug_article on article_slug (article_id);
create index article_slug_slug on article_slug (slug);

-- The paths that imported articles had on their former site.
create table article_path (
    path text not null,
    article_id uuid not null,
    host text, -- of that site, in lower case and without www.; full addresses there are resolved too
    constraint article_path_once unique nulls not distinct (path, host),
    constraint article_path_article_exists foreign key (article_id) references article on delete cascade
);
create index article_path_article on article_path (article_id, path);
create index article_path_host on article_path (host) where host is not null;

-- The content of an article after each saved change; the number is the version that the change made.
create table article_revision (
    article_id uuid not null,
    number integer not null,
    saved_at timestamptz not null,
    saved_by text not null,
    note text,
    changed jsonb not null,
    content jsonb not null,
    constraint article_revision_once primary key (article_id, number),
    constraint article_revision_article_exists foreign key (article_id) references article on delete cascade
);

-- The future moments at which an article appears or ends. The schedule's job removes a moment when it has passed on the news of it.
-- R__moments.sql keeps it.
create table article_moment (
    article_id uuid not null,
    kind text not null,
    at timestamptz not null,
    constraint article_moment_once primary key (article_id, kind),
    constraint article_moment_article_exists foreign key (article_id) references article on delete cascade,
    constraint article_moment_kind_known check (kind in ('appears', 'expires'))
);
create index article_moment_at on article_moment (at, article_id);

-- Links that show one article to everyone who has the link, before it is public.
create table preview_link (
    id uuid primary key,
    article_id uuid not null,
    created_at timestamptz not null,
    created_by text not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    constraint preview_link_article_exists foreign key (article_id) references article on delete cascade
);
create index preview_link_article on preview_link (article_id, created_at desc, id desc);
