import { consumerTables } from './consumer-tables.js';
import { changeSetIndex, keyIndex, logTables, streamRoots } from './log-tables.js';
import { relayTables } from './relay-tables.js';

/**
 * One step of the schema: statements that may be run again without harm. A service's TypeORM migration of the same
 * name runs them; a step that has been released never changes, a new one is added behind it.
 */
export interface StoreMigration {
  readonly name: string;
  readonly up: readonly string[];
}

/** Tables of a service that writes: its log, snapshots, answers, reservations, and the registry of views. */
export const eventStoreMigrations: readonly StoreMigration[] = [
  { name: 'EventLog1767225600000', up: logTables },
  { name: 'EventsOfKey1795305600000', up: keyIndex },
  { name: 'StreamRoots1795305600001', up: streamRoots },
  { name: 'EventsOfChangeSet1795305600002', up: changeSetIndex },
];

/** Tables of a service that publishes its log. */
export const relayMigrations: readonly StoreMigration[] = [{ name: 'Relay1767225600001', up: relayTables }];

/** Tables of a service that consumes topics; they need the registry of views, and nothing else of the log. */
export const consumerMigrations: readonly StoreMigration[] = [{ name: 'Consumer1767225600002', up: consumerTables }];

/** All statements of some migrations, in order. */
export const statementsOf = (migrations: readonly StoreMigration[]): readonly string[] => migrations.flatMap((migration) => migration.up);
