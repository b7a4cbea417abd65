alter table comment
    add column author_kind text not null default 'reader',
    add column email_key text generated always as (lower(author_email)) stored,
    add column score integer not null default 0,
    add column reasons jsonb not null default '[]', -- why the score is what it is
    add column original jsonb, -- what the reader wrote, once a moderator changed it
    add column body_hash bytea, -- to find the same text again
    add column address_hash bytea, -- keyed, and only for a while
    add column edit_token_hash bytea,
    add column editable_until timestamptz,
    add column updated_by text,
    add column erased_at timestamptz,
    add column shown_below integer not null default 0, -- how many approved comments stand below, kept by the trigger
    add column visible boolean generated always as (status = 'approved' or shown_below > 0) stored,
    add constraint comment_author_kind_known check (author_kind in ('reader', 'moderator'));

with recursive up as (
    select c.parent_id as above from comment c where c.status = 'approved' and c.parent_id is not null
    union all
    select c.parent_id from up join comment c on c.id = up.above where c.parent_id is not null)
update comment set shown_below = below.number
from (select above, count(*) as number from up group by above) as below
where comment.id = below.above;

drop index comment_thread;
create index comment_thread on comment (article_id, parent_id, created_at, id) where visible;
create index comment_most_answered on comment (article_id, shown_below desc, id desc) where visible and parent_id is null;
create index comment_flat on comment (article_id, created_at, id) where status = 'approved';
create index comment_queue on comment (status, created_at, id);
create index comment_created on comment (created_at, id);
create index comment_score on comment (score desc, id desc);
create index comment_email on comment (email_key, created_at, id);
create index comment_body on comment (body_hash, created_at);
create index comment_address on comment (created_at) where address_hash is not null;

drop trigger comment_count_kept on comment;
create or replace function keep_comment_count() returns trigger language plpgsql as $$
declare
    it comment;
    was integer := 0;
    is_now integer := 0;
begin
    if tg_op <> 'INSERT' and old.status = 'approved' then
        was := 1;
    end if;
    if tg_op <> 'DELETE' and new.status = 'approved' then
        is_now := 1;
    end if;
    if was = 0 and is_now = 0 then
        return null;
    end if;
    if tg_op = 'DELETE' then
        it := old;
    else
        it := new;
    end if;
    update article
    set comment_count = comment_count + is_now - was, commented_at = clock_timestamp()
    where id = it.article_id;
    if was <> is_now and it.parent_id is not null then
        with recursive up as (
            select c.id, c.parent_id from comment c where c.id = it.parent_id
            union all
            select c.id, c.parent_id from up join comment c on c.id = up.parent_id)
        update comment set shown_below = shown_below + is_now - was where id in (select up.id from up);
    end if;
    return null;
end
$$;
create trigger comment_count_kept
after insert or delete or update of status, body, author_name, author_url on comment
for each row execute function keep_comment_count();

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

-- How often somebody did something within a time: shared by all servers of one database.
create table rate_limit (
    key bytea primary key,
    used integer not null,
    resets_at timestamptz not null
);
create index rate_limit_resets on rate_limit (resets_at);
