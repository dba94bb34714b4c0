/**
 * Where things lie: the repository, the data of a system, and program files that several systems share.
 * Like every `.mjs` here it is read by the machine's own Node before anything is installed.
 */
import { accessSync, constants, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** True where files must be handed to a lesser user before PostgreSQL may start. */
export const isRoot = () => process.getuid?.() === 0;

/** The version of this software, which a data directory remembers. */
export function softwareVersion() {
  /** @type {{ version: string }} */
  const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  return manifest.version;
}

/** The data directory: WHEELHOUSE_DATA, else the user's state folder, for root the system's. */
export function dataFolder() {
  const given = process.env['WHEELHOUSE_DATA'];
  // npm changes to the repository; a relative path means the folder in which it was called.
  if (given) return resolve(process.env['INIT_CWD'] ?? process.cwd(), given);
  if (isRoot()) return '/var/lib/wheelhouse';
  return join(process.env['XDG_STATE_HOME'] || join(homedir(), '.local', 'state'), 'wheelhouse');
}

/**
 * A folder for program files that are too large to fetch at each start: Kafka's jars, its class archive,
 * copies of PostgreSQL's binaries. The first of the usual places that can be written.
 */
export function programsFolder() {
  const usual = process.env['WHEELHOUSE_CACHE']
    ?? (isRoot() ? '/var/cache/wheelhouse' : join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'wheelhouse'));
  for (const folder of [usual, join(repository, '.cache', 'programs')]) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      accessSync(folder, constants.W_OK);
      return folder;
    } catch {
      // Closed to us: the next one.
    }
  }
  throw new Error(`There is no folder for program files: ${usual} cannot be written. Set WHEELHOUSE_CACHE to one that can.`);
}
