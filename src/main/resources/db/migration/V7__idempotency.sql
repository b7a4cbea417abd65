-- What a caller was answered under a key of its own, so that asking again does nothing twice. The key itself is not here, and the
-- answer is sealed with it: some answers hold tokens that are told only once.
create table idempotency_key (
    id bytea primary key, -- of the caller and the key
    fingerprint bytea not null, -- of what was asked
    status integer not null,
    headers jsonb not null,
    body bytea not null,
    created_at timestamptz not null
);
create index idempotency_key_created on idempotency_key (created_at);
