import type { MetricGrain } from '@wheelhouse/contracts';
import type { RowOf } from '@wheelhouse/event-sourcing';
import type { ReadDatabase } from '@wheelhouse/service-kit';
import { evaluate, isFault, parseFormula } from '../domain/formula.js';
import { beginningsBetween, grains, type Period } from '../domain/periods.js';
import type { metricPage } from '../views/metric-page.js';
import { bucketsOf, type Bucket } from './buckets.js';
import { readDays, type Day } from './effective-sql.js';
import { meanOf, reckon, type Reckoned } from './numbers.js';

export type MetricRow = RowOf<typeof metricPage>;

/** What a series is read with: the database, and the metrics that the caller may see. */
export interface Reading {
  readonly db: ReadDatabase;
  readonly metric: (id: string) => Promise<MetricRow | undefined>;
  /** Days that were read already, and points that were made of them: several formulas, or targets, may be made of the same. */
  readonly days: Map<string, Promise<readonly Day[]>>;
  readonly points: Map<string, Promise<readonly Point[]>>;
}

/** What reads a series; for one request, since it keeps what it has read. */
export const readingOver = (db: ReadDatabase, metric: Reading['metric']): Reading => ({ db, metric, days: new Map(), points: new Map() });

/** Which series is asked for. */
export interface Span {
  readonly periods: readonly Period[];
  readonly by: MetricGrain;
  readonly segment?: string | undefined;
  /** Of cohorts; the headline's unless told. */
  readonly cohortPeriod?: number | undefined;
  readonly asOf?: string | undefined;
  /** The days to read at once where further series of other periods will be asked for; those of the periods unless told. */
  readonly within?: { readonly from: string; readonly to: string } | undefined;
}

/** The number of one period, with what it was made of. */
export interface Point extends Period {
  readonly reckoned: Reckoned;
  readonly mean: Reckoned;
  /** Absent where the metric is computed from others. */
  readonly bucket?: Bucket | undefined;
  /** Periods of the metric's grain that were not observed, gaps among them; null where the metric is computed from others. */
  readonly missing: number | null;
  /** Values of the formula's inputs; null where there are none. */
  readonly inputs?: Readonly<Record<string, number | null>>;
}

/** The numbers of a metric by period: of what was observed in one statement, of a formula from its inputs' numbers. */
export function readSeries(reading: Reading, metric: MetricRow, span: Span): Promise<readonly Point[]> {
  const { periods, by, cohortPeriod } = span;
  const key = JSON.stringify([metric.id, by, cohortPeriod, span.segment, periods[0]?.from, periods.at(-1)?.to]);
  return once(reading.points, key, () => (metric.aggregation.kind === 'formula' ? derivedSeries(reading, metric, span) : observedSeries(reading, metric, span)));
}

function once<Result>(known: Map<string, Promise<Result>>, key: string, read: () => Promise<Result>): Promise<Result> {
  const before = known.get(key);
  if (before) return before;
  const result = read();
  known.set(key, result);
  return result;
}

async function observedSeries(reading: Reading, metric: MetricRow, span: Span): Promise<readonly Point[]> {
  const { periods, by } = span;
  const [first] = periods;
  const last = periods.at(-1);
  if (!first || !last) return [];
  const refused = refusedOf(metric, span);
  if (refused) return periods.map((period) => ({ ...period, reckoned: refused, mean: refused, missing: null }));
  const { id, grain, aggregation } = metric;
  const period = aggregation.kind === 'cohort' ? (span.cohortPeriod ?? aggregation.headline) : undefined;
  const { from, to } = span.within ?? { from: first.from, to: last.to };
  const asked = { metric: id, kind: aggregation.kind, from, to, segment: span.segment, period, asOf: span.asOf };
  const buckets = bucketsOf(await once(reading.days, JSON.stringify(asked), () => readDays(reading.db, asked)), periods);
  return periods.map((one, index) => {
    const bucket = buckets[index];
    const missing = beginningsBetween(one.from, one.to, grain) - (bucket?.observed ?? 0);
    return { ...one, bucket, reckoned: reckon(metric, bucket, by), mean: meanOf(metric, bucket), missing };
  });
}

function refusedOf(metric: MetricRow, { by, segment }: Span): Reckoned | undefined {
  if (grains.indexOf(by) < grains.indexOf(metric.grain)) return { value: null, reason: 'period-too-fine' };
  return segment !== undefined && !metric.segments.some((known) => known.segment === segment) ? { value: null, reason: 'segment-unknown' } : undefined;
}

async function derivedSeries(reading: Reading, { formula }: MetricRow, span: Span): Promise<readonly Point[]> {
  const all = (reckoned: Reckoned): readonly Point[] => span.periods.map((period) => ({ ...period, reckoned, mean: { value: null, reason: 'no-mean' }, missing: null }));
  const parsed = formula ? parseFormula(formula.expression) : undefined;
  if (!formula || !parsed || isFault(parsed)) return all({ value: null, reason: 'not-derived' });
  const inputs = await Promise.all(
    formula.inputs.map(async ({ name, metric: id, take }) => {
      const metric = await reading.metric(id);
      const points = metric ? await readSeries(reading, metric, span) : all({ value: null, reason: 'not-visible' });
      return [name, points.map((point) => (take === 'mean' && metric ? point.mean : point.reckoned))] as const;
    }),
  );
  return span.periods.map((period, index) => {
    const at = inputs.map(([name, values]) => [name, values[index] ?? ({ value: null, reason: 'no-observation' } as const)] as const);
    const shown = Object.fromEntries(at.map(([name, { value }]) => [name, value]));
    const without = at.map(([, reckoned]) => reckoned).find((reckoned) => reckoned.value === null);
    const value = without ? undefined : evaluate(parsed, shown as Readonly<Record<string, number>>);
    const reckoned: Reckoned = without ?? (value === undefined ? { value: null, reason: 'division-by-zero' } : { value });
    return { ...period, reckoned, mean: { value: null, reason: 'no-mean' }, missing: null, inputs: shown };
  });
}
