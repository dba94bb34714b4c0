/** Where things lie: the repository, the data of a system, and program files that several systems share. */
import { accessSync, constants, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

export const repository = resolve(import.meta.dirname, '../..');

/** True where files must be handed to a lesser user before PostgreSQL may start. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/** The version of this software, which a data directory remembers. */
export function softwareVersion(): string {
  const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

/**
 * A folder for program files that are too large to fetch at each start: Kafka's jars, its class archive,
 * copies of PostgreSQL's binaries. The first of the usual places that can be written.
 */
export function programsFolder(fallback?: string): string {
  const usual = process.env['WHEELHOUSE_CACHE']
    ?? (isRoot() ? '/var/cache/wheelhouse' : join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'wheelhouse'));
  for (const folder of [usual, join(repository, '.cache', 'programs'), ...(fallback ? [fallback] : [])]) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      accessSync(folder, constants.W_OK);
      return folder;
    } catch {
      // Closed to us: the next one.
    }
  }
  throw new Error(`No folder for program files: ${usual} cannot be written. Set WHEELHOUSE_CACHE to one that can.`);
}
