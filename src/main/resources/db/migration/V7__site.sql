-- The newsroom's settings.

-- What the newsroom says about itself: one row. What it leaves out is as the server's configuration says.
create table site (
    single boolean primary key default true,
    settings jsonb not null,
    updated_at timestamptz not null,
    updated_by text not null,
    version integer not null,
    constraint site_is_one check (single)
);

insert into site values (true, '{}', now(), 'admin', 1);
