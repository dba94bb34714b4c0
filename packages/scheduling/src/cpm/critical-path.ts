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

/** The critical paths: one driving path to each critical task that nothing critical follows, the longest first. */
export function criticalPaths(made: Schedule): Uid[][] {
  const { network, dates } = made;
  const { outFrom, outSucc } = network.links;
  const ends = network.uids.filter((_, row) => {
    if (dates.critical[row] !== 1 || (network.flags[row] as number) & Flag.summary) return false;
    for (let at = outFrom[row] as number; at < (outFrom[row + 1] as number); at += 1) {
      if (dates.critical[outSucc[at] as number] === 1) return false;
    }
    return true;
  });
  return ends.map((uid) => drivingPath(made, uid)).sort((a, b) => b.length - a.length);
}
