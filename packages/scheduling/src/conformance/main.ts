import { existsSync } from 'node:fs';
import path from 'node:path';
import { differences, reportFolder, tableOf } from './report.js';
import { compareCase, readCases } from './run.js';

/** Folders of the project's own data, from the repository's root. */
const ownFolders = ['mspdi', 'calendars', 'oracle', 'ev'].map((name) => path.join('..', 'shared', 'data', name));

interface Settings {
  /** Where the command was given; folders are told from there. */
  readonly from: string;
  /** Root of the repository, for the folders of its own data. */
  readonly root: string;
  readonly print: (line: string) => void;
}

/**
 * Runs all cases of the folders, prints the table, what differs, and the reports as one line of JSON.
 *
 * @returns the exit code: 1 where a fair value disagrees or a folder is not there
 */
export function conformance(args: readonly string[], { from, root, print }: Settings): number {
  const verbose = args.includes('--all');
  const dirs = args.filter((one) => !one.startsWith('--'));
  const targets =
    dirs.length > 0
      ? dirs.map((dir) => ({ dir, at: path.resolve(from, dir) }))
      : ownFolders.map((dir) => ({ dir, at: path.resolve(root, dir) }));
  const absent = targets.filter(({ at }) => !existsSync(at));
  for (const { dir, at } of absent) print(`no folder ${dir} (${at})`);
  const results = targets.map((target) => {
    const cases = absent.includes(target) ? [] : readCases(target.at);
    const comparisons = cases.flatMap(compareCase);
    return { report: reportFolder(target.dir, cases.length, comparisons), comparisons };
  });
  const reports = results.map((one) => one.report);
  print(tableOf(reports));
  for (const { comparisons } of results) {
    const shown = comparisons.filter((one) => verbose || one.fairness === 'fair');
    for (const line of differences(shown, verbose ? Number.POSITIVE_INFINITY : 50)) print(line);
  }
  print(JSON.stringify(reports));
  return absent.length > 0 || reports.some((one) => one.agree < one.values) ? 1 : 0;
}
