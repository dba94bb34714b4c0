import { describe, expect, it } from '@jest/globals';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { other, product, self } from '../testing/metric-facts.js';
import { metricObservation, npsCounts } from './metric-observation.js';
import { observationBatchPage } from './observation-batch-page.js';

const recorded = (part: number, ...observations: { kind: 'observation' | 'correction' | 'void' | 'gap'; day: string; segment?: string; value?: number; scores?: number[]; reason?: string }[]) =>
  ({ type: 'ObservationsRecorded', data: { metric: other, part, of: 2, observations }, partitionKey: product }) as const;

describe('rows of observations', () => {
  it('are one for each entry, under the id of their own batch', () => {
    const { rows } = givenFacts(metricObservation, [recorded(1, { kind: 'observation', day: '2026-01-01', segment: 'mobile', value: 3 }, { kind: 'gap', day: '2026-01-02', reason: 'down' }), recorded(2, { kind: 'observation', day: '2026-01-03', scores: [1, 0, 0, 0, 0, 0, 1, 1, 1, 2, 4] })]);
    expect([...rows.values()]).toMatchObject([
      { id: `${self}:1:0`, root: product, metric: other, batch: self, day: '2026-01-01', segment: 'mobile', period: 0, kind: 'observation', value: 3, n: null, recordedAt: '2026-01-01T00:00:00.000000Z' },
      { id: `${self}:1:1`, kind: 'gap', segment: '', value: null, reason: 'down' },
      { id: `${self}:2:0`, n: 10, promoters: 6, detractors: 2, recordedAt: '2026-01-02T00:00:00.000000Z' },
    ]);
  });

  it('belong to no root where the metric is the organisation’s', () => {
    const own = { ...recorded(1, { kind: 'observation', day: '2026-01-01', value: 3 }), partitionKey: other };
    givenFacts(metricObservation, [own]).thenRow(`${self}:1:0`, { root: null });
    givenFacts(observationBatchPage, [own]).thenRow(self, { root: null });
  });

  it('group answers as Reichheld does', () => expect(npsCounts([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])).toEqual({ n: 11, promoters: 2, detractors: 7 }));
});

describe('the page of a batch', () => {
  it('counts what its parts say', () =>
    givenFacts(observationBatchPage, [
      recorded(1, { kind: 'observation', day: '2026-01-05', value: 3 }, { kind: 'correction', day: '2026-01-01', value: 3 }),
      recorded(2, { kind: 'void', day: '2026-01-07' }, { kind: 'gap', day: '2026-01-06' }),
      { type: 'ObservationBatchCompleted', data: { metric: other, parts: 2, observations: 4 }, partitionKey: product },
    ]).thenRow(self, { root: product, metric: other, observations: 1, corrections: 1, voids: 1, gaps: 1, firstDay: '2026-01-01', lastDay: '2026-01-07' }));
});
