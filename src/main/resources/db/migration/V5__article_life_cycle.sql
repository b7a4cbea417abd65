alter table article
    add column trashed_from text, -- the state that a trashed article goes back to
    add column uploaded_hash bytea, -- of what the last upload under its external id said, to tell a repeated one
    add constraint article_trashed_from_known check (
        (status = 'trashed' and trashed_from in ('draft', 'in-review', 'published', 'withdrawn'))
        or (status <> 'trashed' and trashed_from is null)) not valid, -- no operation could trash an article before
    add constraint article_withdrawn_says_why check (status <> 'withdrawn' or withdrawn_reason is not null) not valid,
    drop constraint article_published_is_complete,
    add constraint article_published_is_complete check (
        status <> 'published'
        or (publish_at is not null
            and category_id is not null
            and btrim(coalesce(headline, '')) <> ''
            and btrim(coalesce(body_html, '')) <> ''
            and (image is null or btrim(coalesce(image ->> 'alt', '')) <> '')));

-- finds a part of a headline without reading every article
create extension if not exists pg_trgm;
create index article_headline_parts on article using gin (headline gin_trgm_ops);

-- Every slug that an article has or had. It stays the article's for as long as there is the article.
alter index article_slug rename to article_by_slug;
create table article_slug (
    language text not null,
    slug text not null,
    article_id uuid not null,
    constraint article_former_slug_taken primary key (language, slug),
    constraint article_slug_article_exists foreign key (article_id) references article on delete cascade
);
create index article_slug_article on article_slug (article_id);
create index article_slug_slug on article_slug (slug);
insert into article_slug select language, slug, id from article;

create function keep_article_slug() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from article_slug s where s.language = new.language and s.slug = new.slug and s.article_id = new.id)
    then
        insert into article_slug values (new.language, new.slug, new.id);
    end if;
    return null;
end
$$;

create trigger article_slug_kept_on_insert after insert on article
for each row execute function keep_article_slug();
create trigger article_slug_kept_on_update after update on article
for each row when ((old.language, old.slug) is distinct from (new.language, new.slug))
execute function keep_article_slug();

-- What an article said after each saved change; the number is the version that the change made.
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

-- The moments at which an article appears or disappears by itself and of which nobody was told yet.
create table article_moment (
    article_id uuid not null,
    kind text not null,
    at timestamptz not null,
    constraint article_moment_once primary key (article_id, kind),
    constraint article_moment_article_exists foreign key (article_id) references article on delete cascade,
    constraint article_moment_kind_known check (kind in ('appears', 'expires'))
);
create index article_moment_at on article_moment (at, article_id);

create function keep_article_moments() returns trigger language plpgsql as $$
begin
    delete from article_moment m where m.article_id = new.id;
    if new.status = 'published' then
        insert into article_moment
        select new.id, due.kind, due.at
        from (values ('appears', new.publish_at), ('expires', new.unpublish_at)) as due (kind, at)
        where due.at > clock_timestamp(); -- what appears by this very change is over by now
    end if;
    return null;
end
$$;

create trigger article_moments_kept_on_insert after insert on article
for each row when (new.status = 'published') execute function keep_article_moments();
create trigger article_moments_kept_on_update after update on article
for each row when (
    (old.status, old.publish_at, old.unpublish_at) is distinct from (new.status, new.publish_at, new.unpublish_at))
execute function keep_article_moments();

insert into article_moment
select a.id, due.kind, due.at
from article a cross join lateral (
    values ('appears', a.publish_at), ('expires', a.unpublish_at)) as due (kind, at)
where a.status = 'published' and due.at > now();

-- Links that show one article before it is public to whoever holds them.
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
