import { describe, expect, it } from '@jest/globals';
import { builtInModels } from '@wheelhouse/contracts';
import { carriedOver, nearestOnScale, onScale, scaleInWords } from './scale.js';

const values = { min: 1, max: 20, values: [1, 2, 3, 5, 8, 13, 20] };
const span = { min: 0, max: 10 };
const above = { ...span, aboveMin: true };

describe('a scale', () => {
  it('takes its values alone', () => expect([1, 4, 20, 21].map((value) => onScale(values, value))).toEqual([true, false, true, false]));
  it('takes what lies within its bounds', () => expect([-1, 0, 0.5, 10, 11].map((value) => onScale(span, value))).toEqual([false, true, true, true, false]));
  it('may begin above its lower bound', () => expect([0, 0.001].map((value) => onScale(above, value))).toEqual([false, true]));
  it('is told in words', () => expect([values, span, above].map(scaleInWords)).toEqual(['one of 1, 2, 3, 5, 8, 13, 20', '0 to 10', 'above 0, up to 10']));
  it('has a value nearest to any number', () => {
    expect([0, 4, 6.4, 7, 100].map((value) => nearestOnScale(values, value))).toEqual([1, 3, 5, 8, 20]);
    expect([-1, 3, 11].map((value) => nearestOnScale(span, value))).toEqual([0, 3, 10]);
    expect(onScale(above, nearestOnScale(above, 0))).toBe(true);
  });
  it('carries a value over to another, as far along', () => {
    expect([0, 5, 10].map((value) => carriedOver(span, values, value))).toEqual([1, 8, 20]);
    expect(carriedOver(values, values, 13)).toBe(13);
  });
});

describe.each(Object.values(builtInModels))('the built-in $name', ({ factors, source }) => {
  it('names its source', () => expect(source).toMatch(/\d{4}/));
  it.each(factors)('has anchors on the scale of $factor', (factor) => {
    expect(factor.anchors.length).toBeGreaterThan(0);
    expect(factor.anchors.every(({ value }) => onScale(factor, value))).toBe(true);
    expect(new Set(factor.anchors.map(({ meaning }) => meaning)).size).toBe(factor.anchors.length);
  });
});
