/**
 * A PostgreSQL cluster of our own: made once, started and stopped, reachable on loopback alone.
 *
 * As root its processes run as another user. Where that user may not walk the path to the data (a folder above is
 * closed), they get the folder as an open file descriptor, and no folder of anyone else's has to be opened up.
 */
import { chownSync, closeSync, existsSync, openSync, readFileSync, readlinkSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { birthOf } from './births.mjs';
import { type Child, lastLines, launch, stopChild, stopStranger, until } from './child.ts';
import { handOver, isClosedTo, lesserUser, postgresProgram, type PostgresUser } from './postgres-program.ts';

export interface PostgresPlace {
  /** Holds `data`; belongs to the user who runs PostgreSQL. */
  readonly folder: string;
  readonly logFile: string;
  readonly superuser: string;
  readonly password: string;
}

export interface PostgresStart extends PostgresPlace {
  readonly port: number;
  /** False trades a power cut's safety for speed: for tests that lose nothing. */
  readonly durable: boolean;
  readonly settings?: Readonly<Record<string, string>>;
  /** Told of the process as soon as there is one, before it is ready. */
  readonly launched?: (child: Child) => void;
}

/** SIGINT is PostgreSQL's fast stop, SIGQUIT its immediate one (the next start recovers from the log). */
export const postgresStop = [['SIGINT', 20_000], ['SIGQUIT', 5_000]] as const;

const environment = { LC_ALL: 'C.UTF-8', TZ: 'UTC', PATH: '/usr/bin:/bin' };

/** Makes the cluster if there is none. Half a cluster never stands under the final name. */
export async function ensureCluster(place: PostgresPlace): Promise<'made' | 'found'> {
  const data = join(place.folder, 'data');
  if (existsSync(join(data, 'PG_VERSION'))) return 'found';
  const program = postgresProgram();
  const user = lesserUser();
  handOver(place.folder, user);
  rmSync(data, { recursive: true, force: true });
  rmSync(`${data}.new`, { recursive: true, force: true });
  const passwordFile = join(place.folder, 'password');
  writeFileSync(passwordFile, `${place.password}\n`, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  await asItsUser(place.folder, user, async (folder, folderFd) => {
    const child = launch({
      command: join(program, 'bin', 'initdb'),
      args: ['-D', `${folder}/data.new`, '-U', place.superuser, `--pwfile=${folder}/password`, '-A', 'scram-sha-256',
        '-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8', '--no-instructions'],
      env: environment,
      logFile: place.logFile,
      ...user,
      ...(folderFd === undefined ? {} : { folderFd }),
    });
    const exit = await child.exited;
    rmSync(passwordFile, { force: true });
    if (exit.code !== 0) {
      rmSync(`${data}.new`, { recursive: true, force: true });
      throw new Error(`PostgreSQL could not make its data folder ${data}:\n${lastLines(place.logFile)}`);
    }
  });
  renameSync(`${data}.new`, data);
  return 'made';
}

/** Starts the server and waits until it takes connections. */
export async function startPostgres(start: PostgresStart): Promise<Child> {
  const program = postgresProgram();
  const data = join(start.folder, 'data');
  const owner = statSync(data);
  const user = lesserUser() && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : lesserUser();
  await stopLeftover(start.folder);
  const settings: Record<string, string> = {
    port: String(start.port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '256MB',
    // A client that vanished must not keep its locks: noticed within half a minute.
    tcp_keepalives_idle: '10',
    tcp_keepalives_interval: '5',
    tcp_keepalives_count: '4',
    log_line_prefix: '%m [%p] %q%d ',
    log_checkpoints: 'off',
    ...(start.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...start.settings,
  };
  return asItsUser(start.folder, user, async (folder, folderFd) => {
    const child = launch({
      command: join(program, 'bin', 'postgres'),
      args: ['-D', `${folder}/data`, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      env: environment,
      logFile: start.logFile,
      ...user,
      ...(folderFd === undefined ? {} : { folderFd }),
    });
    start.launched?.(child);
    const failed = (why: string) => new Error(`PostgreSQL did not start: ${why}. From ${start.logFile}:\n${lastLines(start.logFile)}`);
    try {
      await until(() => isReady(data, child.pid), child, 60_000, failed);
    } catch (error) {
      await stopChild(child, postgresStop);
      throw error;
    }
    return child;
  });
}

/**
 * Stops a server on this folder that a killed starter has left. The mark of one that is gone stays: PostgreSQL
 * itself looks by it whether backends still live. Only where its number is a stranger's by now is it taken away.
 */
export async function stopLeftover(folder: string): Promise<boolean> {
  const data = join(folder, 'data');
  const pid = Number(readMark(data)[0]);
  const birth = birthOf(pid);
  if (birth === undefined) return false;
  if (!isPostmasterOf(pid, data)) {
    rmSync(join(data, 'postmaster.pid'), { force: true });
    return false;
  }
  await stopStranger(pid, birth, postgresStop);
  return true;
}

// A postmaster stands in its data folder.
function isPostmasterOf(pid: number, data: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch {
    return false;
  }
}

// What pg_ctl itself waits for: the eighth line of the mark says `ready`.
function isReady(data: string, pid: number): boolean {
  const lines = readMark(data);
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

function readMark(data: string): string[] {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

async function asItsUser<T>(folder: string, user: PostgresUser | undefined, run: (folder: string, folderFd?: number) => Promise<T>): Promise<T> {
  if (user === undefined || !isClosedTo(user, folder)) return run(folder);
  const fd = openSync(folder, 'r');
  try {
    return await run('/proc/self/fd/3', fd);
  } finally {
    closeSync(fd);
  }
}
