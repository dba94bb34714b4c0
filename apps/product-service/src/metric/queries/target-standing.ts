import type { MetricDirection } from '@wheelhouse/contracts';
import type { MetricTarget } from '../domain/metric.state.js';
import { periodEnd } from '../domain/periods.js';
import { reaches } from './numbers.js';
import type { Point } from './series.js';

interface Reached {
  readonly start: string;
  readonly to: string;
  readonly value: number;
}

/** Where a target stands, with the best and the newest number so far. */
export interface TargetStanding extends MetricTarget {
  readonly status: 'hit' | 'missed' | 'open';
  readonly hitOn: string | null;
  readonly best: Reached | null;
  readonly latest: Reached | null;
}

/** Where a target stands: hit by the first whole period that is as good; missed where its day passed without one. */
export function judged(direction: MetricDirection, target: MetricTarget, points: readonly Point[], limit: string): TargetStanding {
  const numbers = points.flatMap(({ start, to, reckoned, bucket }) => {
    // A period that is not over yet says nothing, or a low sum would be early praise for what should be low.
    const whole = periodEnd(start, target.over) <= limit || target.by <= limit;
    return whole && reckoned.value !== null ? [{ start, to, value: reckoned.value, lastDay: bucket?.lastDay ?? to }] : [];
  });
  const hit = numbers.find(({ value }) => reaches(direction, value, target.value));
  const best = numbers.reduce<(typeof numbers)[number] | undefined>((so, next) => (so === undefined || reaches(direction, next.value, so.value) ? next : so), undefined);
  const latest = numbers.at(-1);
  const shown = (point: typeof best) => (point ? { start: point.start, to: point.to, value: point.value } : null);
  return { ...target, status: hit ? 'hit' : target.by <= limit ? 'missed' : 'open', hitOn: hit?.lastDay ?? null, best: shown(best), latest: shown(latest) };
}
