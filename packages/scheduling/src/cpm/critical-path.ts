import type { Uid } from '../plan/index.js';
import { Flag } from './network.js';
import type { Schedule } from './schedule.js';

/** Tasks that are critical, or would be with so much less slack; by slack, the tightest first. */
export function nearCritical(made: Schedule, within: number): { uid: Uid; totalSlack: number }[] {
  const { network, dates } = made;
  const found: { uid: Uid; totalSlack: number }[] = [];
  network.uids.forEach((uid, row) => {
    const flags = network.flags[row] as number;
    const totalSlack = dates.totalSlack[row] as number;
    if (flags & (Flag.summary | Flag.inactive | Flag.finished)) return;
    if (totalSlack <= network.criticalLimit + within) found.push({ uid, totalSlack });
  });
  return found.sort((a, b) => a.totalSlack - b.totalSlack);
}

/**
 * A driving path: the chain of tasks each of which decides the start of the next. Source: Microsoft,
 * "Task driver"; the longest path of AACE RP 49R-06, "Identifying the Critical Path".
 *
 * @param uid the task the path leads to; it is the last of the path
 */
export function drivingPath(made: Schedule, uid: Uid): Uid[] {
  const { network, dates } = made;
  const path: Uid[] = [];
  const seen = new Set<number>();
  let row = network.indexOf.get(uid) ?? -1;
  while (row >= 0 && !seen.has(row)) {
    seen.add(row);
    path.push(network.uids[row] as Uid);
    const link = dates.driver[row] as number;
    row = link >= 0 ? (network.links.pred[link] as number) : -1;
    if (row >= 0 && (network.flags[row] as number) & Flag.summary) row = lastOf(made, row);
  }
  return path.reverse();
}

/** The task within a summary that finishes it. */
function lastOf({ network, dates }: Schedule, summary: number): number {
  let last = summary;
  while ((network.flags[last] as number) & Flag.summary) {
    const children: readonly number[] = network.children[last] ?? [];
    const next = children.find((child) => dates.earlyFinish[child] === dates.earlyFinish[last]);
    if (next === undefined) return -1;
    last = next;
  }
  return last;
}

/** Does a task within the slack allowed follow, that has no more of it? */
function goesOn({ network, dates }: Schedule, row: number, allowed: number): boolean {
  const { outFrom, outSucc } = network.links;
  const own = dates.totalSlack[row] as number;
  for (let at = outFrom[row] as number; at < (outFrom[row + 1] as number); at += 1) {
    const next = outSucc[at] as number;
    const slack = dates.totalSlack[next] as number;
    // A path with slack ends where it joins one with less.
    if (own <= allowed ? dates.critical[next] === 1 : slack === own) return true;
  }
  return false;
}

/** A path and the slack it has: so much later may its last task finish. */
export interface SlackPath {
  readonly totalSlack: number;
  readonly path: readonly Uid[];
}

/**
 * The critical paths and those that have so much slack at most: driving paths, each up to where it
 * ends or joins one with less slack; the tightest first, of those the longest.
 *
 * @param within minutes of slack above what counts as critical
 */
export function nearCriticalPaths(made: Schedule, within: number): SlackPath[] {
  const { network } = made;
  return nearCritical(made, within)
    .filter(({ uid }) => !goesOn(made, network.indexOf.get(uid) as number, network.criticalLimit))
    .map(({ uid, totalSlack }) => ({ totalSlack, path: drivingPath(made, uid) }))
    .sort((a, b) => a.totalSlack - b.totalSlack || b.path.length - a.path.length);
}

/** The critical paths alone. */
export const criticalPaths = (made: Schedule): Uid[][] => nearCriticalPaths(made, 0).map(({ path }) => [...path]);
