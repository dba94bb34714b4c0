/** What the relay has published: the topic's generation, how far the log is out, and the last record of each partition. */
export const relayTables: readonly string[] = [
  `create table if not exists relay_state (
    topic text collate "C" primary key,
    generation uuid not null,
    epoch integer,
    transaction_id xid8,
    position bigint,
    updated_at timestamptz not null default clock_timestamp()
  )`,
  `create table if not exists relay_partitions (
    topic text collate "C" not null,
    partition integer not null,
    next_offset bigint not null,
    event_id uuid not null,
    primary key (topic, partition)
  )`,
];
