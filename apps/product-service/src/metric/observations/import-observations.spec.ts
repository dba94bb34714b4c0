import { describe, expect, it } from '@jest/globals';
import { definedAs, metricRow, self } from '../testing/metric-facts.js';
import { importObservations } from './import-observations.js';

describe('rows of a file of observations', () => {
  const nps = { metric: metricRow(self, definedAs({ aggregation: { kind: 'nps' }, unit: { kind: 'score' } })), today: '2026-03-01' };
  const sum = { metric: metricRow(self, definedAs({})), today: '2026-03-01' };
  const judged = (about: typeof nps, ...rows: object[]) => importObservations.judge?.(rows.map((values, index) => ({ line: index + 2, values })) as never, about).map(({ line, code }) => [line, code]);
  const bodies = (about: typeof nps, ...rows: object[]) => importObservations.bodies(rows.map((values, index) => ({ line: index + 2, values })) as never, about);
  const day = '2026-02-01';

  it('are one observation where they are answers of one day and segment', () =>
    expect(bodies(nps, { day, score: 10 }, { day, score: 0 }, { day, segment: 'mobile', score: 7 })).toEqual([
      {
        body: {
          metric: self,
          observations: [
            { kind: 'observation', day, scores: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] },
            { kind: 'observation', day, segment: 'mobile', scores: [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0] },
          ],
        },
        lines: [2, 3, 4],
      },
    ]));

  it('are at fault where they give more than the metric takes, and nothing of them is left out in silence', () => {
    expect(judged(nps, { day, score: 10, value: 3 })).toEqual([[2, 'metric.value-not-taken']]);
    expect(judged(nps, { day, score: 10, period: 2 })).toEqual([[2, 'metric.no-cohorts']]);
    expect(judged(sum, { day, value: 3, score: 10 })).toEqual([[2, 'metric.scores-not-taken']]);
    expect(judged(sum, { day, value: 3 }, { day, value: 4 }, { day, value: 3 })).toEqual([[3, 'metric.twice-in-file']]);
  });
});
