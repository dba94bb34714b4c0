import { metricGrain } from '@wheelhouse/contracts';
import { day, id, instant, reject, z, type Rejection } from '@wheelhouse/event-sourcing';
import { defineQuery, type QueryCall } from '@wheelhouse/service-kit';
import { addDays, isFarAway, periodsBetween, type Period } from '../domain/periods.js';
import { metricPage } from '../views/metric-page.js';
import { noNumber, standingOf } from './numbers.js';
import { readingOver, readSeries, type MetricRow, type Point, type Reading } from './series.js';

/** Points of a series at most. */
const MOST_POINTS = 4_000;

/** What every read of numbers takes. */
export const spanQuery = z.object({
  from: day().optional().meta({ description: 'A year before `to` unless told.' }),
  to: day().optional().meta({ description: 'Today, or `effectiveOn`, unless told.' }),
  segment: z.string().max(100).optional().meta({ description: 'One segment; else the whole: what was told of it, or where nothing was, of its segments together.' }),
  effectiveOn: day().optional().meta({ description: 'Status day: what was observed of later days is left out.' }),
  asOf: instant().optional().meta({ description: 'As it was known at this instant of recorded time.' }),
});

const nullable = z.number().nullable();

export const pointSchema = z.object({
  start: z.string().meta({ description: 'First day of the period.' }),
  from: z.string(),
  to: z.string().meta({ description: 'Last day of it that was asked for.' }),
  value: nullable.meta({ description: 'Null where there is no number: never zero in its place.' }),
  reason: z.enum(noNumber).nullable().meta({ description: 'Why there is none; `not-summable`: a distinct count is summed neither over days nor over segments.' }),
  standing: z.enum(['fine', 'warning', 'alarm']).nullable(),
  observed: z.int().nullable().meta({ description: 'Days, or periods of the metric’s grain, that were observed.' }),
  missing: z.int().nullable().meta({ description: 'Those that were not.' }),
  gaps: z.int().nullable().meta({ description: 'Those of them that are marked as gaps.' }),
  n: nullable,
  numerator: nullable,
  denominator: nullable,
  inputs: z.record(z.string(), nullable).nullable().meta({ description: 'Of a formula: what its names stood for.' }),
});

/** Where days begin and end, and what of the metric is read; or why it cannot be. */
export function spanOf(query: z.output<typeof spanQuery>, today: string): { readonly from: string; readonly to: string } | Rejection {
  const limit = query.effectiveOn ?? today;
  const to = query.to === undefined || query.to > limit ? limit : query.to;
  if (isFarAway(to) || (query.from !== undefined && isFarAway(query.from))) return reject.invalid('query.too-far', 'The span reaches further away than metrics look.', 'query');
  const from = query.from ?? addDays(to, -364);
  return from > to ? reject.invalid('query.backwards', 'The span ends before it begins.', 'query') : { from, to };
}

/** Today by the service's clock, in UTC. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** A metric as it was defined then, and what its numbers are read with. */
export async function readingOf({ db, row }: Pick<QueryCall<unknown, unknown>, 'db' | 'row'>, metricId: string, asOf: string | undefined): Promise<{ readonly metric: MetricRow; readonly reading: Reading } | Rejection> {
  const metric = await row(metricPage, metricId, asOf);
  return metric ? { metric, reading: readingOver(db, (input) => row(metricPage, input, asOf)) } : reject.notFound('metric.not-found', 'There is no such metric.');
}

/** The periods of a span; or why there are too many. */
export const periodsOf = (from: string, to: string, by: z.output<typeof metricGrain>): readonly Period[] | Rejection =>
  periodsBetween(from, to, by, MOST_POINTS) ?? reject.invalid('query.too-many-points', `A series has ${MOST_POINTS} points at most; ask by longer periods.`, 'query');

/** A point as the API shows it. */
export function shownPoint({ direction, thresholds }: MetricRow, by: z.output<typeof metricGrain>, { start, from, to, reckoned, bucket, missing, inputs }: Point): z.input<typeof pointSchema> {
  return {
    ...{ start, from, to, value: reckoned.value },
    reason: reckoned.value === null ? reckoned.reason : null,
    standing: standingOf(direction, thresholds, by, reckoned.value),
    observed: missing === null ? null : (bucket?.observed ?? 0),
    missing,
    gaps: missing === null ? null : (bucket?.gaps ?? 0),
    ...{ n: bucket?.n ?? null, numerator: bucket?.numerator ?? null, denominator: bucket?.denominator ?? null },
    inputs: inputs ?? null,
  };
}

export const metricSeries = defineQuery({
  name: 'metric-series',
  path: '/metrics/:id/series',
  tag: 'metrics',
  summary: 'The metric by day, week, month or quarter, put together by its kind.',
  scope: 'product:read',
  params: z.object({ id: id() }),
  query: spanQuery.extend({
    by: metricGrain.optional().meta({ description: 'The metric’s own grain unless told.' }),
    cohortPeriod: z.coerce.number().int().min(0).max(1000).optional().meta({ description: 'Of cohorts: which period after the beginning; the headline’s unless told.' }),
  }),
  answer: z.object({ metric: z.string(), name: z.string(), aggregation: z.string(), by: metricGrain, segment: z.string().nullable(), points: z.array(pointSchema) }),
  example: {
    ...{ metric: '0190c5a0-0000-7000-8000-0000000000d4', name: 'Berths booked', aggregation: 'sum', by: 'week', segment: null },
    points: [{ start: '2026-03-02', from: '2026-03-02', to: '2026-03-08', value: 840, reason: null, standing: 'fine', observed: 6, missing: 1, gaps: 1, n: null, numerator: null, denominator: null, inputs: null }],
  },
  read: async (call) => {
    const { query } = call;
    const found = await readingOf(call, call.params.id, query.asOf);
    if ('kind' in found) return found;
    const { metric, reading } = found;
    const by = query.by ?? metric.grain;
    const span = spanOf(query, today());
    if ('kind' in span) return span;
    const periods = periodsOf(span.from, span.to, by);
    if ('kind' in periods) return periods;
    const points = await readSeries(reading, metric, { periods, by, segment: query.segment, cohortPeriod: query.cohortPeriod, asOf: query.asOf });
    return { metric: metric.id, name: metric.name, aggregation: metric.aggregation.kind, by, segment: query.segment ?? null, points: points.map((point) => shownPoint(metric, by, point)) };
  },
});
