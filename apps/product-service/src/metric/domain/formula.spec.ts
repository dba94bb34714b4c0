import { describe, expect, it } from '@jest/globals';
import { evaluate, isFault, namesIn, parseFormula, sumsDistinct, type Formula } from './formula.js';

const read = (expression: string): Formula => {
  const formula = parseFormula(expression);
  if (isFault(formula)) throw new Error(formula.detail);
  return formula;
};
const worth = (expression: string, values: Record<string, number> = {}) => evaluate(read(expression), values);

describe('a formula', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['8 / 4 / 2', 1],
    ['8 - 4 - 2', 2],
    ['-2 * -3', 6],
    ['2 × 3 − 8 ÷ 4', 4],
    ['1.5 + .5', undefined],
  ])('reads %s', (expression, value) => {
    if (value === undefined) expect(parseFormula(expression)).toHaveProperty('detail');
    else expect(worth(expression)).toBe(value);
  });

  it('takes its names’ values, each named once', () => {
    expect(worth('100 * (won - lost) / (won + lost)', { won: 3, lost: 1 })).toBe(50);
    expect(namesIn(read('a / (a + b) * 2'))).toEqual(['a', 'b']);
    expect(() => worth('a', {})).toThrow('has no value');
  });

  it('has no value where something is divided by zero', () => {
    expect(worth('1 / (a - a)', { a: 2 })).toBeUndefined();
    expect(worth('1 + 1 / 0 * 3')).toBeUndefined();
    expect(worth('a * a - a * a', { a: 1e200 })).toBeUndefined();
  });

  it.each([
    ['', 0],
    ['1 +', 3],
    ['(1 + 2', 0],
    ['1 2', 2],
    ['a b', 2],
    [') 1', 0],
    ['1 + process.exit()', 11],
    ['A', 0],
    ['1 ; 2', 2],
    [`${'('.repeat(60)}1${')'.repeat(60)}`, 51],
  ])('says where %j cannot be read', (expression, at) => {
    expect(parseFormula(expression)).toEqual({ at, detail: expect.any(String) });
  });

  it('knows where it would sum distinct counts', () => {
    const distinct = (name: string) => name !== 'n';
    expect(['a + b', '2 * a + b', '(a - n) + b', 'n / (a + b)'].map((text) => sumsDistinct(read(text), distinct))).toEqual([true, true, true, true]);
    expect(['a + n', 'a - b', 'a / b + b / a', 'a * b'].map((text) => sumsDistinct(read(text), distinct))).toEqual([false, false, false, false]);
  });
});
