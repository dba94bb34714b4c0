import { describe, expect, it } from '@jest/globals';
import { riceResult, riceScore } from './rice.js';

describe('RICE', () => {
  it('is reach times impact times confidence by effort', () => {
    // The worked numbers of any RICE sheet: 4000 people a quarter, high impact, 80 %, three person-months.
    expect(riceScore({ reach: 4000, impact: 2, confidence: 80, effort: 3 })).toBeCloseTo(2133.333, 3);
    expect(riceScore({ reach: 500, impact: 0.25, confidence: 50, effort: 0.5 })).toBe(125);
  });

  it('is a true zero where nobody is reached', () => expect(riceScore({ reach: 0, impact: 3, confidence: 100, effort: 1 })).toBe(0));

  it.each(['reach', 'impact', 'confidence', 'effort'] as const)('is not scored, and never zero, without %s', (name) => {
    const { [name]: _left, ...inputs } = { reach: 100, impact: 1, confidence: 100, effort: 1 } as const;
    const result = riceResult({ anna: inputs });
    expect(result.score).toBeNull();
    expect(result.spread).toBeNull();
    expect(result.scorers).toEqual([{ scorer: 'anna', inputs, missing: [name], score: null }]);
  });

  const full = (reach: number) => ({ reach, impact: 1, confidence: 100, effort: 1 }) as const;

  it('is the median of several scorers, with how far they are apart', () => {
    expect(riceResult({ anna: full(100), ben: full(400), cleo: full(150) })).toMatchObject({ score: 150, spread: 300 });
    expect(riceResult({ anna: full(100), ben: full(400) })).toMatchObject({ score: 250, spread: 300 });
  });

  it('leaves those aside who have not given every input', () => {
    expect(riceResult({ anna: full(100), ben: { reach: 9 } })).toMatchObject({ score: 100, spread: 0 });
  });

  it('is not scored without scorers', () => expect(riceResult({})).toMatchObject({ score: null, spread: null, scorers: [] }));
});
