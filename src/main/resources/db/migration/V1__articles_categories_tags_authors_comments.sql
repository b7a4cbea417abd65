-- Small random secrets of this newsroom, such as the key that signs cursors: shared by all servers of one database.
create table secret (
    name text primary key,
    value bytea not null
);

create table access_token (
    id uuid primary key,
    name text not null,
    hash bytea not null,
    scopes text[] not null,
    created_at timestamptz not null,
    constraint access_token_hash_taken unique (hash)
);

create table author (
    id uuid primary key,
    slug text not null,
    name text not null,
    bio text,
    url text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version integer not null,
    constraint author_slug_taken unique (slug)
);

create index author_name on author (name collate "und-x-icu", id);

create table category (
    id uuid primary key,
    parent_id uuid,
    slug text not null,
    name text not null,
    description text,
    path text not null, -- the slugs from the root down, joined by '/'
    position integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version integer not null,
    constraint category_slug_taken unique (slug),
    constraint category_path_taken unique (path),
    constraint category_parent_exists foreign key (parent_id) references category,
    constraint category_not_under_itself check (parent_id <> id)
);
create index category_parent on category (parent_id);
create index category_path_prefix on category (path text_pattern_ops);

create table tag (
    id uuid primary key,
    slug text not null,
    name text not null,
    name_key text not null, -- the name in lower case with single spaces: what makes two names the same tag
    description text,
    curated boolean not null, -- made on purpose, not by an article: public even while no public article carries it
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version integer not null,
    constraint tag_slug_taken unique (slug),
    constraint tag_name_taken unique (name_key)
);

create index tag_name on tag (name collate "und-x-icu", id);

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
    comment_count integer not null default 0, -- the approved comments, kept by the trigger below
    commented_at timestamptz, -- when that number or what it counts last changed
    corrections jsonb not null,
    seo_title text,
    seo_description text,
    custom jsonb not null,
    notes text,
    created_at timestamptz not null,
    created_by text not null,
    updated_at timestamptz not null,
    updated_by text not null,
    -- a scheduled story changes for readers when it appears
    shown_updated_at timestamptz generated always as (greatest(updated_at, publish_at)) stored,
    version integer not null,
    constraint article_slug_taken unique (language, slug),
    constraint article_external_id_taken unique (external_id),
    constraint article_category_exists foreign key (category_id) references category,
    constraint article_status_known check (status in ('draft', 'in-review', 'published', 'withdrawn', 'trashed')),
    constraint article_body_format_known check (body_format in ('markdown', 'html')),
    constraint article_comment_policy_known check (comment_policy in ('open', 'trusted', 'immediate', 'closed')),
    constraint article_published_is_complete check (
        status <> 'published'
        or (headline is not null and body_source is not null and category_id is not null and publish_at is not null)),
    constraint article_ends_after_it_begins check (unpublish_at > publish_at)
);
create index article_public_newest on article (publish_at desc, id desc) where status = 'published';
create index article_public_updated on article (shown_updated_at desc, id desc) where status = 'published';
create index article_public_commented on article (comment_count desc, id desc) where status = 'published';
-- "und-x-icu" sorts as people do on every server; a database's own default may sort by code point
create index article_public_headline on article (headline collate "und-x-icu", id) where status = 'published';
create index article_public_category on article (category_id, publish_at desc, id desc) where status = 'published';
create index article_slug on article (slug);
create index article_updated on article (updated_at desc, id desc);

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

create table comment (
    id uuid primary key,
    article_id uuid not null,
    parent_id uuid,
    status text not null,
    author_name text not null,
    author_email text,
    author_url text,
    body text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version integer not null,
    constraint comment_article_exists foreign key (article_id) references article on delete cascade,
    -- a reply stands under the same article as what it answers
    constraint comment_of_article unique (id, article_id),
    constraint comment_parent_exists foreign key (parent_id, article_id) references comment (id, article_id),
    constraint comment_not_under_itself check (parent_id <> id),
    constraint comment_status_known check (status in ('pending', 'approved', 'rejected', 'spam', 'trashed'))
);
create index comment_thread on comment (article_id, parent_id, created_at, id) where status = 'approved';
create index comment_parent on comment (parent_id);

create function keep_comment_count() returns trigger language plpgsql as $$
declare
    before_article uuid;
    after_article uuid;
begin
    if tg_op <> 'INSERT' and old.status = 'approved' then
        before_article := old.article_id;
    end if;
    if tg_op <> 'DELETE' and new.status = 'approved' then
        after_article := new.article_id;
    end if;
    if before_article is not null then
        update article
        set comment_count = comment_count - 1, commented_at = clock_timestamp()
        where id = before_article;
    end if;
    if after_article is not null then
        update article
        set comment_count = comment_count + 1, commented_at = clock_timestamp()
        where id = after_article;
    end if;
    return null;
end
$$;

create trigger comment_count_kept
after insert or delete or update of status, article_id, body, author_name, author_url on comment
for each row execute function keep_comment_count();

-- What readers may see: the one place that says so, used by every delivery query. One expression, so that the planner
-- inlines it and the partial indexes serve it.
create function is_public(article article, at timestamptz) returns boolean language sql stable
return article.status = 'published'
    and article.publish_at <= at
    and (article.unpublish_at is null or article.unpublish_at > at);
