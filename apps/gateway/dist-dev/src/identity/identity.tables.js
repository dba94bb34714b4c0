/**
 * The identity store: the one place where names and addresses live, beside the log and never in it. Rows of a forgotten
 * member are gone, and with them credentials and sessions.
 */ export const identityTables = [
    `create table identities (
    member uuid primary key,
    name text not null,
    email text not null,
    email_key text collate "C" not null constraint identities_email_key unique,
    password_hash text collate "C" not null,
    password_must_change boolean not null,
    password_changed_at timestamptz not null default clock_timestamp(),
    created_at timestamptz not null default clock_timestamp()
  )`,
    // A token is 256 random bits, so a fast hash is enough; the token itself is stored nowhere.
    `create table sessions (
    id uuid primary key,
    token_hash bytea not null unique,
    member uuid not null references identities on delete cascade,
    created_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null,
    agent text not null
  )`,
    `create index sessions_member on sessions (member)`,
    `create index sessions_expiry on sessions (expires_at)`,
    `create table rate_limits (
    key text collate "C" primary key,
    full_at timestamptz not null
  )`,
    `create index rate_limits_age on rate_limits (full_at)`
];
/** Keys of personal texts, and what is left of those that were destroyed: their ids alone. */ export const keyTables = [
    `create table personal_keys (
    id uuid primary key,
    subject text collate "C" not null,
    key bytea not null,
    created_at timestamptz not null default clock_timestamp()
  )`,
    `create index personal_keys_subject on personal_keys (subject)`,
    `create table destroyed_keys (id uuid primary key, destroyed_at timestamptz not null default clock_timestamp())`,
    `create table forgotten_subjects (subject text collate "C" primary key, forgotten_at timestamptz not null default clock_timestamp())`,
    // The private part is sealed with the internal secret: who reads the table alone can sign nothing.
    `create table signing_keys (
    id uuid primary key,
    public_key jsonb not null,
    sealed_private_key text collate "C" not null,
    created_at timestamptz not null default clock_timestamp()
  )`
];
