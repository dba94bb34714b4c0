import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MetricAggregation, MetricGrain, MetricUnit, Observation } from '@wheelhouse/contracts';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { clientConfig } from '@wheelhouse/event-store-postgres';
import { copyRows } from '@wheelhouse/event-store-postgres/projections/copy-rows';
import { createIndexesSql, createTableSql, namedTable } from '@wheelhouse/event-store-postgres/projections/view-table';
import { createTestDatabase, type TestDatabase } from '@wheelhouse/event-store-postgres/testing/test-database';
import type { ReadDatabase } from '@wheelhouse/service-kit';
import { readDatabase } from '@wheelhouse/service-kit/database/read-database';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { addDays, periodsBetween } from '../domain/periods.js';
import { metricObservation } from '../observations/metric-observation.js';
import { countsOf } from '../observations/record-observations.js';
import { definedAs, metricRow } from '../testing/metric-facts.js';
import { readCohorts } from './effective-sql.js';
import { readingOver, readSeries, type MetricRow } from './series.js';

// The end of a year lies in these days, and a leap day.
const FIRST = '2023-12-18';
const DAYS = 84;
const SEGMENTS = ['', 'mobile', 'desktop', 'tablet'] as const;
const GRAINS: readonly MetricGrain[] = ['day', 'week', 'month', 'quarter'];

let seed = 11;
const some = (most: number): number => (seed = (seed * 48_271) % 2_147_483_647) % most;
const dayAt = (index: number): string => addDays(FIRST, index);

type Told = Observation & { readonly at: number };
type Kind = Exclude<MetricAggregation['kind'], 'formula'>;
type Numbers = Pick<Observation, 'value' | 'n' | 'numerator' | 'denominator' | 'scores'>;

// Few different numbers, so that the same is told again often.
const numbersOf: Readonly<Record<Kind, () => Numbers>> = {
  sum: () => ({ value: some(3) - 1 }),
  last: () => ({ value: some(3) }),
  distinct: () => ({ value: some(4) }),
  average: () => ({ value: some(3), n: 1 + some(2) }),
  ratio: () => ({ numerator: some(2), denominator: some(3) }),
  cohort: () => ({ numerator: some(3), denominator: 3 }),
  nps: () => ({ scores: countsOf(Array.from({ length: 1 + some(3) }, () => [0, 7, 10][some(3)] ?? 0)) }),
};
const kinds = Object.keys(numbersOf) as readonly Kind[];
const aggregationOf = (kind: Kind): MetricAggregation => (kind === 'cohort' ? { kind, retention: 'n-day', period: 'week', headline: 1 } : { kind });
const unitOf = (kind: Kind): MetricUnit => (kind === 'ratio' || kind === 'cohort' ? { kind: 'percent' } : { kind: 'count' });

let database: TestDatabase;
let db: ReadDatabase;
const histories = new Map<Kind, { readonly metric: MetricRow; readonly told: readonly Told[] }>();

beforeAll(async () => {
  database = await createTestDatabase();
  const table = namedTable(metricObservation, 'metric_observation');
  for (const statement of [createTableSql(table), ...createIndexesSql(table)]) await database.query(statement);
  const client = new pg.Client(clientConfig(database.url));
  await client.connect();
  for (const kind of kinds) {
    const metric = metricRow(uuidv7(), definedAs({ aggregation: aggregationOf(kind), unit: unitOf(kind), segments: SEGMENTS.slice(1) }));
    const told = history(kind);
    histories.set(kind, { metric, told });
    const inserts = told.flatMap(({ at, ...entry }) => {
      const { rows } = givenFacts(metricObservation, [{ type: 'ObservationsRecorded', data: { metric: metric.id, part: 1, of: 1, observations: [entry] }, streamId: uuidv7(), recordedAt: recordedAt(at) }]);
      return [...rows].map(([id, row]) => ({ id, row, source: id }));
    });
    await copyRows(client, table, { inserts, updates: [], deletes: [], intervals: [] });
  }
  await client.end();
  db = readDatabase({ url: database.url, views: [] });
}, 60_000);
afterAll(async () => {
  await db.close();
  await database.drop();
});

const recordedAt = (at: number): string => new Date(Date.UTC(2025, 0, 1, 0, 0, at)).toISOString().replace('Z', '000Z');
const about = ({ day, segment = '', period = 0 }: Observation): string => `${day} ${segment} ${period}`;

