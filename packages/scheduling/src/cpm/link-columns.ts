import { type LinkDefinition, type PlanDefinition, PlanError, type Uid } from '../plan/index.js';
import { Flag, lagged, LagMode, linkTypes, type Links } from './network.js';
import { grouped } from './order.js';

function modeOfPercent(predFlags: number, elapsed: boolean): number {
  if (predFlags & Flag.summary) return LagMode.percentOfSummary;
  return predFlags & Flag.elapsed || elapsed ? LagMode.clock : LagMode.work;
}

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
    links.mode[link] = minutes === 0 ? LagMode.none : modeOfPercent(predFlags, definition.lagElapsed === true);
    return;
  }
  const lag = definition.lag ?? 0;
  links.percent[link] = Number.NaN;
  links.lag[link] = lag;
  links.mode[link] = lag === 0 ? LagMode.none : definition.lagElapsed ? LagMode.clock : LagMode.work;
}

const hasLag = (link: LinkDefinition): boolean => (link.lag ?? 0) !== 0 || (link.lagPercent ?? 0) !== 0;

/** Links whose ends are both in the plan: their places in the definition, and the rows they join. */
function endsOf(plan: PlanDefinition, indexOf: ReadonlyMap<Uid, number>): { at: Int32Array; pred: Int32Array; succ: Int32Array } {
  const given = plan.links ?? [];
  const ends = { at: new Int32Array(given.length), pred: new Int32Array(given.length), succ: new Int32Array(given.length) };
  let count = 0;
  for (let at = 0; at < given.length; at += 1) {
    const link = given[at] as LinkDefinition;
    const pred = indexOf.get(link.pred);
    const succ = indexOf.get(link.succ);
    if (pred === undefined || succ === undefined) {
      if (link.crossProject) continue;
      throw new PlanError('plan.link-to-unknown-task', `a link leads from ${link.pred} to ${link.succ}, and one of them is not in the plan`);
    }
    ends.at[count] = at;
    ends.pred[count] = pred;
    ends.succ[count] = succ;
    count += 1;
  }
  return { at: ends.at.subarray(0, count), pred: ends.pred.subarray(0, count), succ: ends.succ.subarray(0, count) };
}

const picked = (from: Int32Array, order: Int32Array): Int32Array => order.map((at) => from[at] as number);

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
  const given = plan.links ?? [];
  const ends = endsOf(plan, indexOf);
  const count = ends.at.length;
  const incoming = grouped(indexOf.size, ends.succ);
  const definition = picked(ends.at, incoming.edge);
  const pred = picked(ends.pred, incoming.edge);
  const succ = picked(ends.succ, incoming.edge);
  const type = new Uint8Array(count);
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
    outSucc: picked(succ, outgoing.edge),
    outKind: new Uint8Array(count),
    definition,
  };
  for (let link = 0; link < count; link += 1) {
    const one = given[definition[link] as number] as LinkDefinition;
    const from = pred[link] as number;
    type[link] = linkTypes.indexOf(one.type ?? 'FS');
    setLag(links, link, one, flags[from] as number, duration[from] as number);
  }
  for (let at = 0; at < count; at += 1) {
    const link = outgoing.edge[at] as number;
    const one = given[definition[link] as number] as LinkDefinition;
    links.outKind[at] = (type[link] as number) | (hasLag(one) ? lagged : 0);
  }
  return links;
}
