import { registryTables } from './registry-tables.js';

/** Where each consumer stands, in which version it knows each stream, and what it put aside. */
export const consumerTables: readonly string[] = [
  ...registryTables,
  `create table if not exists consumer_checkpoints (
    consumer text collate "C" not null,
    topic text collate "C" not null,
    partition integer not null,
    generation uuid,
    next_offset bigint not null default 0,
    epoch integer,
    transaction_id xid8,
    position bigint,
    updated_at timestamptz not null default clock_timestamp(),
    primary key (consumer, topic, partition)
  )`,
  `create table if not exists stream_positions (
    consumer text collate "C" not null,
    topic text collate "C" not null,
    stream_id text collate "C" not null,
    version integer not null,
    primary key (consumer, topic, stream_id)
  )`,
  `create table if not exists parked_records (
    id bigint generated always as identity primary key,
    consumer text collate "C" not null,
    topic text collate "C" not null,
    partition integer not null,
    generation uuid,
    "offset" bigint not null,
    view text collate "C",
    partition_key text collate "C" not null,
    stream_id text collate "C",
    version integer,
    headers jsonb not null,
    value bytea,
    reason text not null,
    detail text not null,
    attempts integer not null default 1,
    parked_at timestamptz not null default clock_timestamp()
  )`,
  `create index if not exists parked_records_order on parked_records (consumer, topic, partition_key, "offset")`,
];
