import { describe, expect, it } from '@jest/globals';
import { leadsTo } from './metric-graph.js';

describe('what a metric is computed from', () => {
  const formulas = [
    { metric: 'a', inputs: ['b', 'c'] },
    { metric: 'c', inputs: ['d'] },
    { metric: 'd', inputs: ['c'] },
  ];

  it('is followed by way of others, once each', () => {
    expect([leadsTo(formulas, 'a', 'd'), leadsTo(formulas, 'a', 'a'), leadsTo(formulas, 'b', 'a'), leadsTo(formulas, 'd', 'x')]).toEqual([true, true, false, false]);
  });
});