/** What may have been told, in the order of its telling: corrections only of what was observed, gaps only where nothing was. */
function history(kind: Kind): readonly Told[] {
  const told: Told[] = [];
  for (let at = 0; at < 700; at += 1) {
    // Some days are told of again and again.
    const day = dayAt(some(3) === 0 ? some(DAYS) : some(12) * 7);
    const segment = SEGMENTS[some(5)] ?? 'mobile';
    const key = { day, ...(segment === '' ? {} : { segment }), ...(kind === 'cohort' ? { period: some(3) } : {}) };
    const before = counting(told.filter((one) => about(one) === about({ kind: 'observation', ...key })));
    const observed = before?.kind === 'observation' || before?.kind === 'correction';
    const what = observed ? (['observation', 'observation', 'correction', 'void'] as const)[some(4)] : (['observation', 'gap'] as const)[some(4) === 0 ? 1 : 0];
    told.push({ kind: what ?? 'observation', ...key, ...(what === 'void' || what === 'gap' ? {} : numbersOf[kind]()), at });
  }
  return told;
}

// The oracle: rules as the documentation has them, by hand and over plain lists.

const saying = ({ value, n, numerator, denominator, scores }: Told): string => JSON.stringify([value, n, numerator, denominator, scores && [scores.slice(0, 7), scores.slice(7, 9), scores.slice(9)].map((counts) => counts.reduce((a, b) => a + b, 0))]);

/** The newest; where a person amended, an observation that was told before counts as told then. */
function counting(entries: readonly Told[]): Told | undefined {
  const amended = entries.some(({ kind }) => kind === 'correction' || kind === 'void');
  return entries.findLast((entry, index) => !amended || entry.kind !== 'observation' || entries.findIndex((other) => other.kind === 'observation' && saying(other) === saying(entry)) === index);
}

interface Asked {
  readonly segment?: string | undefined;
  readonly period: number;
  readonly until: number;
}

/** What counts on a day: the whole's entry, or else those of the segments; of one segment its own. */
function countingOn(told: readonly Told[], day: string, { segment, period, until }: Asked): { readonly parts: readonly Told[]; readonly gap: boolean } {
  const known = told.filter((entry) => entry.day === day && (entry.period ?? 0) === period && entry.at <= until);
  const entries = SEGMENTS.filter((one) => segment === undefined || one === segment).flatMap((one) => counting(known.filter((entry) => (entry.segment ?? '') === one)) ?? []);
  const parts = entries.filter(({ kind }) => kind === 'observation' || kind === 'correction');
  const whole = parts.filter((entry) => entry.segment === undefined);
  return { parts: whole.length > 0 ? whole : parts, gap: parts.length === 0 && entries.some(({ kind }) => kind === 'gap') };
}

const total = (parts: readonly Told[], number: (entry: Told) => number | undefined): number => parts.reduce((sum, entry) => sum + (number(entry) ?? 0), 0);
const answers = (entry: Told, from: number): number => (entry.scores ?? []).slice(from).reduce((sum, count) => sum + count, 0);

function numberOf(kind: Kind, days: readonly (readonly Told[])[], by: MetricGrain): number | null {
  const observed = days.filter((parts) => parts.length > 0);
  const all = observed.flat();
  if (all.length === 0) return null;
  const share = (part: number, of: number, scale: number): number | null => (of === 0 ? null : (scale * part) / of);
  switch (kind) {
    case 'sum':
      return total(all, ({ value }) => value);
    case 'last':
      return total(observed.at(-1) ?? [], ({ value }) => value);
    case 'distinct':
      return by === 'day' && all.length === 1 ? total(all, ({ value }) => value) : null;
    case 'average':
      return share(total(all, ({ value = 0, n = 0 }) => value * n), total(all, ({ n }) => n), 1);
    case 'ratio':
    case 'cohort':
      return share(total(all, ({ numerator }) => numerator), total(all, ({ denominator }) => denominator), 100);
    case 'nps':
      return share(total(all, (entry) => answers(entry, 9)) - total(all, (entry) => answers(entry, 0) - answers(entry, 7)), total(all, (entry) => answers(entry, 0)), 100);
  }
}

const daysFrom = (from: string, to: string): readonly string[] => Array.from({ length: DAYS }, (_, index) => dayAt(index)).filter((day) => day >= from && day <= to);

