/**
 * The four databases of a system: those that the environment names, else those of the data directory, whose PostgreSQL
 * is used where it runs and started for the while where it does not.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stopChild } from '../local/child.ts';
import { portsOf, readRun, readVersion, secretsOf, writeVersion } from '../local/data-folder.ts';
import { databaseUrls, ensureGivenDatabase, ensureOwnDatabases, givenUrl, roles } from '../local/databases.ts';
import { holderOf, isAlive, tryLock } from '../local/lock.mjs';
import { dataFolder } from '../local/places.mjs';
import { ensureCluster, postgresStop, startPostgres } from '../local/postgres.ts';
import { checkData, databases, inUse } from '../local/preflight.mjs';
import { say, Trouble } from '../local/say.mjs';

export interface ReachedDatabase {
  readonly name: string;
  readonly url: string;
}

/** Whether a system may be made where there is none: for a restore. */
export interface Reach {
  readonly makes: boolean;
  /** Set where those who may sign in come with it. */
  readonly people?: 'restored';
}

/** Runs `use` with the databases, and leaves everything running or not as it was. */
export async function withDatabases(reach: Reach, use: (databases: readonly ReachedDatabase[]) => Promise<void>): Promise<void> {
  if (databases.every((name) => givenUrl(name) !== undefined)) return useGiven({}, reach, use);
  const folder = dataFolder();
  const holder = holderOf(join(folder, 'lock'));
  if (holder && isAlive(holder)) {
    const port = readRun(folder)?.processes.find(({ name }) => name === 'postgres')?.port;
    if (port === undefined) throw new Trouble(`Wheelhouse is starting or stopping on ${folder} (process ${holder.pid}). Try again in a moment.`);
    return useGiven(databaseUrls(port, secretsOf(folder, roles)), reach, use);
  }
  if (!reach.makes && !existsSync(join(folder, 'postgres', 'data', 'PG_VERSION'))) {
    throw new Trouble(`There is no Wheelhouse in ${folder}. Set WHEELHOUSE_DATA to the data directory of the one you mean, or DATABASE_URL_PRODUCT, DATABASE_URL_PROJECT, DATABASE_URL_REPORTING and DATABASE_URL_GATEWAY.`);
  }
  await whileStarted(folder, reach, use);
}

async function useGiven(own: Partial<Record<(typeof databases)[number], string>>, reach: Reach, use: (databases: readonly ReachedDatabase[]) => Promise<void>): Promise<void> {
  const reached: ReachedDatabase[] = [];
  for (const name of databases) {
    const given = givenUrl(name);
    if (given !== undefined && reach.makes) await ensureGivenDatabase(name, given);
    reached.push({ name, url: given ?? own[name] ?? '' });
  }
  await use(reached);
}

async function whileStarted(folder: string, reach: Reach, use: (databases: readonly ReachedDatabase[]) => Promise<void>): Promise<void> {
  const { isNew, takeBack } = checkData();
  const lock = tryLock(join(folder, 'lock'));
  if (!('release' in lock)) throw inUse(folder, lock.pid);
  const logs = join(folder, 'logs');
  mkdirSync(logs, { recursive: true, mode: 0o700 });
  const secrets = secretsOf(folder, roles);
  const { postgres: port } = await portsOf(folder, ['postgres'], new Set());
  const place = { folder: join(folder, 'postgres'), logFile: join(logs, 'postgres.log'), superuser: 'postgres', password: secrets.postgres };
  let stop = (): Promise<void> => Promise.resolve();
  const interrupted = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => reject(new Trouble(`${signal}: stopped before the end; nothing was changed`)));
  });
  interrupted.catch(() => undefined);
  try {
    await ensureCluster(place);
    const child = await startPostgres({ ...place, port, durable: true });
    stop = () => stopChild(child, postgresStop);
    say(`PostgreSQL of ${folder} is started for the while`);
    await ensureOwnDatabases(port, secrets);
    await Promise.race([useGiven(databaseUrls(port, secrets), reach, use), interrupted]);
    if (isNew) writeVersion(folder, 'left out', reach.people);
  } finally {
    await stop();
    // A restore that failed has made nothing that anyone could miss.
    if (isNew && readVersion(folder) === undefined) {
      for (const name of ['postgres', 'secrets.json', 'ports.json', 'logs']) rmSync(join(folder, name), { recursive: true, force: true });
    }
    lock.release();
    takeBack();
  }
}
