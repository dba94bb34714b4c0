import type { RenewableResource } from './levelling-model.js';
import type { WorkingSpan } from './working-time.js';

/** Units may be shares of a person; what differs by less is the same. */
const tolerance = 1e-9;

/** Free units of a resource over time, as steps. */
export interface UnitProfile {
  /** The first stretch within a span where fewer units are free than asked for. */
  findShort(span: WorkingSpan, units: number): (WorkingSpan & { readonly free: number }) | undefined;
  take(span: WorkingSpan, units: number): void;
  /** Most units free at any time: what asks for more can never be met. */
  readonly most: number;
}

/** The free units of a renewable resource that nothing uses yet. */
export const createUnitProfile = ({ units }: RenewableResource): UnitProfile => {
  const steps = typeof units === 'number' ? [] : [...units].sort((a, b) => a.from - b.from);
  // Step k holds from times[k] to times[k + 1]; the first begins before all time.
  const times = [-Infinity, ...steps.map(({ from }) => from)];
  const free = [typeof units === 'number' ? units : 0, ...steps.map((step) => step.units)];
  const most = Math.max(...free);
  const stepAt = (at: number): number => {
    let low = 0;
    let high = times.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((times[middle] ?? Infinity) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const cutAt = (at: number): number => {
    const step = stepAt(at);
    if (times[step] === at) return step;
    times.splice(step + 1, 0, at);
    free.splice(step + 1, 0, free[step] ?? 0);
    return step + 1;
  };
  return {
    most,
    findShort({ from, to }, wanted) {
      for (let step = stepAt(from); step < times.length && (times[step] ?? Infinity) < to; step += 1) {
        const left = free[step] ?? 0;
        if (left + tolerance >= wanted) continue;
        return {
          from: Math.max(from, times[step] ?? from),
          to: Math.min(to, times[step + 1] ?? Infinity),
          free: left,
        };
      }
      return undefined;
    },
    take({ from, to }, taken) {
      if (taken === 0 || from >= to) return;
      const first = cutAt(from);
      const end = to === Infinity ? times.length : cutAt(to);
      for (let step = first; step < end; step += 1) free[step] = (free[step] ?? 0) - taken;
    },
  };
};
