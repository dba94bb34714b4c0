/**
 * The registry of views: which table is live for each, and which tables are being built. Services that only listen
 * have it too.
 */
export const registryTables: readonly string[] = [
  `create table if not exists projections (
    name text collate "C" primary key,
    version integer not null,
    table_name text collate "C" not null,
    switched_at timestamptz not null default clock_timestamp()
  )`,
  `create sequence if not exists projection_build`,
  `create table if not exists projection_builds (
    table_name text collate "C" primary key,
    name text collate "C" not null,
    version integer not null,
    started_at timestamptz not null default clock_timestamp()
  )`,
];
