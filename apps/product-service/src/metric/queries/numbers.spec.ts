import { describe, expect, it } from '@jest/globals';
import type { MetricAggregation, MetricUnit } from '@wheelhouse/contracts';
import type { Bucket } from './buckets.js';
import { meanOf, reckon, standingOf } from './numbers.js';
import type { Point } from './series.js';
import { judged } from './target-standing.js';

const bucket = (more: Partial<Bucket>): Bucket => ({
  ...{ observed: 2, gaps: 0, total: null, mean: null, last: null, lastDay: '2026-01-02', weighted: null },
  ...{ n: null, numerator: null, denominator: null, promoters: null, detractors: null, summed: false, ...more },
});
const metric = (aggregation: MetricAggregation, unit: MetricUnit = { kind: 'count' }) => ({ aggregation, unit, grain: 'day' }) as const;
const percent = { kind: 'percent' } as const;

describe('the number of a period', () => {
  it.each<[MetricAggregation, MetricUnit, Partial<Bucket>, number]>([
    [{ kind: 'sum' }, { kind: 'count' }, { total: 7, last: 3 }, 7],
    [{ kind: 'last' }, { kind: 'count' }, { total: 7, last: 3 }, 3],
    [{ kind: 'average' }, { kind: 'score' }, { weighted: 8, n: 4 }, 2],
    [{ kind: 'ratio' }, percent, { numerator: 2, denominator: 100 }, 2],
    [{ kind: 'ratio' }, { kind: 'ratio' }, { numerator: 2, denominator: 100 }, 0.02],
    [{ kind: 'nps' }, { kind: 'score' }, { promoters: 6, detractors: 2, n: 10 }, 40],
    [{ kind: 'cohort', retention: 'n-day', period: 'week', headline: 4 }, percent, { numerator: 60, denominator: 400 }, 15],
  ])('is by its kind %j in %j', (aggregation, unit, made, value) => {
    expect(reckon(metric(aggregation, unit), bucket(made), 'week')).toEqual({ value });
  });

  it('of a distinct count is that of its own period alone, and of one whole', () => {
    const users = metric({ kind: 'distinct' });
    expect(reckon(users, bucket({ observed: 1, last: 5 }), 'day')).toEqual({ value: 5 });
    expect(reckon(users, bucket({ last: 5 }), 'week')).toEqual({ value: null, reason: 'not-summable' });
    expect(reckon(users, bucket({ last: 5, summed: true }), 'day')).toEqual({ value: null, reason: 'not-summable' });
    expect(meanOf(users, bucket({ mean: 4.5 }))).toEqual({ value: 4.5 });
    expect(meanOf(users, bucket({ mean: 4.5, summed: true }))).toEqual({ value: null, reason: 'not-summable' });
  });

  it('is none where nothing was observed or something would be divided by zero, and never zero', () => {
    expect(reckon(metric({ kind: 'sum' }), undefined, 'day')).toEqual({ value: null, reason: 'no-observation' });
    expect(reckon(metric({ kind: 'sum' }), bucket({ observed: 0, gaps: 1 }), 'day')).toEqual({ value: null, reason: 'no-observation' });
    expect(reckon(metric({ kind: 'ratio' }), bucket({ numerator: 0, denominator: 0 }), 'day')).toEqual({ value: null, reason: 'division-by-zero' });
    expect(meanOf(metric({ kind: 'ratio' }), bucket({ mean: 1 }))).toEqual({ value: null, reason: 'no-mean' });
  });

  it('stands to its thresholds by its direction', () => {
    const thresholds = [{ level: 'warning', value: 50, over: 'week' }, { level: 'alarm', value: 20, over: 'week' }] as const;
    expect([60, 50, 49, 19, null].map((value) => standingOf('up', thresholds, 'week', value))).toEqual(['fine', 'fine', 'warning', 'alarm', null]);
    expect(standingOf('up', thresholds, 'day', 19)).toBeNull();
    expect([10, 30].map((value) => standingOf('down', [{ level: 'warning', value: 20, over: 'day' }], 'day', value))).toEqual(['fine', 'warning']);
  });
});

describe('a target', () => {
  const target = { target: 't', value: 100, from: '2026-01-01', by: '2026-03-31', over: 'month' } as const;
  const point = (month: string, to: string, value: number | null): Point =>
    ({ start: `${month}-01`, from: `${month}-01`, to, reckoned: value === null ? { value, reason: 'no-observation' } : { value }, mean: { value: null, reason: 'no-mean' }, missing: 0, bucket: bucket({ lastDay: to }) });
  const months = [point('2026-01', '2026-01-31', 90), point('2026-02', '2026-02-28', null), point('2026-03', '2026-03-20', 100)];

  it('is hit by the first whole period that is as good', () => {
    expect(judged('up', target, months, '2026-04-01')).toMatchObject({ status: 'hit', hitOn: '2026-03-20', best: { value: 100 }, latest: { value: 100 } });
    expect(judged('down', target, months, '2026-04-01')).toMatchObject({ status: 'hit', hitOn: '2026-01-31', best: { value: 90 } });
  });
  it('is open while a period that would hit it is not over', () => expect(judged('up', target, months, '2026-03-20')).toMatchObject({ status: 'open', hitOn: null, best: { value: 90 } }));
  it('is missed once its day has passed', () => expect(judged('up', { ...target, value: 101 }, months, '2026-03-31')).toMatchObject({ status: 'missed', hitOn: null }));
});
