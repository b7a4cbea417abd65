-- What a caller was answered under a key of its own, so that asking again does nothing twice.
create table idempotency_key (
    caller bytea not null,
    key text not null,
    fingerprint bytea not null, -- of what was asked
    status integer not null,
    headers jsonb not null,
    body text not null,
    created_at timestamptz not null,
    constraint idempotency_key_once primary key (caller, key)
);
create index idempotency_key_created on idempotency_key (created_at);
