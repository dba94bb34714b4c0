import { createPostgresStore, openPool, type PostgresStore } from '@wheelhouse/event-store-postgres';
import { ownViews, runMigrations } from '@wheelhouse/service-kit';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { organisationRegistry } from '../alongside.js';
import { gatewayMigrations } from '../migrations.js';
import { organisationDeclaration } from '../organisation.service.js';

/** A database of a test's own, with the gateway's tables and nothing in them. */
export interface GatewayDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

export async function gatewayDatabase(): Promise<GatewayDatabase> {
  const admin = process.env['TEST_DATABASE_URL'];
  if (admin === undefined) throw new Error('TEST_DATABASE_URL names no PostgreSQL');
  const name = `gateway_${randomBytes(6).toString('hex')}`;
  const run = async (statement: string) => {
    const client = new pg.Client(admin);
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await run(`create database ${name}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  await runMigrations(organisationDeclaration, url.href, gatewayMigrations);
  return { url: url.href, drop: () => run(`drop database if exists ${name} with (force)`) };
}

/** Such a database with its log, views and a pool, as the running gateway has them. */
export async function gatewayStore(): Promise<GatewayDatabase & { readonly store: PostgresStore; readonly db: pg.Pool }> {
  const database = await gatewayDatabase();
  const store = createPostgresStore({ url: database.url, context: 'organisation', registry: organisationRegistry });
  await store.ensureViews(ownViews(organisationDeclaration));
  const db = openPool({ url: database.url, connections: 8 }, () => Promise.resolve());
  return {
    ...database,
    store,
    db,
    drop: async () => {
      await Promise.all([store.close(), db.end()]);
      await database.drop();
    },
  };
}
