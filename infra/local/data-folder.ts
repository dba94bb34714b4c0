/** The files that a data directory holds beside those of PostgreSQL and Kafka. Secrets are for their owner's eyes alone. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { softwareVersion } from './places.mjs';
import { choosePort } from './ports.mjs';

/** Written whole or not at all. */
export function writeWhole(file: string, text: string, mode = 0o600): void {
  const fresh = `${file}.${process.pid}.new`;
  rmSync(fresh, { force: true });
  writeFileSync(fresh, text, { mode });
  renameSync(fresh, file);
}

function readJson<T>(file: string, otherwise: T): T {
  if (!existsSync(file)) return otherwise;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return otherwise;
  }
}

const writeJson = (file: string, value: unknown): void => writeWhole(file, `${JSON.stringify(value, undefined, 2)}\n`);

/** How far the example organisation has come: `loading` means that a start was killed while it did. */
export type Example = 'loaded' | 'loading' | 'left out';

interface Version {
  readonly version: string;
  readonly example?: Example;
  /** Set where people came with a restore: they sign in as they did before, and with no password of our making. */
  readonly people?: 'restored';
}

export const readVersion = (folder: string): Version | undefined => readJson<Version | undefined>(join(folder, 'version.json'), undefined);

export const writeVersion = (folder: string, example: Example, people = readVersion(folder)?.people): void =>
  writeJson(join(folder, 'version.json'), { version: softwareVersion(), example, ...(people ? { people } : {}) });

/** Which build brought the databases to their shape. */
export const readMigratedBy = (folder: string): string | undefined => readJson<{ build?: string }>(join(folder, 'migrated.json'), {}).build;
export const writeMigratedBy = (folder: string, build: string): void => writeJson(join(folder, 'migrated.json'), { build });

export interface Secrets {
  /** What the services show to the gateway's internal listener. */
  readonly internal: string;
  /** PostgreSQL's superuser, and the role of each database by its name. */
  readonly postgres: string;
  readonly roles: Readonly<Record<string, string>>;
}

/** Made on the first start, kept for all others. */
export function secretsOf(folder: string, roles: readonly string[]): Secrets {
  const file = join(folder, 'secrets.json');
  const kept = readJson<Partial<Secrets>>(file, {});
  const fresh = () => randomBytes(24).toString('base64url');
  const secrets: Secrets = {
    internal: kept.internal ?? fresh(),
    postgres: kept.postgres ?? fresh(),
    roles: Object.fromEntries(roles.map((role) => [role, kept.roles?.[role] ?? fresh()])),
  };
  if (JSON.stringify(kept) !== JSON.stringify(secrets)) writeJson(file, secrets);
  return secrets;
}

/** The ports of the last start where they are still free, others where not. */
export async function portsOf<Name extends string>(folder: string, names: readonly Name[], taken: Set<number>): Promise<Record<Name, number>> {
  const file = join(folder, 'ports.json');
  const kept = readJson<Partial<Record<Name, number>>>(file, {});
  const ports: Partial<Record<Name, number>> = {};
  for (const name of names) ports[name] = await choosePort(taken, kept[name]);
  writeJson(file, ports);
  return ports as Record<Name, number>;
}

export interface Owner {
  readonly email: string;
  readonly password: string;
  /** Where the password can be read, or undefined where it was given by the environment. */
  readonly file?: string;
}

/** Who the first owner is: of the environment, else with a password of our making in a file. */
export function ownerOf(folder: string): Owner {
  const email = process.env['WHEELHOUSE_OWNER_EMAIL'] || 'owner@wheelhouse.local';
  const given = process.env['WHEELHOUSE_OWNER_PASSWORD'];
  if (given) return { email, password: given };
  const file = join(folder, 'owner-password');
  if (!existsSync(file)) writeWhole(file, `${randomBytes(15).toString('base64url')}\n`);
  return { email, password: readFileSync(file, 'utf8').trim(), file };
}

/** `run.json`: what runs, as others read it. */
export interface RunFile {
  readonly url: string;
  readonly processes: readonly RunEntry[];
}

export interface RunEntry {
  readonly name: string;
  readonly pid?: number;
  readonly port?: number;
  readonly external?: true;
}

export const writeRun = (folder: string, run: RunFile): void => writeJson(join(folder, 'run.json'), run);
export const readRun = (folder: string): RunFile | undefined => readJson<RunFile | undefined>(join(folder, 'run.json'), undefined);
export const removeRun = (folder: string): void => rmSync(join(folder, 'run.json'), { force: true });

/** What a later start must find again if this one is killed: each process with its birth, and where its health is told. */
export interface Supervised {
  readonly name: string;
  readonly pid: number;
  readonly birth: string;
  /** The port of `/readyz` and `/metrics`, where it has one. */
  readonly healthPort?: number;
}

export const writeSupervised = (folder: string, processes: readonly Supervised[]): void => writeJson(join(folder, 'supervised.json'), processes);
export const readSupervised = (folder: string): readonly Supervised[] => readJson<readonly Supervised[]>(join(folder, 'supervised.json'), []);
export const removeSupervised = (folder: string): void => rmSync(join(folder, 'supervised.json'), { force: true });
