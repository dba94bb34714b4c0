import type { MetricGrain } from '@wheelhouse/contracts';
import type { RowOf } from '@wheelhouse/event-sourcing';
import type { ReadDatabase } from '@wheelhouse/service-kit';
import { evaluate, isFault, parseFormula } from '../domain/formula.js';
import { beginningsBetween, grains, type Period } from '../domain/periods.js';
import type { metricPage } from '../views/metric-page.js';
import { readBuckets, type Bucket } from './effective-sql.js';
import { meanOf, reckon, type Reckoned } from './numbers.js';

export type MetricRow = RowOf<typeof metricPage>;

/** What a series is read with: the database, and the metrics that the caller may see. */
export interface Reading {
  readonly db: ReadDatabase;
  readonly metric: (id: string) => Promise<MetricRow | undefined>;
}

/** Which series is asked for. */
export interface Span {
  readonly periods: readonly Period[];
  readonly by: MetricGrain;
  readonly segment?: string | undefined;
  /** Of cohorts; the headline's unless told. */
  readonly cohortPeriod?: number | undefined;
  readonly asOf?: string | undefined;
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
export async function readSeries(reading: Reading, metric: MetricRow, span: Span): Promise<readonly Point[]> {
  const { periods, by } = span;
  if (metric.aggregation.kind === 'formula') return derivedSeries(reading, metric, span);
  const [first] = periods;
  const last = periods.at(-1);
  if (!first || !last) return [];
  const refused = refusedOf(metric, span);
  if (refused) return periods.map((period) => ({ ...period, reckoned: refused, mean: refused, missing: null }));
  const cohort = metric.aggregation.kind === 'cohort' ? (span.cohortPeriod ?? metric.aggregation.headline) : undefined;
  const buckets = await readBuckets(reading.db, { metric: metric.id, from: first.from, to: last.to, segment: span.segment, period: cohort, asOf: span.asOf }, by);
  return periods.map((period) => {
    const bucket = buckets.get(period.start);
    const expected = beginningsBetween(period.from, period.to, metric.grain);
    return { ...period, bucket, reckoned: reckon(metric, bucket, by), mean: meanOf(metric, bucket), missing: expected - (bucket?.observed ?? 0) };
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
  const inputs = new Map<string, readonly Reckoned[]>();
  for (const { name, metric: id, take } of formula.inputs) {
    const metric = await reading.metric(id);
    const points = metric ? await readSeries(reading, metric, span) : all({ value: null, reason: 'not-visible' });
    inputs.set(name, points.map((point) => (take === 'mean' && metric ? point.mean : point.reckoned)));
  }
  return span.periods.map((period, index) => {
    const at = [...inputs].map(([name, values]) => [name, values[index] ?? ({ value: null, reason: 'no-observation' } as const)] as const);
    const shown = Object.fromEntries(at.map(([name, { value }]) => [name, value]));
    const without = at.map(([, reckoned]) => reckoned).find((reckoned) => reckoned.value === null);
    const value = without ? undefined : evaluate(parsed, shown as Readonly<Record<string, number>>);
    const reckoned: Reckoned = without ?? (value === undefined ? { value: null, reason: 'division-by-zero' } : { value });
    return { ...period, reckoned, mean: { value: null, reason: 'no-mean' }, missing: null, inputs: shown };
  });
}
