-- Authors, categories and tags, with their present and former slugs.

create table author (
    id uuid primary key,
    slug text not null,
    name text not null,
    bio text,
    url text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version integer not null,
    created_by text not null default 'admin',
    updated_by text not null default 'admin',
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
    created_by text not null default 'admin',
    updated_by text not null default 'admin',
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
    name_key text not null, -- the name in lower case with single spaces; two tags may not have the same
    description text,
    curated boolean not null, -- an editor created it, not an article: readers find it by its slug even without a public article
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version integer not null,
    created_by text not null default 'admin',
    updated_by text not null default 'admin',
    constraint tag_slug_taken unique (slug),
    constraint tag_name_taken unique (name_key)
);
create index tag_name on tag (name collate "und-x-icu", id);
create index tag_name_prefix on tag (name_key text_pattern_ops);

-- Every slug that a category, tag or author has or had, or took over from one that was merged into it. R__slugs.sql keeps them.
create table category_slug (
    slug text not null,
    category_id uuid not null,
    constraint category_former_slug_taken primary key (slug),
    constraint category_slug_category_exists foreign key (category_id) references category on delete cascade
);
create index category_slug_category on category_slug (category_id);

create table tag_slug (
    slug text not null,
    tag_id uuid not null,
    constraint tag_former_slug_taken primary key (slug),
    constraint tag_slug_tag_exists foreign key (tag_id) references tag on delete cascade
);
create index tag_slug_tag on tag_slug (tag_id);

create table author_slug (
    slug text not null,
    author_id uuid not null,
    constraint author_former_slug_taken primary key (slug),
    constraint author_slug_author_exists foreign key (author_id) references author on delete cascade
);
create index author_slug_author on author_slug (author_id);

-- The former names of a tag, and those of the tags that were merged into it. An article that is sent with one of them gets the tag.
create table tag_former_name (
    name_key text not null,
    tag_id uuid not null,
    constraint tag_former_name_once primary key (name_key),
    constraint tag_former_name_tag_exists foreign key (tag_id) references tag on delete cascade
);
create index tag_former_name_tag on tag_former_name (tag_id);
