import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { rateInstances, type PsplibInstance, type PsplibRating } from './rate-instances.js';
import { readPsplibSm } from './read-sm.js';

/** Where the command stands: the folder it was given in, the repository's root, and its output. */
export interface PsplibSurroundings {
  readonly from: string;
  readonly root: string;
  readonly print: (line: string) => void;
}

const sharedFolders = (root: string): string[] => {
  const shared = path.resolve(root, '../shared/data/psplib');
  if (!existsSync(shared)) throw new Error(`no folder given, and no ${shared}`);
  return readdirSync(shared, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(shared, entry.name))
    .sort();
};

/** Best known makespans by name, of the folder or of the one above. */
const readBestKnown = (folder: string): ReadonlyMap<string, number> => {
  const file = [folder, path.dirname(folder)]
    .map((place) => path.join(place, 'best-known.json'))
    .find((place) => existsSync(place));
  if (!file) throw new Error(`no best-known.json in ${folder} or above`);
  const entries = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, { makespan?: unknown }>);
  return new Map(entries.flatMap(([name, { makespan }]) => (typeof makespan === 'number' ? [[name, makespan]] : [])));
};

const readFolder = (folder: string): PsplibInstance[] => {
  const bestKnown = readBestKnown(folder);
  const files = readdirSync(folder).filter((file) => file.endsWith('.sm'));
  if (files.length === 0) throw new Error(`no .sm file in ${folder}`);
  return files
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((file) => {
      const name = path.basename(file, '.sm');
      const makespan = bestKnown.get(name);
      if (makespan === undefined) throw new Error(`${name} is not in best-known.json`);
      return { name, problem: readPsplibSm(readFileSync(path.join(folder, file), 'utf8')), bestKnown: makespan };
    });
};

const wholeNumber = (text: string, option: string, from: number): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < from) throw new Error(`--${option} wants a whole number from ${from}`);
  return value;
};

const table = (rows: readonly (PsplibRating & { readonly dir: string })[]): string[] => {
  const lines = rows.map((row) => [
    row.dir,
    `${row.instances}`,
    `${row.schedules}`,
    `${row.overBestKnown.toFixed(3)} %`,
    `${row.overCriticalPath.toFixed(2)} %`,
    `${row.seconds.toFixed(2)}`,
  ]);
  const cells = [['folder', 'instances', 'schedules', 'over best known', 'over critical path', 'seconds'], ...lines];
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0))) ?? [];
  const pad = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return cells.map((line) => line.map(pad).join('  '));
};

const rate = (args: readonly string[], { from, root, print }: PsplibSurroundings): void => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { schedules: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
  });
  const schedules = wholeNumber(values.schedules, 'schedules', 1);
  const seed = wholeNumber(values.seed, 'seed', 0);
  const folders = positionals.length > 0 ? positionals : sharedFolders(root);
  const rows = folders.map((dir) => ({
    dir,
    ...rateInstances(readFolder(path.resolve(from, dir)), { schedules, seed }),
  }));
  table(rows).forEach(print);
  print(JSON.stringify(rows));
};

/** Runs the command; the last line printed is the JSON array. Returns the exit code: 2 where it could not run. */
export const psplib = (args: readonly string[], surroundings: PsplibSurroundings): number => {
  try {
    rate(args, surroundings);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
};
