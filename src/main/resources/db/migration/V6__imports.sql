-- Imports from other sites. They continue after a restart.

-- One import. Its file is stored in import_chunk, so that every server can continue it.
create table import_job (
    id uuid primary key,
    type text not null,
    file_name text,
    bytes bigint not null,
    dry_run boolean not null,
    creates jsonb not null default '[]', -- the kinds of documents that are created if an article names one that is not here
    options jsonb not null, -- how the file is to be read
    sync jsonb, -- what becomes of articles that its source no longer sends
    synced jsonb, -- what became of them
    status text not null,
    language text not null, -- of the messages in the report
    created_at timestamptz not null,
    created_by text not null,
    token_id uuid,
    address text,
    scopes jsonb not null,
    started_at timestamptz,
    writing_since timestamptz, -- when the present runner began to write; done_before is how many records were written by then
    done_before bigint not null default 0,
    finished_at timestamptz,
    records_read bigint not null default 0,
    created bigint not null default 0,
    updated bigint not null default 0,
    skipped bigint not null default 0,
    failed bigint not null default 0,
    problem jsonb,
    runner uuid, -- the server process that works on it; writes of any other are refused
    constraint import_job_type_known check (type in ('wxr', 'ghost', 'markdown-zip', 'disqus', 'ndjson')),
    constraint import_job_status_known check (
        status in ('queued', 'reading', 'writing', 'completed', 'failed', 'cancelled'))
);
create index import_job_open on import_job (created_at, id) where status in ('queued', 'reading', 'writing');
create index import_job_newest on import_job (created_at desc, id desc);

create table import_chunk (
    job_id uuid not null,
    position integer not null,
    content bytea not null,
    constraint import_chunk_once primary key (job_id, position),
    constraint import_chunk_job_exists foreign key (job_id) references import_job on delete cascade
);
alter table import_chunk alter column content set storage external;

-- The records of a file, each with its result.
create table import_record (
    job_id uuid not null,
    number bigint not null,
    kind text not null,
    rank smallint not null, -- the order of writing: records that others refer to come first
    external_id text,
    source text not null, -- its place in the file
    content text, -- JSON; null once it is written
    warnings jsonb not null,
    action text,
    document_id uuid,
    slug text,
    problem jsonb,
    constraint import_record_once primary key (job_id, number),
    constraint import_record_job_exists foreign key (job_id) references import_job on delete cascade
);
create index import_record_open on import_record (job_id, rank, number) where action is null;
create index import_record_external_id on import_record (job_id, kind, external_id);

-- The bytes of files that came in an archive, each content once. They wait for the media library.
create table kept_file (
    sha256 text primary key,
    media_type text not null,
    bytes bigint not null,
    content bytea not null,
    kept_at timestamptz not null
);
alter table kept_file alter column content set storage external;

-- Pictures and other files: where the former site has them, or under which name an archive had them.
create table attachment (
    external_id text primary key,
    url text,
    title text,
    alt text,
    caption text,
    path text,
    sha256 text,
    recorded_at timestamptz not null,
    constraint attachment_file_kept foreign key (sha256) references kept_file,
    constraint attachment_somewhere check ((url is null) = (sha256 is not null) and (path is null) = (sha256 is null))
);
create index attachment_sha256 on attachment (sha256) where sha256 is not null;

-- The external ids that each source has sent, so that an upload can take away what the source no longer has.
create table source_article (
    source text not null,
    external_id text not null,
    constraint source_article_once primary key (source, external_id)
);

-- The external ids that each unfinished upload has sent so far.
create table source_upload (
    run uuid not null,
    external_id text not null,
    noted_at timestamptz not null,
    constraint source_upload_once primary key (run, external_id)
);
create index source_upload_noted_at on source_upload (noted_at);
