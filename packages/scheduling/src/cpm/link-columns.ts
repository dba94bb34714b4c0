import { type LinkDefinition, type PlanDefinition, PlanError, type Uid } from '../plan/index.js';
import { Flag, LagMode, linkTypes, type Links } from './network.js';
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
  const kept: { at: number; link: LinkDefinition; pred: number; succ: number }[] = [];
  (plan.links ?? []).forEach((link, at) => {
    const pred = indexOf.get(link.pred);
    const succ = indexOf.get(link.succ);
    if (pred !== undefined && succ !== undefined) kept.push({ at, link, pred, succ });
    else if (!link.crossProject) {
      throw new PlanError('plan.link-to-unknown-task', `a link leads from ${link.pred} to ${link.succ}, and one of them is not in the plan`);
    }
  });
  const count = kept.length;
  const pred = Int32Array.from(kept, (one) => one.pred);
  const succ = Int32Array.from(kept, (one) => one.succ);
  const incoming = grouped(indexOf.size, succ);
  const outgoing = grouped(indexOf.size, pred);
  const links: Links = {
    count,
    pred,
    succ,
    type: Uint8Array.from(kept, (one) => linkTypes.indexOf(one.link.type ?? 'FS')),
    mode: new Uint8Array(count),
    lag: new Float64Array(count),
    percent: new Float64Array(count),
    inFrom: incoming.first,
    inLink: incoming.edge,
    outFrom: outgoing.first,
    outLink: outgoing.edge,
    definition: Int32Array.from(kept, (one) => one.at),
  };
  kept.forEach((one, at) => setLag(links, at, one.link, flags[one.pred] ?? 0, duration[one.pred] ?? 0));
  return links;
}
