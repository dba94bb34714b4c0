import { sqlParameters, type ReadDatabase } from '@wheelhouse/service-kit';
import type { MetricGrain } from '@wheelhouse/contracts';

/** Which entries are asked for. */
export interface Asked {
  readonly metric: string;
  readonly from: string;
  readonly to: string;
  /** One segment; else the whole: what was told of it, or where nothing was, of its segments. */
  readonly segment?: string | undefined;
  /** Of cohorts: one period. */
  readonly period?: number | undefined;
  /** As it was known at this instant of recorded time. */
  readonly asOf?: string | undefined;
}

type Parameters = ReturnType<typeof sqlParameters>;

const numbers = 'value, n, numerator, denominator, promoters, detractors';

/**
 * The entries that count, as `effective`: of each day, segment and period the newest by recorded time.
 * Where a person put something right or voided it, the same observation told again counts as first told, so that a repeated delivery
 * undoes no correction. The newest come in the order of an index, without a sort of all that was ever told.
 */
function effective({ metric, from, to, segment, period, asOf }: Asked, parameters: Parameters): string {
  const where = [`metric = ${parameters.add(metric)}::uuid`, `day between ${parameters.add(from)}::date and ${parameters.add(to)}::date`];
  if (segment !== undefined) where.push(`segment = ${parameters.add(segment)}::text`);
  if (period !== undefined) where.push(`period = ${parameters.add(period)}::bigint`);
  if (asOf !== undefined) where.push(`recorded_at <= ${parameters.add(asOf)}::timestamptz`);
  const entries = where.join(' and ');
  return `with amended as materialized (
    select distinct day, segment, period from metric_observation where ${entries} and kind in ('correction', 'void')
  ), newest as (
    select distinct on (day, segment, period) day, segment, period, kind, ${numbers}
    from metric_observation where ${entries} order by day desc, segment desc, period desc, recorded_at desc
  ), told as (
    select day, segment, period, kind, ${numbers}, min(recorded_at) as recorded_at
    from amended cross join lateral (
      select id, kind, ${numbers}, recorded_at from metric_observation o
      where ${entries} and o.day = amended.day and o.segment = amended.segment and o.period = amended.period offset 0
    ) entry
    group by day, segment, period, kind, ${numbers}, case when kind = 'observation' then '' else id end
  ), effective as (
    select * from newest where (day, segment, period) not in (select day, segment, period from amended)
    union all (select distinct on (day, segment, period) day, segment, period, kind, ${numbers} from told order by day, segment, period, recorded_at desc)
  )`;
}

const counts = `kind in ('observation', 'correction')`;

/** A sum over a day's entries: where the whole was told of it alone, else over its segments. */
function summed(expression: string, { segment }: Asked): string {
  const all = `sum(${expression}) filter (where ${counts})`;
  const whole = `${counts} and segment = ''`;
  return segment === undefined ? `case when bool_or(${whole}) then sum(${expression}) filter (where ${whole}) else ${all} end` : all;
}

/** What a period of days comes to before its kind says how to make one number of it. */
export interface Bucket {
  /** First day of the period. */
  readonly start: string;
  /** Days, or periods of the metric's grain, that were observed. */
  readonly observed: number;
  /** Those that are known to be missing. */
  readonly gaps: number;
  readonly total: number | null;
  /** Of the single days' values. */
  readonly mean: number | null;
  readonly last: number | null;
  /** Last observed day. */
  readonly lastDay: string | null;
  readonly weighted: number | null;
  readonly n: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly promoters: number | null;
  readonly detractors: number | null;
  /** Whether on some day several segments were put together. */
  readonly summed: boolean;
}

/** Entries put together by period, in one statement; at most one row for each period comes back. */
export async function readBuckets(db: ReadDatabase, asked: Asked, by: MetricGrain): Promise<ReadonlyMap<string, Bucket>> {
  const parameters = sqlParameters();
  const entries = effective(asked, parameters);
  const unit = parameters.add(by);
  const rows = await db.rows<Bucket>(
    `${entries}, daily as (
      select day, ${['value', 'n', 'numerator', 'denominator', 'promoters', 'detractors'].map((name) => `${summed(name, asked)} as ${name}`).join(', ')},
        ${summed('value * n', asked)} as weighted, bool_or(${counts}) as observed, bool_or(kind = 'gap') as gap,
        count(*) filter (where ${counts}) > 1 ${asked.segment === undefined ? `and not bool_or(${counts} and segment = '')` : ''} as summed
      from effective group by day
    )
    select date_trunc(${unit}::text, day::timestamp)::date as start, (count(*) filter (where observed))::integer as observed,
      (count(*) filter (where gap and not observed))::integer as gaps, sum(value) as total, avg(value) as mean,
      (array_agg(value order by day desc) filter (where observed))[1] as last, max(day) filter (where observed) as "lastDay",
      sum(weighted) as weighted, sum(n) as n, sum(numerator) as numerator, sum(denominator) as denominator,
      sum(promoters) as promoters, sum(detractors) as detractors, bool_or(summed) as summed
    from daily group by 1`,
    parameters.values,
  );
  return new Map(rows.map((row) => [row.start, row]));
}

/** Those of some cohorts who came back in the n-th period. */
export interface CohortCell {
  readonly start: string;
  readonly period: number;
  readonly cohorts: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** Cohorts put together by when they began, for each period up to the last that is asked for. */
export async function readCohorts(db: ReadDatabase, asked: Asked, by: MetricGrain, periods: number): Promise<readonly CohortCell[]> {
  const parameters = sqlParameters();
  const entries = effective(asked, parameters);
  return db.rows<CohortCell>(
    `${entries}, cells as (
      select day, period, ${summed('numerator', asked)} as numerator, ${summed('denominator', asked)} as denominator, bool_or(${counts}) as observed
      from effective where period <= ${parameters.add(periods)}::bigint group by day, period
    )
    select date_trunc(${parameters.add(by)}::text, day::timestamp)::date as start, period::integer as period, count(*)::integer as cohorts,
      sum(numerator) as numerator, sum(denominator) as denominator
    from cells where observed group by 1, 2 order by 1, 2`,
    parameters.values,
  );
}
