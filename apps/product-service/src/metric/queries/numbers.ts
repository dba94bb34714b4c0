import type { MetricAggregation, MetricDirection, MetricGrain, MetricUnit } from '@wheelhouse/contracts';
import type { MetricThreshold } from '../domain/metric.state.js';
import { takesMean } from '../domain/metric.rules.js';
import type { Bucket } from './buckets.js';

/** Why a period has no number. */
export const noNumber = ['no-observation', 'not-summable', 'division-by-zero', 'not-derived', 'not-visible', 'segment-unknown', 'period-too-fine', 'no-mean'] as const;
export type NoNumber = (typeof noNumber)[number];

/** A number, or why there is none: never zero in its place. */
export type Reckoned = { readonly value: number } | { readonly value: null; readonly reason: NoNumber };

const none = (reason: NoNumber): Reckoned => ({ value: null, reason });
const some = (value: number | null): Reckoned => (value === null ? none('no-observation') : { value });
const share = (numerator: number | null, denominator: number | null, scale: number): Reckoned =>
  numerator === null || denominator === null ? none('no-observation') : denominator === 0 ? none('division-by-zero') : { value: (scale * numerator) / denominator };

/** What reckoning needs to know of a metric. */
export interface ReckonedMetric {
  readonly aggregation: MetricAggregation;
  readonly unit: MetricUnit;
  readonly grain: MetricGrain;
}

/**
 * The one number of a period by the metric's kind. A sum adds; `last` takes the last observed day (its segments added); an average is
 * weighted by its n: Σ value × n ÷ Σ n; a ratio is Σ numerators ÷ Σ denominators, never a mean of ratios; retention is that of cohorts;
 * NPS = 100 × (promoters − detractors) ÷ answers (F. Reichheld, HBR 2003); a distinct count has a number for its own periods
 * alone, since the same may be counted on two days or in two segments. Shares are percent where the unit is.
 */
export function reckon({ aggregation, unit, grain }: ReckonedMetric, bucket: Bucket | undefined, by: MetricGrain): Reckoned {
  if (!bucket || bucket.observed === 0) return none('no-observation');
  const scale = unit.kind === 'percent' ? 100 : 1;
  switch (aggregation.kind) {
    case 'sum':
      return some(bucket.total);
    case 'last':
      return some(bucket.last);
    case 'average':
      return share(bucket.weighted, bucket.n, 1);
    case 'ratio':
    case 'cohort':
      return share(bucket.numerator, bucket.denominator, scale);
    case 'nps':
      return bucket.promoters === null || bucket.detractors === null ? none('no-observation') : share(bucket.promoters - bucket.detractors, bucket.n, 100);
    case 'distinct':
      return by === grain && !bucket.summed ? some(bucket.last) : none('not-summable');
    case 'formula':
      return none('not-derived');
  }
}

/** The mean of the values of a period's single days, which a distinct count has as well (e.g. daily active users for stickiness). */
export function meanOf({ aggregation }: ReckonedMetric, bucket: Bucket | undefined): Reckoned {
  if (!bucket || bucket.observed === 0) return none('no-observation');
  if (!takesMean(aggregation)) return none('no-mean');
  return aggregation.kind === 'distinct' && bucket.summed ? none('not-summable') : some(bucket.mean);
}

/** Whether a value is as good as another one. */
export const reaches = (direction: MetricDirection, value: number, wanted: number): boolean => (direction === 'up' ? value >= wanted : value <= wanted);

export type Standing = 'fine' | 'warning' | 'alarm';

/** Where a value stands to the thresholds that are over such a period; null where there are none. */
export function standingOf(direction: MetricDirection, thresholds: readonly MetricThreshold[], by: MetricGrain, value: number | null): Standing | null {
  const over = thresholds.filter((threshold) => threshold.over === by);
  if (value === null || over.length === 0) return null;
  const crossed = (level: string): boolean => over.some((threshold) => threshold.level === level && !reaches(direction, value, threshold.value));
  return crossed('alarm') ? 'alarm' : crossed('warning') ? 'warning' : 'fine';
}
