import { sqlParameters, type ReadDatabase } from '@wheelhouse/service-kit';
import type { MetricAggregation, MetricGrain } from '@wheelhouse/contracts';

/** Which entries are asked for. */
export interface Asked {
  readonly metric: string;
  readonly kind: MetricAggregation['kind'];
  readonly from: string;
  readonly to: string;
  /** One segment; else the whole: what was told of it, or where nothing was, of its segments. */
  readonly segment?: string | undefined;
  /** Of cohorts: which period after the beginning; nothing else has one. */
  readonly period?: number | undefined;
  /** As it was known at this instant of recorded time. */
  readonly asOf?: string | undefined;
}

type Parameters = ReturnType<typeof sqlParameters>;
type Measure = 'value' | 'weighted' | 'n' | 'numerator' | 'denominator' | 'promoters' | 'detractors';

const numbers = 'value, n, numerator, denominator, promoters, detractors';
const value = { value: 'value' } as const;
const share = { numerator: 'numerator', denominator: 'denominator' } as const;

/** What the number of a kind is made of, as an entry tells it. Whatever counts tells each of them, a gap and what is void none. */
const measuresOf: Readonly<Record<MetricAggregation['kind'], Readonly<Partial<Record<Measure, string>>>>> = {
  ...{ sum: value, last: value, distinct: value, ratio: share, cohort: share, formula: {} },
  average: { weighted: 'value * n', n: 'n' },
  nps: { n: 'n', promoters: 'promoters', detractors: 'detractors' },
};

/** A day's entries put together, over its segments where the whole was asked for. */
export interface Day {
  readonly day: string;
  readonly observed: boolean;
  /** Known to be missing, and not observed. */
  readonly gap: boolean;
  /** Whether several segments were put together; told of distinct counts alone, which have no sum. */
  readonly summed?: boolean;
  readonly value?: number | null;
  readonly weighted?: number | null;
  readonly n?: number | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  readonly promoters?: number | null;
  readonly detractors?: number | null;
}

/**
 * The entries that count, as `effective`: of each day, segment and period the newest by recorded time.
 * Where a person put something right or voided it, the same observation told again counts as first told, so that a repeated delivery
 * undoes no correction: only there is all looked at that was told. The newest come in the order of an index that holds all that is
 * read of them, without a look at the rows themselves.
 */
function effective(asked: Asked, periods: string, parameters: Parameters): string {
  const { metric, from, to, segment, asOf } = asked;
  const measures = Object.entries(measuresOf[asked.kind]).map(([name, told]) => `${told} as ${name}`).join(', ');
  const known = asOf === undefined ? '' : ` and recorded_at <= ${parameters.add(asOf)}::timestamptz`;
  const its = `metric = ${parameters.add(metric)}::uuid${known}`;
  const within = `${its} and ${periods} and day between ${parameters.add(from)}::date and ${parameters.add(to)}::date${segment === undefined ? '' : ` and segment = ${parameters.add(segment)}::text`}`;
  return `with retold as materialized (
    select about.* from (select distinct segment, period, day from metric_observation where ${within} and kind in ('correction', 'void') order by segment, period, day) about
    cross join lateral (
      select kind from metric_observation o where ${its} and o.segment = about.segment and o.period = about.period and o.day = about.day order by recorded_at desc limit 1
    ) newest where kind = 'observation'
  ), told as (
    select entry.*, row_number() over (partition by entry.segment, entry.period, entry.day, kind, ${numbers} order by recorded_at) as time
    from retold cross join lateral (
      select segment, period, day, kind, ${numbers}, recorded_at from metric_observation o
      where ${its} and o.segment = retold.segment and o.period = retold.period and o.day = retold.day offset 0
    ) entry
  ), effective as (
    select * from (
      select distinct on (segment, period, day) segment, period, day, kind, ${measures}
      from metric_observation where ${within} order by segment desc, period desc, day desc, recorded_at desc
    ) newest where day not in (select day from retold) or (segment, period, day) not in (select segment, period, day from retold)
    union all (
      select distinct on (segment, period, day) segment, period, day, kind, ${measures}
      from told where kind <> 'observation' or time = 1 order by segment, period, day, recorded_at desc
    )
  )`;
}

/** A number of a day's entries: where the whole was told of it that alone, else over its segments. */
const summed = (measure: string, { segment }: Asked): string => (segment === undefined ? `coalesce(sum(${measure}) filter (where segment = ''), sum(${measure}))` : `sum(${measure})`);

/** The days of a span of which anything was told, in their order, in one statement. */
export async function readDays(db: ReadDatabase, asked: Asked): Promise<readonly Day[]> {
  const names = Object.keys(measuresOf[asked.kind]);
  const [first] = names;
  if (first === undefined) return [];
  const parameters = sqlParameters();
  const entries = effective(asked, `period = ${parameters.add(asked.period ?? 0)}::bigint`, parameters);
  const several = asked.kind === 'distinct' && asked.segment === undefined ? `, count(${first}) > 1 and count(${first}) filter (where segment = '') = 0 as summed` : '';
  return db.rows<Day>(
    `${entries}
    select day, count(${first}) > 0 as observed, count(${first}) = 0 and bool_or(kind = 'gap') as gap${several},
      ${names.map((name) => `${summed(name, asked)} as ${name}`).join(', ')}
    from effective group by day order by day`,
    parameters.values,
  );
}

/** Those of some cohorts who came back in the n-th period. */
export interface CohortCell {
  readonly start: string;
  readonly period: number;
  readonly cohorts: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** Cohorts put together by when they began, for each period up to the last that is asked for; `most` cells of them. */
export async function readCohorts(db: ReadDatabase, asked: Asked, by: MetricGrain, periods: number, most: number): Promise<readonly CohortCell[]> {
  const parameters = sqlParameters();
  const entries = effective(asked, `period between 0 and ${parameters.add(periods)}::bigint`, parameters);
  return db.rows<CohortCell>(
    `${entries}, cells as (
      select day, period, ${summed('numerator', asked)} as numerator, ${summed('denominator', asked)} as denominator from effective group by day, period
    )
    select date_trunc(${parameters.add(by)}::text, day::timestamp)::date as start, period::integer as period, count(*)::integer as cohorts,
      sum(numerator) as numerator, sum(denominator) as denominator
    from cells where denominator is not null group by 1, 2 order by 1, 2 limit ${parameters.add(most)}::integer`,
    parameters.values,
  );
}
