import { type LinkDefinition, type PlanDefinition, PlanError, type Uid } from '../plan/index.js';
import { Flag, lagged, LagMode, linkTypes, type Links } from './network.js';
import { grouped } from './order.js';

/** Sets the lag of a link from its definition and its predecessor's duration. */
export function setLag(
  links: Links,
  link: number,
  definition: LinkDefinition,
  predFlags: number,
  predDuration: number,
): void {
  const percent = definition.lagPercent;
  if (percent !== null && percent !== undefined) {
    const ofSummary = (predFlags & Flag.summary) !== 0;
    const minutes = ofSummary ? percent : (predDuration * percent) / 100;
    links.percent[link] = percent;
    links.lag[link] = minutes;
    links.mode[link] =
      minutes === 0 ? LagMode.none : ofSummary ? LagMode.percentOfSummary : predFlags & Flag.elapsed ? LagMode.clock : LagMode.work;
    return;
  }
  const lag = definition.lag ?? 0;
  links.percent[link] = Number.NaN;
  links.lag[link] = lag;
  links.mode[link] = lag === 0 ? LagMode.none : definition.lagElapsed ? LagMode.clock : LagMode.work;
}

interface Kept {
  readonly at: number;
  readonly link: LinkDefinition;
  readonly pred: number;
  readonly succ: number;
}

const hasLag = (link: LinkDefinition): boolean => (link.lag ?? 0) !== 0 || (link.lagPercent ?? 0) !== 0;

/**
 * The links as columns. Links to other plans that say so are left out.
 *
 * @throws {PlanError} where a link names a task that is not there
 */
export function linkColumns(
  plan: PlanDefinition,
  indexOf: ReadonlyMap<Uid, number>,
  flags: Uint16Array,
  duration: Float64Array,
): Links {
  const kept: Kept[] = [];
  (plan.links ?? []).forEach((link, at) => {
    const pred = indexOf.get(link.pred);
    const succ = indexOf.get(link.succ);
    if (pred !== undefined && succ !== undefined) kept.push({ at, link, pred, succ });
    else if (!link.crossProject) {
      throw new PlanError('plan.link-to-unknown-task', `a link leads from ${link.pred} to ${link.succ}, and one of them is not in the plan`);
    }
  });
  const count = kept.length;
  const incoming = grouped(indexOf.size, Int32Array.from(kept, (one) => one.succ));
  const sorted = [...incoming.edge].map((at) => kept[at] as Kept);
  const pred = Int32Array.from(sorted, (one) => one.pred);
  const succ = Int32Array.from(sorted, (one) => one.succ);
  const type = Uint8Array.from(sorted, (one) => linkTypes.indexOf(one.link.type ?? 'FS'));
  const outgoing = grouped(indexOf.size, pred);
  const links: Links = {
    count,
    pred,
    succ,
    type,
    mode: new Uint8Array(count),
    lag: new Float64Array(count),
    percent: new Float64Array(count),
    inFrom: incoming.first,
    outFrom: outgoing.first,
    outLink: outgoing.edge,
    outSucc: outgoing.edge.map((link) => succ[link] as number),
    outKind: Uint8Array.from(outgoing.edge, (link) => (type[link] as number) | (hasLag((sorted[link] as Kept).link) ? lagged : 0)),
    definition: Int32Array.from(sorted, (one) => one.at),
  };
  sorted.forEach((one, at) => setLag(links, at, one.link, flags[one.pred] ?? 0, duration[one.pred] ?? 0));
  return links;
}
