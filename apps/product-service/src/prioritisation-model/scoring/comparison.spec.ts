import { describe, expect, it } from '@jest/globals';
import { builtInModels, formulaOf } from '@wheelhouse/contracts';
import fc from 'fast-check';
import { differences, swaps } from './comparison.js';
import { resultOf } from './score.js';

const rice = formulaOf(builtInModels.rice);
const own = { anna: { reach: 1000, impact: 2, confidence: 80, effort: 4 } };
const others = { anna: { reach: 600, impact: 2, confidence: 80, effort: 4 }, ben: { reach: 400, impact: 2, confidence: 80, effort: 2 } };

describe('two features beside each other', () => {
  it('differ factor by factor, each worth something of the score', () =>
    expect(differences(rice, own, others)).toEqual([
      { factor: 'reach', name: 'Reach', direction: 'higher', value: 1000, other: 500, difference: 500, favours: 'this', worth: 200 },
      { factor: 'impact', name: 'Impact', direction: 'higher', value: 2, other: 2, difference: 0, favours: 'neither', worth: 0 },
      { factor: 'confidence', name: 'Confidence', direction: 'higher', value: 80, other: 80, difference: 0, favours: 'neither', worth: 0 },
      { factor: 'effort', name: 'Effort', direction: 'lower', value: 4, other: 3, difference: 1, favours: 'other', worth: expect.closeTo(400 - 1600 / 3) },
    ]));

  it('say nothing of a factor that nobody gave', () =>
    expect(differences(rice, own, { ben: { reach: 10 } })[1]).toMatchObject({ factor: 'impact', value: 2, other: null, difference: null, favours: null, worth: null }));

  it('would swap places by the least change of one input', () => {
    // 1000 × 2 × 80 % ÷ 4 = 400 against the median of 240 and 320 = 280.
    const found = swaps(rice, own, others);
    expect(found).toContainEqual({ of: 'this', factor: 'reach', from: 1000, to: 690, score: 276 });
    expect(found).toContainEqual({ of: 'this', factor: 'impact', from: 2, to: 1, score: 200 });
    expect(found).toContainEqual({ of: 'other', factor: 'impact', from: 2, to: 3, score: 420 });
    expect(found).toContainEqual({ of: 'other', factor: 'reach', from: 500, to: 670, score: expect.closeTo(402) });
    expect(found.some(({ of, factor }) => of === 'other' && factor === 'confidence')).toBe(false);
  });

  it('have no swap where one of them is not scored', () => expect(swaps(rice, own, { ben: { reach: 10 } })).toEqual([]));
});

describe('every swap that is offered', () => {
  const inputs = fc.record({
    reach: fc.integer({ min: 0, max: 10_000 }),
    impact: fc.constantFrom(0.25, 0.5, 1, 2, 3),
    confidence: fc.constantFrom(50, 80, 100),
    effort: fc.integer({ min: 1, max: 24 }),
  });
  it('does swap the two', () => {
    fc.assert(
      fc.property(fc.array(inputs, { minLength: 1, maxLength: 3 }), fc.array(inputs, { minLength: 1, maxLength: 3 }), (first, second) => {
        const [a, b] = [{ ...first }, { ...second }] as unknown as Record<'0', (typeof first)[0]>[];
        const leads = resultOf(rice, a!).score! > resultOf(rice, b!).score!;
        for (const { of, factor, to, score } of swaps(rice, a!, b!)) {
          const changed = Object.fromEntries(Object.entries(of === 'this' ? a! : b!).map(([scorer, one]) => [scorer, { ...one, [factor]: to }]));
          const [now, then] = of === 'this' ? [score, resultOf(rice, b!).score!] : [resultOf(rice, a!).score!, score];
          expect(resultOf(rice, changed).score).toBe(score);
          expect(now > then).toBe(!leads);
        }
      }),
    );
  });
});
