/** The four databases: made on our own PostgreSQL with a role each, or found on someone else's. */
import pg from 'pg';
import { databases } from './preflight.mjs';
import type { Secrets } from './data-folder.ts';
import { Trouble } from './say.mjs';

export type DatabaseName = (typeof databases)[number];

export const roleOf = (name: DatabaseName): string => `wheelhouse_${name.toLowerCase()}`;
export const roles: readonly string[] = databases.map(roleOf);

/** The address that the environment gives a database, if it does. */
export const givenUrl = (name: DatabaseName): string | undefined => process.env[`DATABASE_URL_${name}`] || undefined;

/** The address of each database: the environment's, else ours. */
export function databaseUrls(port: number, secrets: Secrets): Record<DatabaseName, string> {
  return Object.fromEntries(databases.map((name) => [name, givenUrl(name) ?? ownUrl(name, port, secrets)])) as Record<DatabaseName, string>;
}

const ownUrl = (name: DatabaseName, port: number, secrets: Secrets): string =>
  `postgres://${roleOf(name)}:${encodeURIComponent(secrets.roles[roleOf(name)] ?? '')}@127.0.0.1:${port}/${roleOf(name)}`;

/** Makes what is missing of our own databases. A service sees its own alone. */
export async function ensureOwnDatabases(port: number, secrets: Secrets): Promise<void> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password: secrets.postgres, database: 'postgres' });
  await client.connect();
  try {
    const found = await client.query<{ role: string | null; database: string | null }>(
      `select (select rolname from pg_roles where rolname = name) as role, (select datname from pg_database where datname = name) as database
       from unnest($1::text[]) as name`, [roles]);
    for (const [index, role] of roles.entries()) {
      const row = found.rows[index];
      if (!row?.role) {
        // pg_monitor: the age of the oldest transaction on the cluster is one of a service's metrics.
        await client.query(`create role ${role} login password ${client.escapeLiteral(secrets.roles[role] ?? '')} in role pg_monitor`);
      }
      if (!row?.database) {
        await client.query(`create database ${role} owner ${role}`);
        await client.query(`revoke connect on database ${role} from public`);
      }
    }
  } finally {
    await client.end();
  }
}

/** Tries a database of someone else's; makes it where only the database itself is missing. */
export async function ensureGivenDatabase(name: DatabaseName, url: string): Promise<void> {
  const variable = `DATABASE_URL_${name}`;
  const unreachable = (error: unknown) =>
    new Trouble(`The PostgreSQL of ${variable} cannot be reached: ${error instanceof Error ? error.message || String((error as NodeJS.ErrnoException).code) : String(error)}. Correct ${variable}, or leave it out to use a database of our own.`);
  try {
    await once(url, () => Promise.resolve());
    return;
  } catch (error) {
    if ((error as { code?: string }).code !== '3D000') throw unreachable(error);
  }
  const maintenance = new URL(url);
  const database = decodeURIComponent(maintenance.pathname.slice(1));
  maintenance.pathname = '/postgres';
  try {
    await once(maintenance.href, async (client) => void (await client.query(`create database ${client.escapeIdentifier(database)}`)));
  } catch (error) {
    throw unreachable(error);
  }
}

async function once(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
