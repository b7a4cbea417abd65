-- Access tokens, the audit log, secrets, rate limits and repeated requests.

-- Random secrets that all servers of one database share, such as the key that signs cursors.
create table secret (
    name text primary key,
    value bytea not null
);

create table access_token (
    id uuid primary key,
    name text not null,
    hash bytea not null,
    scopes text[] not null,
    created_at timestamptz not null,
    created_by text not null default 'admin',
    categories uuid[] not null default '{}', -- the token may change only these and all below them; none means no limit
    expires_at timestamptz,
    revoked_at timestamptz,
    last_used_at timestamptz,
    constraint access_token_hash_taken unique (hash)
);
create index access_token_created on access_token (created_at desc, id desc);

-- Who did what to which document. It refers to no other table, because an entry stays when its document is deleted. R__audit.sql refuses
-- every update and deletion.
create table audit_entry (
    id uuid primary key,
    at timestamptz not null,
    actor text not null,
    token_id uuid,
    address text,
    action text not null,
    kind text not null,
    document_id uuid not null,
    details jsonb not null
);
create index audit_entry_at on audit_entry (at desc, id desc);
create index audit_entry_document on audit_entry (document_id, at desc, id desc);
create index audit_entry_actor on audit_entry (actor, at desc, id desc);
create index audit_entry_action on audit_entry (action, at desc, id desc);
create index audit_entry_kind on audit_entry (kind, at desc, id desc);
create index audit_entry_token on audit_entry (token_id, at desc, id desc) where token_id is not null;

-- The counters of the rate limits, which all servers of one database share.
create table rate_limit (
    key bytea primary key,
    used integer not null,
    resets_at timestamptz not null
);
create index rate_limit_resets on rate_limit (resets_at);

-- The answers to requests that had an Idempotency-Key, so that a repeated request changes nothing and gets the same answer. The key is not
-- stored, and the answer is encrypted with it, because some answers hold tokens that are shown only once.
create table idempotency_key (
    id bytea primary key, -- a hash of the caller and the key
    fingerprint bytea not null, -- a hash of the request
    status integer not null,
    headers jsonb not null,
    body bytea not null,
    created_at timestamptz not null
);
create index idempotency_key_created on idempotency_key (created_at);
