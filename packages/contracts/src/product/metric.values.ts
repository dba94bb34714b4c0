import { z } from 'zod';
import { day, id, text } from '../kernel/values.js';

/** What a metric tells of. */
export const metricCategory = z.enum(['engagement', 'retention', 'revenue', 'satisfaction', 'adoption', 'market-share', 'product-market-fit', 'cost', 'margin', 'own']);
export type MetricCategory = z.infer<typeof metricCategory>;

/** What its numbers are in; money in minor units of one currency. */
export const metricUnit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('count') }),
  z.object({ kind: z.literal('percent') }),
  z.object({ kind: z.literal('ratio') }),
  z.object({ kind: z.literal('score') }),
  z.object({ kind: z.literal('minutes') }),
  z.object({ kind: z.literal('money'), currency: z.string().regex(/^[A-Z]{3}$/, { error: 'must be an ISO 4217 code' }) }),
  z.object({ kind: z.literal('own'), name: text(50) }),
]);
export type MetricUnit = z.infer<typeof metricUnit>;

/** Which way is better. */
export const metricDirection = z.enum(['up', 'down']);
export type MetricDirection = z.infer<typeof metricDirection>;

/** The period that one observation stands for; its day is the first of the period. Weeks begin on Mondays (ISO 8601). */
export const metricGrain = z.enum(['day', 'week', 'month', 'quarter']);
export type MetricGrain = z.infer<typeof metricGrain>;

/**
 * How observations become one number. `distinct` counts are never summed; `cohort` is the share of those who began in a
 * period (`numerator` of `denominator`) that came back in the n-th period after it alone (`n-day`) or in it or any later
 * one (`unbounded`), `headline` being the n that is shown; `formula` has no observations of its own.
 */
export const metricAggregation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sum') }),
  z.object({ kind: z.literal('last') }),
  z.object({ kind: z.literal('average') }),
  z.object({ kind: z.literal('ratio') }),
  z.object({ kind: z.literal('distinct') }),
  z.object({ kind: z.literal('nps') }),
  z.object({ kind: z.literal('cohort'), retention: z.enum(['n-day', 'unbounded']), period: z.enum(['day', 'week', 'month']), headline: z.int().min(0).max(1000) }),
  z.object({ kind: z.literal('formula') }),
]);
export type MetricAggregation = z.infer<typeof metricAggregation>;

/** Name of a slice of a metric, e.g. `mobile`; the whole has none. */
export const segmentName = () => text(100);

/** A number of another metric in a formula: aggregated by its kind, or the mean of the values of its single periods. */
export const formulaInput = z.object({
  name: z.string().regex(/^[a-z][a-z0-9_]{0,29}$/, { error: 'must be a short word of small letters, digits and underscores' }),
  metric: id(),
  take: z.enum(['aggregate', 'mean']),
});
export type FormulaInput = z.infer<typeof formulaInput>;

export const thresholdLevel = z.enum(['warning', 'alarm']);
export type ThresholdLevel = z.infer<typeof thresholdLevel>;

/** What one entry of a batch says of its day and segment: the newest entry counts, and the same observation told again is not newer. */
export const observationKind = z.enum(['observation', 'correction', 'void', 'gap']);
export type ObservationKind = z.infer<typeof observationKind>;

/** What was observed of a metric on one day, in one segment or as a whole. */
export const observation = z.object({
  kind: observationKind,
  day: day(),
  segment: segmentName().optional(),
  /** Of cohorts: periods since the day on which the cohort began. */
  period: z.int().min(0).max(1000).optional(),
  value: z.number().optional(),
  n: z.number().min(0).optional(),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  /** Of NPS: how many gave 0, 1, … 10. */
  scores: z.array(z.int().min(0).max(1_000_000_000)).length(11).optional(),
  reason: text(500).optional(),
});
export type Observation = z.infer<typeof observation>;