describe('numbers put together by the database', () => {
  it.each(kinds)('of a metric of kind %s are those that a plain reading of all that was told comes to', async (kind) => {
    const { metric, told } = histories.get(kind)!;
    let numbers = 0;
    for (let round = 0; round < 40; round += 1) {
      const [a, b] = [some(DAYS), some(DAYS)];
      const [from, to] = [dayAt(Math.min(a, b)), dayAt(Math.max(a, b))];
      const by = GRAINS[round % 4] ?? 'day';
      const segment = some(3) === 0 ? SEGMENTS[1 + some(3)] : undefined;
      const until = some(2) === 0 ? 10_000 : some(700);
      const cohortPeriod = some(2) === 0 ? undefined : some(3);
      const asked = { segment, period: kind === 'cohort' ? (cohortPeriod ?? 1) : 0, until };
      const periods = periodsBetween(from, to, by, 100) ?? [];
      const points = await readSeries(readingOver(db, () => Promise.resolve(undefined)), metric, { periods, by, segment, cohortPeriod, asOf: until === 10_000 ? undefined : recordedAt(until) });
      const expected = periods.map((period) => {
        const days = daysFrom(period.from, period.to).map((day) => countingOn(told, day, asked));
        const observed = days.filter(({ parts }) => parts.length > 0).length;
        const value = numberOf(kind, days.map(({ parts }) => parts), by);
        return { ...period, value, observed, missing: days.length - observed, gaps: days.filter(({ gap }) => gap).length };
      });
      expect(points.map(({ start, from: first, to: last, reckoned, bucket, missing }) => ({ start, from: first, to: last, value: reckoned.value, observed: bucket?.observed ?? 0, missing, gaps: bucket?.gaps ?? 0 }))).toEqual(expected);
      numbers += expected.filter(({ value }) => value !== null).length;
    }
    expect(numbers).toBeGreaterThan(60);
  });

  it('of cohorts are a triangle of the same', async () => {
    const { metric, told } = histories.get('cohort')!;
    for (const by of GRAINS) {
      for (const segment of [undefined, 'mobile']) {
        const cells = await readCohorts(db, { metric: metric.id, kind: 'cohort', from: dayAt(3), to: dayAt(70), segment }, by, 1, 1000);
        const expected = (periodsBetween(dayAt(3), dayAt(70), by, 100) ?? []).flatMap(({ start, from, to }) =>
          [0, 1].flatMap((period) => {
            const cohorts = daysFrom(from, to).flatMap((day) => [countingOn(told, day, { segment, period, until: 10_000 }).parts].filter((parts) => parts.length > 0));
            const all = cohorts.flat();
            return all.length === 0 ? [] : [{ start, period, cohorts: cohorts.length, numerator: total(all, ({ numerator }) => numerator), denominator: total(all, ({ denominator }) => denominator) }];
          }),
        );
        expect(cells).toEqual(expected);
      }
    }
    expect(await readCohorts(db, { metric: metric.id, kind: 'cohort', from: dayAt(0), to: dayAt(70) }, 'day', 2, 5)).toHaveLength(5);
  });

  it('are read once where several series are made of the same days', async () => {
    const { metric } = histories.get('sum')!;
    let statements = 0;
    const counted: ReadDatabase = { ...db, rows: (...given) => ((statements += 1), db.rows(...given)) };
    const reading = readingOver(counted, () => Promise.resolve(metric));
    const within = { from: dayAt(0), to: dayAt(80) };
    for (const [from, to, by] of [[0, 40, 'month'], [20, 80, 'week'], [5, 5, 'day']] as const) {
      const periods = periodsBetween(dayAt(from), dayAt(to), by, 100) ?? [];
      const alone = await readSeries(readingOver(db, () => Promise.resolve(metric)), metric, { periods, by });
      expect(await readSeries(reading, metric, { periods, by, within })).toEqual(alone);
    }
    expect(statements).toBe(1);
    const doubled = metricRow(uuidv7(), definedAs({ aggregation: { kind: 'formula' }, segments: [] }));
    const formula = { expression: 'a + b', inputs: [{ name: 'a', metric: metric.id, take: 'aggregate' as const }, { name: 'b', metric: metric.id, take: 'mean' as const }] };
    const periods = periodsBetween(dayAt(0), dayAt(80), 'month', 100) ?? [];
    const points = await readSeries(reading, { ...doubled, formula }, { periods, by: 'month', within });
    expect(points.map(({ reckoned }) => reckoned.value)).toEqual((await readSeries(reading, metric, { periods, by: 'month', within })).map(({ reckoned, mean }) => (reckoned.value ?? 0) + (mean.value ?? 0)));
    expect(statements).toBe(1);
  });
});
