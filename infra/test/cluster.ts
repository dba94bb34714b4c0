/**
 * A PostgreSQL and a Kafka of a test's own, each in a temporary folder on free ports, that can be stopped, killed,
 * wiped and started again on the same port.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, stopChild } from '../local/child.ts';
import { kafkaStop, startKafka as startBroker } from '../local/kafka.ts';
import { choosePort } from '../local/ports.mjs';
import { ensureCluster, postgresStop, startPostgres as startServer } from '../local/postgres.ts';

interface Server {
  readonly port: number;
  /** Its folder; the log of the process is `server.log` in it. */
  readonly folder: string;
  /** The process that listens, or undefined while none runs. */
  readonly pid: () => number | undefined;
  /** Starts it again on the same port with what it had. */
  readonly start: () => Promise<void>;
  /** Stops it in order. */
  readonly stop: () => Promise<void>;
  /** kill -9, and waits until it is gone. */
  readonly kill: () => Promise<void>;
  /** Stops it and takes its data away; the next start is that of a new cluster. */
  readonly wipe: () => Promise<void>;
  /** Stops it and removes the folder. */
  readonly remove: () => Promise<void>;
}

export interface TestPostgres extends Server {
  /** Of the superuser, on the database `postgres`. */
  readonly url: string;
  readonly urlOf: (database: string) => string;
}

export interface TestKafka extends Server {
  readonly brokers: string;
  /** The folder with one folder a partition. */
  readonly logFolder: string;
}

export interface PostgresChoice {
  /** Durable settings (fsync on), as in production; the default. */
  readonly durable?: boolean;
  readonly settings?: Readonly<Record<string, string>>;
  readonly port?: number;
  readonly folder?: string;
}

// Within the folder of the whole run, whose end clears up after a test that was stopped itself.
const temporary = (name: string): string => mkdtempSync(join(process.env['TEST_FOLDER'] ?? tmpdir(), `wheelhouse-${name}-`));

/** Starts a PostgreSQL of the test's own. */
export async function startPostgres(choice: PostgresChoice = {}): Promise<TestPostgres> {
  const folder = choice.folder ?? temporary('postgres');
  const port = choice.port ?? (await choosePort(new Set()));
  const place = { folder: join(folder, 'cluster'), logFile: join(folder, 'server.log'), superuser: 'postgres', password: 'postgres' };
  const urlOf = (database: string) => `postgres://postgres:postgres@127.0.0.1:${port}/${database}`;
  const server = await serve(folder, port, join(place.folder, 'data'), postgresStop, async () => {
    await ensureCluster(place);
    return startServer({ ...place, port, durable: choice.durable ?? true, settings: { shared_buffers: '64MB', ...choice.settings } });
  });
  return { ...server, url: urlOf('postgres'), urlOf };
}

/** Starts a Kafka of the test's own. */
export async function startKafka(choice: { readonly port?: number; readonly folder?: string } = {}): Promise<TestKafka> {
  const folder = choice.folder ?? temporary('kafka');
  const taken = new Set<number>();
  const port = choice.port ?? (await choosePort(taken));
  const controllerPort = await choosePort(taken);
  const logFolder = join(folder, 'broker', 'log');
  const server = await serve(folder, port, logFolder, kafkaStop, () =>
    startBroker({ folder: join(folder, 'broker'), logFile: join(folder, 'server.log'), port, controllerPort }));
  return { ...server, brokers: `127.0.0.1:${port}`, logFolder };
}

/** Processes whose parent a process is, from /proc. */
function childrenOf(parent: number): readonly number[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]) === parent;
    } catch {
      return false;
    }
  });
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function serve(folder: string, port: number, data: string, steps: typeof postgresStop | typeof kafkaStop, run: () => Promise<Child>): Promise<Server> {
  let child: Child | undefined;
  const start = async () => {
    if (child === undefined || child.exit()) child = await run();
  };
  const stop = async () => {
    if (child) await stopChild(child, steps);
  };
  const server: Server = {
    port,
    folder,
    pid: () => (child && !child.exit() ? child.pid : undefined),
    start,
    stop,
    kill: async () => {
      const offspring = child ? childrenOf(child.pid) : [];
      child?.kill('SIGKILL');
      await child?.exited;
      // Backends of a dead postmaster end by themselves in a moment; until then its shared memory is in use.
      while (offspring.some(isThere)) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    wipe: async () => {
      await stop();
      rmSync(data, { recursive: true, force: true });
    },
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  try {
    await start();
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return server;
}
