import { registryTables } from './registry-tables.js';

/**
 * The log of one context. Ids are text in byte order, so that a key of any shape fits; a log's order is
 * (epoch, transaction_id, position), which only readers below the oldest running transaction may follow.
 */
export const logTables: readonly string[] = [
  `create table if not exists epochs (
    epoch integer primary key,
    system_identifier text not null,
    timeline integer not null,
    opened_at timestamptz not null default clock_timestamp()
  )`,
  `create sequence if not exists events_position as bigint`,
  `create table if not exists events (
    epoch integer not null,
    transaction_id xid8 not null default pg_current_xact_id(),
    position bigint not null default nextval('events_position'),
    partition_key text collate "C" not null,
    stream_type text collate "C" not null,
    stream_id text collate "C" not null,
    version integer not null check (version > 0),
    event_id uuid not null,
    type text collate "C" not null,
    schema_version integer not null,
    data jsonb not null,
    metadata jsonb not null,
    recorded_at timestamptz not null,
    constraint events_stream_version primary key (stream_id, version)
  )`,
  `create unique index if not exists events_event_id on events (event_id)`,
  `create unique index if not exists events_place on events (epoch, transaction_id, position)`,
  `create table if not exists snapshots (
    stream_id text collate "C" primary key,
    version integer not null,
    state_version integer not null,
    state jsonb not null
  )`,
  // An answer is an id, a version and ids of events; places and times are the event's own, and no words are kept.
  `create table if not exists command_answers (
    caller text collate "C" not null,
    key text collate "C" not null,
    fingerprint text collate "C" not null,
    stream_id text collate "C" not null,
    version integer not null,
    events uuid[] not null,
    answered_at timestamptz not null default clock_timestamp(),
    primary key (caller, key)
  )`,
  `create index if not exists command_answers_age on command_answers (answered_at) where not starts_with(caller, 'reaction:')`,
  `create table if not exists reservations (
    scope text collate "C" not null,
    value text collate "C" not null,
    stream_id text collate "C" not null,
    primary key (scope, value)
  )`,
  ...registryTables,
];

/** Roots of streams that moved away from the one they were born below. */
export const streamRoots: readonly string[] = [
  `create table if not exists stream_roots (
    stream_id text collate "C" primary key,
    root text collate "C" not null
  )`,
];

/** Finds what was recorded under one key since an instant, over all of its streams. */
export const keyIndex: readonly string[] = ['create index if not exists events_key on events (partition_key, recorded_at, event_id)'];

/** Finds what was done in one change set; events that were done by themselves are not in it, and cost it nothing. */
export const changeSetIndex: readonly string[] = [
  `create index if not exists events_change_set on events ((metadata ->> 'changeSet')) where metadata ->> 'changeSet' is not null`,
];
