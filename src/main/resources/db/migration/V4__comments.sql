-- Readers' comments, and the words that make a comment suspicious.

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
    author_kind text not null default 'reader',
    email_key text generated always as (lower(author_email)) stored,
    score integer not null default 0,
    reasons jsonb not null default '[]', -- the reasons for the score
    original jsonb, -- the reader's own text, if a moderator changed it
    body_hash bytea, -- to recognise the same text
    address_hash bytea, -- with a secret key; removed after a while
    edit_token_hash bytea,
    editable_until timestamptz,
    updated_by text,
    erased_at timestamptz,
    shown_below integer not null default 0, -- the number of approved comments below it, kept by R__comments.sql
    visible boolean generated always as (status = 'approved' or shown_below > 0) stored,
    external_id text,
    constraint comment_article_exists foreign key (article_id) references article on delete cascade,
    -- a reply belongs to the same article as its parent
    constraint comment_of_article unique (id, article_id),
    constraint comment_parent_exists foreign key (parent_id, article_id) references comment (id, article_id),
    constraint comment_not_under_itself check (parent_id <> id),
    constraint comment_status_known check (status in ('pending', 'approved', 'rejected', 'spam', 'trashed')),
    constraint comment_author_kind_known check (author_kind in ('reader', 'moderator')),
    constraint comment_external_id_taken unique (external_id)
);
create index comment_thread on comment (article_id, parent_id, created_at, id) where visible;
create index comment_parent on comment (parent_id);
create index comment_most_answered on comment (article_id, shown_below desc, id desc) where visible and parent_id is null;
create index comment_flat on comment (article_id, created_at, id) where status = 'approved';
create index comment_queue on comment (status, created_at, id);
create index comment_created on comment (created_at, id);
create index comment_score on comment (score desc, id desc);
create index comment_email on comment (email_key, created_at, id);
create index comment_body on comment (body_hash, created_at);
create index comment_address on comment (created_at) where address_hash is not null;

-- The words that make a comment suspicious: one row.
create table comment_blocklist (
    single boolean primary key default true,
    words jsonb not null,
    updated_at timestamptz not null,
    updated_by text not null,
    version integer not null,
    constraint comment_blocklist_is_one check (single)
);

insert into comment_blocklist values (true, '[]', now(), 'admin', 1);
