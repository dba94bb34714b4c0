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

/**
 * The entries that count, as `chosen`, and all that are newest, as `effective`: of each day, segment and period the newest by recorded
 * time, where the same observation told again counts as first told, so that a repeated delivery never undoes a correction.
 */
function effective({ metric, from, to, segment, period, asOf }: Asked, parameters: Parameters): string {
  const where = [`metric = ${parameters.add(metric)}::uuid`, `day between ${parameters.add(from)}::date and ${parameters.add(to)}::date`];
  if (segment !== undefined) where.push(`segment = ${parameters.add(segment)}::text`);
  if (period !== undefined) where.push(`period = ${parameters.add(period)}::bigint`);
  if (asOf !== undefined) where.push(`recorded_at <= ${parameters.add(asOf)}::timestamptz`);
  const numbers = 'value, n, numerator, denominator, promoters, detractors';
  return `with told as (
    select day, segment, period, kind, ${numbers}, min(recorded_at) as recorded_at
    from metric_observation where ${where.join(' and ')}
    group by day, segment, period, kind, ${numbers}, case when kind = 'observation' then '' else id end
  ), effective as materialized (
    select distinct on (day, segment, period) * from told order by day, segment, period, recorded_at desc
  ), counting as (
    select * from effective where kind in ('observation', 'correction')
  ), wholes as materialized (
    select day, period from counting where segment = ''
  ), chosen as (
    select * from counting ${segment === undefined ? `where segment = '' or (day, period) not in (select day, period from wholes)` : ''}
  )`;
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
      select day, sum(value) as value, sum(value * n) as weighted, sum(n) as n, sum(numerator) as numerator, sum(denominator) as denominator,
        sum(promoters) as promoters, sum(detractors) as detractors, count(distinct segment) > 1 as summed
      from chosen group by day
    ), missing as (
      select distinct day from effective where kind = 'gap' and day not in (select day from daily)
    ), days as (
      select day, value, weighted, n, numerator, denominator, promoters, detractors, summed, true as observed from daily
      union all select day, null, null, null, null, null, null, null, false, false from missing
    )
    select date_trunc(${unit}::text, day::timestamp)::date as start, (count(*) filter (where observed))::integer as observed,
      (count(*) filter (where not observed))::integer as gaps, sum(value) as total, avg(value) as mean,
      (array_agg(value order by day desc) filter (where observed))[1] as last, max(day) filter (where observed) as "lastDay",
      sum(weighted) as weighted, sum(n) as n, sum(numerator) as numerator, sum(denominator) as denominator,
      sum(promoters) as promoters, sum(detractors) as detractors, bool_or(summed) as summed
    from days group by 1`,
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
    `${entries}
    select date_trunc(${parameters.add(by)}::text, day::timestamp)::date as start, period::integer as period, count(distinct day)::integer as cohorts,
      sum(numerator) as numerator, sum(denominator) as denominator
    from chosen where period <= ${parameters.add(periods)}::bigint group by 1, 2 order by 1, 2`,
    parameters.values,
  );
}
