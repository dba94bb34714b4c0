import { describe, expect, it } from '@jest/globals';
import { builtInModels, formulaOf } from '@wheelhouse/contracts';
import { rankedByScore } from './ranking.js';
import { inputsCarriedOver, simulated, SIMULATED } from './simulation.js';

const [rice, wsjf] = [formulaOf(builtInModels.rice), formulaOf(builtInModels.wsjf)];
const sources = {
  businessValue: { factor: 'impact' },
  timeCriticality: { factor: 'confidence', steps: [{ atLeast: 50, value: 1 }, { atLeast: 80, value: 5 }] },
  jobSize: { factor: 'effort', steps: [{ atLeast: 1, value: 2 }, { atLeast: 6, value: 13 }] },
};
const inputs = { reach: 100, impact: 3, confidence: 100, effort: 3 };

describe('a simulation', () => {
  it('carries inputs over along the scales and by steps; what has no source is missing', () => {
    expect(inputsCarriedOver(rice, wsjf, sources, inputs)).toEqual({ businessValue: 20, timeCriticality: 5, jobSize: 2 });
    expect(inputsCarriedOver(rice, wsjf, sources, { impact: 0.25, effort: 0.5 })).toEqual({ businessValue: 1 });
    expect(inputsCarriedOver(rice, rice, {}, inputs)).toEqual(inputs);
  });
  it('takes values that are told in place of them, and stands in for scorers where there are none', () => {
    expect(simulated(wsjf, { from: rice, inputs: { anna: inputs } }, sources, { riskReduction: 3 })).toMatchObject({ score: 14, scorers: [{ scorer: 'anna' }] });
    expect(simulated(wsjf, { from: rice, inputs: {} }, sources, { businessValue: 1, timeCriticality: 1, riskReduction: 1, jobSize: 1 })).toMatchObject({ score: 3, scorers: [{ scorer: SIMULATED }] });
    expect(simulated(wsjf, { from: rice, inputs: { anna: inputs } }, sources, undefined).score).toBeNull();
  });
});

describe('ranks', () => {
  it('go by the score, shared by equals; what is not scored has none', () =>
    expect(rankedByScore([['d', null], ['c', 2], ['b', 5], ['a', 2], ['e', 1]].map(([id, score]) => ({ id, score }) as { id: string; score: number | null })).map(({ id, rank }) => [id, rank])).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 2],
      ['e', 4],
      ['d', null],
    ]));
});
