import type { MetricAggregation, MetricGrain, MetricUnit, Observation } from '@wheelhouse/contracts';
import type { RowOf } from '@wheelhouse/event-sourcing';
import { addDays, isFarAway, nextPeriod, periodStart } from '../domain/periods.js';
import type { metricPage } from '../views/metric-page.js';

/** What the rules of observations know of a metric. */
export type ObservedMetric = Pick<RowOf<typeof metricPage>, 'aggregation' | 'grain' | 'segments' | 'unit'>;

/** Why an entry cannot be told of a metric; `field` is the entry's at fault. */
export interface EntryFault {
  readonly field: string;
  readonly code: string;
  readonly detail: string;
}

type Measure = 'value' | 'n' | 'numerator' | 'denominator' | 'scores';

/** What an observation gives, by how the metric is aggregated. */
const measures: Readonly<Record<MetricAggregation['kind'], readonly Measure[]>> = {
  sum: ['value'],
  last: ['value'],
  average: ['value', 'n'],
  ratio: ['numerator', 'denominator'],
  distinct: ['value'],
  nps: ['scores'],
  cohort: ['numerator', 'denominator'],
  formula: [],
};

const all: readonly Measure[] = ['value', 'n', 'numerator', 'denominator', 'scores'];

/** Why an entry does not fit its metric; undefined where it does. @param today the latest day that it is anywhere, by the edge's clock */
export function entryFault(metric: ObservedMetric, entry: Observation, today: string): EntryFault | undefined {
  return dayFault(metric, entry, today) ?? segmentFault(metric, entry) ?? (entry.kind === 'void' || entry.kind === 'gap' ? bareFault(entry) : measureFault(metric, entry));
}

function dayFault({ aggregation, grain }: ObservedMetric, { day, period = 0, kind }: Observation, today: string): EntryFault | undefined {
  if (isFarAway(day)) return { field: 'day', code: 'metric.day-too-far', detail: 'is further away than metrics look' };
  if (aggregation.kind !== 'cohort' && period !== 0) return { field: 'period', code: 'metric.no-cohorts', detail: 'only cohorts have periods' };
  if (periodStart(day, grain) !== day) return { field: 'day', code: 'metric.not-first-day', detail: `an observation stands for a whole ${grain}, and is of its first day, ${periodStart(day, grain)}` };
  // A period of months counts from the first of the month, which may be before the cohort began.
  const last = aggregation.kind === 'cohort' && period > 0 ? cohortDay(day, period, aggregation.period) : day;
  // What is known to be missing may be known beforehand.
  return last > today && kind !== 'gap' ? { field: 'day', code: 'metric.future-day', detail: `${last} is yet to come` } : undefined;
}

/** First day of the n-th period behind the day on which a cohort began. */
function cohortDay(day: string, period: number, unit: 'day' | 'week' | 'month'): string {
  if (unit === 'day') return addDays(day, period);
  if (unit === 'week') return addDays(day, period * 7);
  let month = periodStart(day, 'month');
  for (let count = 0; count < period; count += 1) month = nextPeriod(month, 'month');
  return month;
}

function segmentFault({ segments }: ObservedMetric, { segment, kind }: Observation): EntryFault | undefined {
  if (segment === undefined) return undefined;
  const known = segments.find((one) => one.segment === segment);
  if (!known) return { field: 'segment', code: 'metric.segment-unknown', detail: 'is no segment of the metric' };
  // What was observed while it was not retired may have to be put right.
  return known.retired && kind === 'observation' ? { field: 'segment', code: 'metric.segment-retired', detail: 'is retired' } : undefined;
}

function bareFault(entry: Observation): EntryFault | undefined {
  const told = all.find((name) => entry[name] !== undefined);
  return told && { field: told, code: 'metric.not-a-number', detail: `what is ${entry.kind === 'gap' ? 'missing' : 'void'} has no number` };
}

function measureFault({ aggregation, unit }: ObservedMetric, entry: Observation): EntryFault | undefined {
  if (aggregation.kind === 'formula') return { field: '', code: 'metric.derived', detail: 'the metric is computed from others and not observed' };
  const wanted = measures[aggregation.kind];
  const missing = wanted.find((name) => entry[name] === undefined);
  if (missing) return { field: missing, code: `metric.${missing}-missing`, detail: missingDetail[missing] };
  const odd = all.find((name) => entry[name] !== undefined && !wanted.includes(name));
  if (odd) return { field: odd, code: `metric.${odd}-not-taken`, detail: `a metric whose aggregation is ${aggregation.kind} takes ${wanted.join(' and ')}` };
  return numberFault(aggregation.kind, unit, entry);
}

const missingDetail: Readonly<Record<Measure, string>> = {
  value: 'is missing',
  n: 'an average has to tell of how many it is the average',
  numerator: 'is missing',
  denominator: 'a numerator needs its denominator, or ratios could not be put together',
  scores: 'NPS takes the answers themselves, from 0 to 10',
};

function numberFault(kind: MetricAggregation['kind'], unit: MetricUnit, entry: Observation): EntryFault | undefined {
  const { value, n, numerator, denominator } = entry;
  const large = (['value', 'n', 'numerator', 'denominator'] as const).find((name) => Math.abs(entry[name] ?? 0) > Number.MAX_SAFE_INTEGER);
  if (large) return { field: large, code: 'metric.number-too-large', detail: `is beyond ±${Number.MAX_SAFE_INTEGER}, where whole numbers can no longer be told apart` };
  if (unit.kind === 'money' && (kind === 'sum' || kind === 'last') && !Number.isInteger(value)) return { field: 'value', code: 'metric.not-minor-units', detail: `money is told in whole minor units of ${unit.currency}` };
  if (kind === 'distinct' && (value === undefined || !Number.isInteger(value) || value < 0)) return { field: 'value', code: 'metric.not-a-count', detail: 'a count is a whole number from 0' };
  if (kind === 'average' && n === 0) return { field: 'n', code: 'metric.n-zero', detail: 'there is no average of nothing' };
  if (kind === 'ratio' && denominator !== undefined && denominator < 0) return { field: 'denominator', code: 'metric.denominator-negative', detail: 'is below zero' };
  if (kind === 'cohort' && numerator !== undefined && denominator !== undefined && (numerator < 0 || numerator > denominator)) return { field: 'numerator', code: 'metric.more-than-cohort', detail: 'those who came back are some of the cohort' };
  return undefined;
}

/** What an entry is about: of these only one can count. */
export const aboutOf = ({ day, segment = '', period = 0 }: Pick<Observation, 'day' | 'segment' | 'period'>): string => JSON.stringify([day, segment, period]);

/** Whether two units are the same one; money in another currency is not. */
export const sameUnit = (a: MetricUnit, b: MetricUnit): boolean =>
  a.kind === b.kind && (a.kind !== 'money' || (b.kind === 'money' && a.currency === b.currency)) && (a.kind !== 'own' || (b.kind === 'own' && a.name === b.name));

/** The first days of the periods from one day to another; undefined where there are more than `most`, or the days are far away. */
export function daysOf(from: string, to: string, grain: MetricGrain, most: number): readonly string[] | undefined {
  if (isFarAway(from) || isFarAway(to)) return undefined;
  const days: string[] = [];
  for (let day = periodStart(from, grain); day <= to; day = nextPeriod(day, grain)) {
    if (days.length === most) return undefined;
    if (day >= from) days.push(day);
  }
  return days;
}
