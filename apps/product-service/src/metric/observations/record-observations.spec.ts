import type { Observation } from '@wheelhouse/contracts';
import { describe, expect, it } from '@jest/globals';
import type { RowOf } from '@wheelhouse/event-sourcing';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { archived, defined, definedAs, metricRow, other, retired, segmentRetired } from '../testing/metric-facts.js';
import type { MetricEvent } from '../domain/metric.state.js';
import { metricObservation } from './metric-observation.js';
import { observationBatch } from './observation-batch.aggregate.js';
import { countsOf, recordObservations } from './record-observations.js';

type Row = RowOf<typeof metricObservation>;

const row = (kind: Row['kind'], value: number | null, minute: number): Row => ({
  ...{ id: `b:${minute}`, root: null, metric: other, batch: other, day: '2026-02-01', segment: 'mobile', period: 0, kind, value },
  ...{ n: null, numerator: null, denominator: null, promoters: null, detractors: null, reason: null, recordedAt: `2026-02-02T00:0${minute}:00.000000Z` },
});

describe('recording observations', () => {
  const when = (observations: readonly (Omit<Observation, 'kind'> & { readonly kind?: Observation['kind']; readonly answers?: number[] })[], known: readonly MetricEvent[] = [defined], told: readonly Row[] = [], more: object = {}) =>
    given(observationBatch).when(
      recordObservations,
      { metric: other, observations: observations.map((one) => ({ ...one, kind: one.kind ?? ('observation' as const) })), ...more },
      { facts: { metric: known.length === 0 ? undefined : metricRow(other, ...known), 'day:2026-02-01': told } },
    );
  const of = (...observations: Observation[]) => [{ type: 'ObservationsRecorded' as const, data: { metric: other, part: 1, of: 1, observations } }];
  const mobile = { day: '2026-02-01', segment: 'mobile' };
  const refused = (entry: Partial<Observation>, aggregation: Parameters<typeof definedAs>[0]['aggregation'], code: string, more: Parameters<typeof definedAs>[0] = {}) =>
    when([{ day: '2026-02-01', ...entry }], [definedAs({ ...(aggregation ? { aggregation } : {}), ...more })]).thenRefused('invalid', code);

  it('tells what was observed', () => when([{ ...mobile, value: 3 }, { day: '2026-02-01', value: 4 }]).then(of({ kind: 'observation', ...mobile, value: 3 }, { kind: 'observation', day: '2026-02-01', value: 4 })));
  it('counts raw answers', () => {
    expect(countsOf([10, 0, 10])).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
    when([{ day: '2026-02-01', answers: [10, 0, 10] }], [definedAs({ aggregation: { kind: 'nps' }, unit: { kind: 'score' } })]).then(of({ kind: 'observation', day: '2026-02-01', scores: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2] }));
  });
  it('corrects, and makes no event where it says the same', () => {
    const correction = { kind: 'correction' as const, ...mobile, value: 4, reason: 'late' };
    when([correction], [defined], [row('observation', 3, 1)]).then(of(correction));
    when([correction], [defined], [row('observation', 4, 1)]).thenNothing();
    // The first delivery once more is not newer than what corrected it.
    when([correction], [defined], [row('observation', 3, 1), row('correction', 4, 2), row('observation', 3, 3)]).thenNothing();
  });
  it('voids once', () => {
    const voided = { kind: 'void' as const, ...mobile, reason: 'test run' };
    when([voided], [defined], [row('observation', 3, 1)]).then(of(voided));
    when([voided], [defined], [row('observation', 3, 1), row('void', null, 2)]).thenNothing();
  });
  it('marks gaps once, of days to come too', () => {
    const gap = { kind: 'gap' as const, ...mobile, reason: 'down' };
    when([gap]).then(of(gap));
    when([gap], [defined], [row('gap', null, 1)]).thenNothing();
    when([{ ...gap, day: '2026-03-05' }]).then(of({ ...gap, day: '2026-03-05' }));
  });
  it('splits what would outgrow an event, and closes it by a fact that names the parts', () => {
    const many = Array.from({ length: 1000 }, (_, index) => ({ kind: 'correction' as const, day: '2026-02-01', period: index, numerator: 1, denominator: 2, reason: 'x'.repeat(500) }));
    const cohort = definedAs({ aggregation: { kind: 'cohort', retention: 'n-day', period: 'day', headline: 28 }, unit: { kind: 'percent' } });
    const told = many.map(({ period }) => ({ ...row('observation', null, 1), id: `b:${period}`, segment: '', period, numerator: 0, denominator: 2 }));
    const { decision } = when(many.slice(0, 28).flatMap((entry) => [entry]), [cohort], told);
    expect(decision).toMatchObject([{ type: 'ObservationsRecorded', data: { part: 1, of: 1 } }]);
    const segments = Array.from({ length: 200 }, (_, index) => `s${index}`);
    const wide = segments.flatMap((segment) => Array.from({ length: 5 }, (_, period) => ({ kind: 'observation' as const, day: '2026-02-01', segment, period, numerator: 1, denominator: 2, reason: 'x'.repeat(400) })));
    const parts = when(wide, [definedAs({ ...cohort.data, segments })]).decision as readonly { type: string; data: { part?: number; of?: number; parts?: number } }[];
    expect(parts.map(({ type, data }) => [type, data.part ?? data.parts])).toEqual([['ObservationsRecorded', 1], ['ObservationsRecorded', 2], ['ObservationsRecorded', 3], ['ObservationBatchCompleted', 3]]);
    expect(Math.max(...parts.map((part) => Buffer.byteLength(JSON.stringify(part))))).toBeLessThan(220 * 1024);
  });

  it('refuses a metric that is none, archived or retired', () => {
    when([{ ...mobile, value: 1 }], []).thenRefused('invalid', 'reference.metric-unknown');
    when([{ ...mobile, value: 1 }], [defined, archived]).thenRefused('conflict', 'metric.archived');
    when([{ ...mobile, value: 1 }], [defined, retired]).thenRefused('conflict', 'metric.retired');
  });
  it('refuses another unit or currency', () => {
    when([{ ...mobile, value: 1 }], [defined], [], { unit: { kind: 'percent' } }).thenRefused('invalid', 'metric.other-unit');
    when([{ ...mobile, value: 1 }], [definedAs({ unit: { kind: 'money', currency: 'EUR' } })], [], { unit: { kind: 'money', currency: 'USD' } }).thenRefused('invalid', 'metric.other-unit');
  });
  it('refuses a day to come, and one that is not the first of its period', () => {
    refused({ day: '2026-03-02', value: 1 }, undefined, 'metric.future-day');
    // Where days begin first it is tomorrow already.
    const { decision } = given(observationBatch).when(recordObservations, { metric: other, observations: [{ kind: 'observation', day: '2026-03-02', value: 1 }] }, { facts: { metric: metricRow(other, defined) }, now: '2026-03-01T11:00:00.000Z' });
    expect(decision).toMatchObject([{ type: 'ObservationsRecorded' }]);
    refused({ day: '2026-02-03', value: 1 }, undefined, 'metric.not-first-day', { grain: 'month' });
    refused({ day: '2026-02-02', period: 4, numerator: 1, denominator: 2 }, { kind: 'cohort', retention: 'n-day', period: 'week', headline: 4 }, 'metric.future-day');
    refused({ day: '2026-03-20', period: 0, numerator: 1, denominator: 2 }, { kind: 'cohort', retention: 'n-day', period: 'month', headline: 1 }, 'metric.future-day');
    refused({ day: '2026-02-20', period: 2, numerator: 1, denominator: 2 }, { kind: 'cohort', retention: 'n-day', period: 'month', headline: 1 }, 'metric.future-day');
  });
  it('refuses days so far away that they are slips of the pen', () => {
    refused({ day: '0000-02-01', value: 1 }, undefined, 'metric.day-too-far');
    refused({ kind: 'gap', day: '9999-12-31' }, undefined, 'metric.day-too-far');
  });
  it('looks up what was told of the same day, segment and period alone; of many together their days', () => {
    const named = (...observations: object[]) => Object.keys(recordObservations.facts?.({ id: other, body: { metric: other, observations } } as never) ?? {});
    const voided = { kind: 'void', ...mobile };
    expect(named({ kind: 'observation', ...mobile, value: 1 }, voided, { ...voided, period: 3 })).toEqual(['metric', 'about:["2026-02-01","mobile",0]', 'about:["2026-02-01","mobile",3]']);
    expect(named(...Array.from({ length: 51 }, (_, period) => ({ ...voided, period })))).toEqual(['metric', 'day:2026-02-01']);
  });
  it('refuses an unknown segment, and new observations of a retired one', () => {
    refused({ segment: 'tablet', value: 1 }, undefined, 'metric.segment-unknown');
    when([{ day: '2026-02-01', segment: 'desktop', value: 1 }], [defined, segmentRetired]).thenRefused('invalid', 'metric.segment-retired');
  });
  it('refuses a numerator without denominator, an average without n, a sum without value', () => {
    refused({ numerator: 1 }, { kind: 'ratio' }, 'metric.denominator-missing');
    refused({ value: 1 }, { kind: 'average' }, 'metric.n-missing');
    refused({ n: 1 }, { kind: 'sum' }, 'metric.value-missing');
    refused({ value: 1 }, { kind: 'nps' }, 'metric.scores-missing');
  });
  it('refuses measures that the metric does not take', () => {
    refused({ value: 1, n: 2 }, { kind: 'sum' }, 'metric.n-not-taken');
    refused({ value: 1, period: 2 }, { kind: 'sum' }, 'metric.no-cohorts');
    refused({ value: 1 }, { kind: 'formula' }, 'metric.derived');
  });
  it('refuses numbers that cannot be', () => {
    refused({ value: 1.5 }, { kind: 'distinct' }, 'metric.not-a-count');
    refused({ value: 1e16 }, { kind: 'sum' }, 'metric.number-too-large');
    refused({ value: 1, n: 1e300 }, { kind: 'average' }, 'metric.number-too-large');
    refused({ numerator: -1e16, denominator: 1 }, { kind: 'ratio' }, 'metric.number-too-large');
    refused({ value: 1, n: 0 }, { kind: 'average' }, 'metric.n-zero');
    refused({ numerator: 1, denominator: -1 }, { kind: 'ratio' }, 'metric.denominator-negative');
    refused({ numerator: 3, denominator: 2 }, { kind: 'cohort', retention: 'n-day', period: 'day', headline: 1 }, 'metric.more-than-cohort');
    refused({ value: 1.5 }, { kind: 'sum' }, 'metric.not-minor-units', { unit: { kind: 'money', currency: 'EUR' } });
  });
  it('refuses the same day and segment twice', () => when([{ ...mobile, value: 1 }, { ...mobile, value: 2 }]).thenRefused('invalid', 'metric.twice-in-batch'));
  it('refuses a correction without reason, and of what was not observed', () => {
    when([{ kind: 'correction', ...mobile, value: 1 }], [defined], [row('observation', 3, 1)]).thenRefused('invalid', 'metric.reason-missing');
    when([{ kind: 'correction', ...mobile, value: 1, reason: 'x' }]).thenRefused('conflict', 'metric.not-observed');
    when([{ kind: 'void', ...mobile }], [defined], [row('gap', null, 1)]).thenRefused('conflict', 'metric.not-observed');
  });
  it('refuses a gap where something was observed, or with a number', () => {
    when([{ kind: 'gap', ...mobile }], [defined], [row('observation', 3, 1)]).thenRefused('conflict', 'metric.observed');
    when([{ kind: 'gap', ...mobile, value: 1 }]).thenRefused('invalid', 'metric.not-a-number');
  });
  it('refuses to correct more days than it looks up', () =>
    when(Array.from({ length: 51 }, (_, index) => ({ kind: 'gap' as const, day: new Date(Date.UTC(2025, 0, index + 1)).toISOString().slice(0, 10) }))).thenRefused('invalid', 'metric.too-many-days'));
});
