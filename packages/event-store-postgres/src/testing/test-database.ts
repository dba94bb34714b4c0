import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { clientConfig } from '../connection/open-pool.js';
import { statementsOf, type StoreMigration } from '../schema/migrations.js';

/** A database of one spec's own. */
export interface TestDatabase {
  readonly url: string;
  readonly name: string;
  /** Runs one statement on a connection of its own kind: times as strings, nothing pipelined. */
  query<Row extends pg.QueryResultRow = pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Closes its own connections, ends all others, and drops it. */
  drop(): Promise<void>;
}

/**
 * Creates a database on the server of `TEST_DATABASE_URL` with the tables of the given migrations.
 * @throws where the variable is not set: specs that need a database are run by `npm test`, which starts one
 */
export async function createTestDatabase(migrations: readonly StoreMigration[] = [], server = process.env['TEST_DATABASE_URL']): Promise<TestDatabase> {
  if (!server) throw new Error('TEST_DATABASE_URL is not set; `npm test` starts a PostgreSQL and sets it');
  const name = `test_${process.pid}_${randomBytes(5).toString('hex')}`;
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  await onServer(server, `create database ${name}`);
  const pool = new pg.Pool({ ...clientConfig(url), max: 2 });
  pool.on('error', () => undefined);
  for (const statement of statementsOf(migrations)) await pool.query(statement);
  return {
    url,
    name,
    query: async (text, values = []) => (await pool.query(text, [...values])).rows,
    drop: async () => {
      await pool.end();
      await onServer(server, `drop database if exists ${name} with (force)`);
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client(clientConfig(url));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
