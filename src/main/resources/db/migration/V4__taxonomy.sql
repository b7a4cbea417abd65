alter table category
    add column created_by text not null default 'admin',
    add column updated_by text not null default 'admin';
alter table tag
    add column created_by text not null default 'admin',
    add column updated_by text not null default 'admin';
alter table author
    add column created_by text not null default 'admin',
    add column updated_by text not null default 'admin';

-- Every slug that a category, tag or author has or had, or took over from one that was merged into it.
create table category_slug (
    slug text not null,
    category_id uuid not null,
    constraint category_former_slug_taken primary key (slug),
    constraint category_slug_category_exists foreign key (category_id) references category on delete cascade
);
create index category_slug_category on category_slug (category_id);
insert into category_slug select slug, id from category;

create table tag_slug (
    slug text not null,
    tag_id uuid not null,
    constraint tag_former_slug_taken primary key (slug),
    constraint tag_slug_tag_exists foreign key (tag_id) references tag on delete cascade
);
create index tag_slug_tag on tag_slug (tag_id);
insert into tag_slug select slug, id from tag;

create table author_slug (
    slug text not null,
    author_id uuid not null,
    constraint author_former_slug_taken primary key (slug),
    constraint author_slug_author_exists foreign key (author_id) references author on delete cascade
);
create index author_slug_author on author_slug (author_id);
insert into author_slug select slug, id from author;

create function keep_slug() returns trigger language plpgsql as $$
begin
    execute format(
        'insert into %1$s_slug select $1, $2 where not exists (
            select 1 from %1$s_slug where slug = $1 and %1$s_id = $2)', tg_table_name)
        using new.slug, new.id;
    return null;
end
$$;

create trigger category_slug_kept after insert or update of slug on category
for each row execute function keep_slug();
create trigger tag_slug_kept after insert or update of slug on tag
for each row execute function keep_slug();
create trigger author_slug_kept after insert or update of slug on author
for each row execute function keep_slug();

-- The names that a tag had, or took over: articles that are written with one of them get the tag.
create table tag_former_name (
    name_key text not null,
    tag_id uuid not null,
    constraint tag_former_name_once primary key (name_key),
    constraint tag_former_name_tag_exists foreign key (tag_id) references tag on delete cascade
);
create index tag_former_name_tag on tag_former_name (tag_id);
