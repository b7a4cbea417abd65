-- The newsroom's settings: one row. A setting that is absent has the value of the server's configuration.
create table site (
    single boolean primary key default true,
    settings jsonb not null,
    updated_at timestamptz not null,
    updated_by text not null,
    version integer not null,
    constraint site_is_one check (single)
);

insert into site values (true, '{}', now(), 'admin', 1);
