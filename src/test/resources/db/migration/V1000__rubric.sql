-- A kind that only the tests have.
create table rubric (
    id uuid primary key,
    slug text not null,
    name text not null,
    motto text,
    created_at timestamptz not null,
    created_by text not null,
    updated_at timestamptz not null,
    updated_by text not null,
    version integer not null,
    constraint rubric_slug_taken unique (slug)
);
create index rubric_name on rubric (name collate "und-x-icu", id);

create table rubric_slug (
    slug text not null,
    rubric_id uuid not null,
    constraint rubric_former_slug_taken primary key (slug),
    constraint rubric_slug_rubric_exists foreign key (rubric_id) references rubric on delete cascade
);
create index rubric_slug_rubric on rubric_slug (rubric_id);
