import { describe, expect, it } from '@jest/globals';
import { builtInModels, formulaOf, type Formula } from '@wheelhouse/contracts';
import { published } from '../testing/model-facts.js';
import { aggregationInWords, formulaInWords, workedOut } from './formula-words.js';
import { aggregate, resultOf, scoreOf } from './score.js';

const wsjf = formulaOf(builtInModels.wsjf);
const weighted = formulaOf(published.data);
const job = { businessValue: 13, timeCriticality: 8, riskReduction: 3, jobSize: 5 };

describe('WSJF', () => {
  it('is cost of delay by job size', () => expect(scoreOf(wsjf, job)).toBe((13 + 8 + 3) / 5));
  it.each(Object.keys(job))('is not scored, and never zero, without %s', (left) => {
    const inputs = Object.fromEntries(Object.entries(job).filter(([name]) => name !== left));
    expect(resultOf(wsjf, { anna: inputs })).toMatchObject({ score: null, spread: null, scorers: [{ missing: [left], score: null }] });
  });
  it('says how it comes about', () => {
    expect(formulaInWords(wsjf)).toBe('(user-business value + time criticality + risk reduction and opportunity enablement) ÷ job size');
    expect(workedOut(wsjf, job)).toBe('(13 + 8 + 3) ÷ 5 = 4.8');
    expect(workedOut(wsjf, { jobSize: 5 })).toBe('not scored: an input is missing');
  });
});

describe('a weighted model', () => {
  it('gives 100 to the best of every scale and 0 to the worst, each factor its weight', () => {
    expect(scoreOf(weighted, { certainty: 5, cost: 0 })).toBe(100);
    expect(scoreOf(weighted, { certainty: 1, cost: 100 })).toBe(0);
    expect(scoreOf(weighted, { certainty: 5, cost: 100 })).toBe(60);
    expect(scoreOf(weighted, { certainty: 3, cost: 25 })).toBe(60 * 0.5 + 40 * 0.75);
  });
  it('says how it comes about', () => {
    expect(formulaInWords(weighted)).toBe('60 % Certainty (the higher the better) + 40 % Cost (the lower the better)');
    expect(workedOut(weighted, { certainty: 3, cost: 25 })).toBe('60 % × 50 + 40 % × 75 = 60');
  });
});

describe('several scorers', () => {
  const mean: Formula = { ...weighted, aggregation: 'mean' };
  const of = (cost: number) => ({ certainty: 1, cost });

  it('come to the median or the mean, with how far they are apart', () => {
    expect(resultOf(weighted, { anna: of(0), ben: of(90), cleo: of(100) })).toMatchObject({ score: expect.closeTo(4), spread: 40 });
    expect(resultOf(mean, { anna: of(0), ben: of(100), cleo: of(100) })).toMatchObject({ score: expect.closeTo(40 / 3), spread: 40 });
  });
  it('leave those aside who have not given every input', () => expect(resultOf(mean, { anna: of(0), ben: { cost: 100 } })).toMatchObject({ score: 40, spread: 0 }));
  it('are told in words', () => {
    expect(aggregationInWords('median', [1, 3])).toBe('median of 1, 3 = 2');
    expect(aggregationInWords('mean', [2.005])).toBe('one scorer: 2');
    expect(aggregationInWords('mean', [])).toBe('not scored: nobody gave every input');
  });
  it('come to nothing without any', () => expect(aggregate('mean', [])).toBeNull());
});
