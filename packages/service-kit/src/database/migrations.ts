import { consumerMigrations, eventStoreMigrations, relayMigrations, type StoreMigration } from '@wheelhouse/event-store-postgres';
import pg from 'pg';
import type { QueryRunner } from 'typeorm';
import { deadlineMigrations } from '../deadlines/deadline-rows.js';
import type { ServiceDeclaration } from '../declaration/service.declaration.js';
import { dataSourceFor, type MigrationClass } from './data-source.js';

// Any number will do, as long as it is ours alone; two services share no database.
const MIGRATION_LOCK = '7023401185512042';

/** The migrations that every service of its kind has: a log and its relay where it writes, checkpoints where it listens; then its own. */
export function kitMigrations(service: ServiceDeclaration): readonly MigrationClass[] {
  const writes = service.aggregates.length > 0;
  // All but the gateway hear of forgotten words, whatever else they listen to.
  const listens = service.context !== 'organisation' || service.fedViews.length + service.reactions.length + service.listeners.length > 0;
  return [...(writes ? [...eventStoreMigrations, ...relayMigrations] : []), ...(listens ? consumerMigrations : []), ...(service.deadlines.length > 0 ? deadlineMigrations : []), ...service.migrations].map(migrationOf);
}

/** A step of the store's schema as TypeORM runs it. */
export function migrationOf({ name, up }: StoreMigration): MigrationClass {
  const migration = class {
    readonly name = name;
    async up(runner: QueryRunner): Promise<void> {
      for (const statement of up) await runner.query(statement);
    }
    async down(): Promise<void> {
      await Promise.reject(new Error(`${name} has no way back: restore a backup`));
    }
  };
  Object.defineProperty(migration, 'name', { value: name });
  return migration;
}

/**
 * Brings a service's database up to date: one process at a time, each migration in a transaction of its own.
 * @param more migrations of the service's own, behind the kit's
 * @returns names of those that were run
 */
export async function runMigrations(service: ServiceDeclaration, url: string, more: readonly MigrationClass[] = []): Promise<readonly string[]> {
  const holder = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  holder.on('error', () => undefined);
  await holder.connect();
  try {
    await holder.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const source = await dataSourceFor({ url, views: [], migrations: [...kitMigrations(service), ...more] });
    try {
      return (await source.runMigrations()).map((migration) => migration.name);
    } finally {
      await source.destroy();
    }
  } finally {
    await holder.end();
  }
}
