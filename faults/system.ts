/** The real system for fault tests: PostgreSQL, Kafka and the four services as processes, each of which a test may kill. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Child, lastLines, launch, stopChild, until } from '../infra/local/child.js';
import { choosePort } from '../infra/local/ports.mjs';
import { repository } from '../infra/local/places.mjs';
import { environmentOf, migrate, services, type ServiceName, type Setting } from '../infra/local/services.js';
import { startKafka, startPostgres, type TestKafka, type TestPostgres } from '../infra/test/cluster.js';
import { asOwner, type Client } from './client.js';
import type { Edit } from './edits.js';

type Database = keyof Setting['databaseUrls'];
const databaseNames: Readonly<Record<Database, string>> = { PRODUCT: 'product', PROJECT: 'project', REPORTING: 'reporting', GATEWAY: 'gateway' };

export interface FaultSystem {
  readonly url: string;
  readonly kafka: TestKafka;
  /** Where the services' own logs are. */
  readonly logFolder: string;
  /** Where the services' databases are; another cluster after `moveTo`. */
  postgres(): TestPostgres;
  readonly owner: Client;
  /** What the owner signs in with. */
  readonly ownerSignsIn: { readonly email: string; readonly password: string };
  /** Starts a service that is not running, with places to die at and guards taken away, and waits until it is ready. */
  start(name: ServiceName, edits?: readonly Edit[]): Promise<void>;
  stop(name: ServiceName): Promise<void>;
  restart(name: ServiceName, edits?: readonly Edit[]): Promise<void>;
  kill(name: ServiceName): Promise<void>;
  /** Waits until a service has died by SIGKILL, by its own hand. */
  died(name: ServiceName): Promise<void>;
  /** Rows of a statement in a service's database. */
  query<Row extends object = Record<string, unknown>>(database: Database, sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  databaseUrl(database: Database): string;
  /** Lets the services that are started from now on use another cluster. */
  moveTo(postgres: TestPostgres): void;
  remove(): Promise<void>;
}

const stopSteps = [['SIGTERM', 15_000], ['SIGKILL', 5_000]] as const;

export async function startSystem(): Promise<FaultSystem> {
  const folder = mkdtempSync(join(process.env['TEST_FOLDER'] ?? tmpdir(), 'wheelhouse-faults-'));
  mkdirSync(join(folder, 'logs'));
  const [firstPostgres, kafka] = await Promise.all([startPostgres(), startKafka()]);
  let postgres = firstPostgres;
  const clusters = [firstPostgres];
  const taken = new Set<number>();
  const ports: Record<string, number> = {};
  for (const { name } of services) ports[name] = await choosePort(taken);
  const port = await choosePort(taken);
  const owner = { email: 'owner@faults.example', password: randomBytes(18).toString('base64url') };
  const setting = (): Setting => ({
    folder,
    host: '127.0.0.1',
    port,
    ports: ports as Setting['ports'],
    brokers: kafka.brokers,
    databaseUrls: Object.fromEntries(Object.entries(databaseNames).map(([name, database]) => [name, postgres.urlOf(database)])) as Setting['databaseUrls'],
    internalSecret: 'a secret of the fault tests',
    owner,
  });
  await onDatabase(postgres.url, async (client) => {
    for (const name of Object.values(databaseNames)) await client.query(`create database ${name}`);
  });
  for (const service of services) await migrate(service, setting());

  const children = new Map<ServiceName, Child>();
  let starts = 0;
  const start = async (name: ServiceName, edits: readonly Edit[] = []): Promise<void> => {
    const service = services.find((one) => one.name === name);
    if (!service) throw new Error(`no service ${name}`);
    const made = join(folder, `edits-${(starts += 1)}`);
    const logFile = join(folder, 'logs', `${name}.log`);
    const child = launch({
      command: process.execPath,
      args: ['--disable-warning=TimeoutNegativeWarning', ...(edits.length > 0 ? ['--import', join(repository, 'faults/edit-source.mjs')] : []), 'dist/main.js'],
      cwd: join(repository, 'apps', name),
      // The compiled cache keeps what a module was before it was edited.
      env: { ...environmentOf(service, setting()), KAFKA_SESSION_TIMEOUT_MS: '6000', FAULT_EDITS: JSON.stringify(edits), FAULT_EDITS_MADE: made, NODE_COMPILE_CACHE: '', NODE_OPTIONS: '' },
      logFile,
    });
    children.set(name, child);
    await until(() => isReady(ports[name] ?? 0), child, 60_000, (why) => new Error(`${name} did not start: ${why}\n${lastLines(logFile, 20)}`));
    const done = existsSync(made) ? new Set(readFileSync(made, 'utf8').split('\n').filter(Boolean)).size : 0;
    if (done !== edits.length) throw new Error(`${edits.length - done} of ${edits.length} edits found no place: ${JSON.stringify(edits)}`);
  };
  const stop = async (name: ServiceName): Promise<void> => {
    const child = children.get(name);
    if (child && !child.exit()) await stopChild(child, stopSteps);
  };
  const system: Omit<FaultSystem, 'owner'> = {
    url: `http://127.0.0.1:${port}`,
    ownerSignsIn: owner,
    kafka,
    logFolder: join(folder, 'logs'),
    postgres: () => postgres,
    start,
    stop,
    restart: async (name, edits) => {
      await stop(name);
      await start(name, edits);
    },
    kill: async (name) => {
      const child = children.get(name);
      child?.kill('SIGKILL');
      await child?.exited;
    },
    died: async (name) => {
      const exit = await children.get(name)?.exited;
      if (exit?.signal !== 'SIGKILL') throw new Error(`${name} ended otherwise: ${JSON.stringify(exit)}`);
    },
    query: (database, sql, values = []) => onDatabase(postgres.urlOf(databaseNames[database]), async (client) => (await client.query(sql, [...values])).rows as never),
    databaseUrl: (database) => postgres.urlOf(databaseNames[database]),
    moveTo: (other) => {
      postgres = other;
      clusters.push(other);
    },
    remove: async () => {
      await Promise.all(services.map(({ name }) => stop(name)));
      await kafka.remove();
      for (const cluster of clusters) await cluster.remove();
      if (!process.env['FAULT_KEEP']) rmSync(folder, { recursive: true, force: true });
    },
  };
  try {
    await Promise.all(services.map(({ name }) => start(name)));
    return { ...system, owner: await asOwner(system.url, owner) };
  } catch (error) {
    await system.remove();
    throw error;
  }
}

async function isReady(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(5_000) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

async function onDatabase<Result>(url: string, use: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  return use(client).finally(() => client.end());
}
