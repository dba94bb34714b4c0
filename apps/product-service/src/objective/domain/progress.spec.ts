import { describe, expect, it } from '@jest/globals';
import type { KeyResult } from './objective.state.js';
import { isReached, progressOf, progressOfAll, resultsOf, scoreOf } from './progress.js';

const at = (value: number | undefined, more: Partial<KeyResult> = {}): KeyResult => ({
  keyResult: 'k',
  title: 'Bookings',
  kind: 'increase',
  start: 100,
  target: 200,
  current: value === undefined ? null : { value, day: '2026-01-10', confidence: 6 },
  ...more,
});
const done = (is: boolean): KeyResult => ({ keyResult: 'd', title: 'Opened', kind: 'done', current: { done: is, day: '2026-01-10', confidence: 8 } });

describe('the progress of a key result', () => {
  it.each([
    ['half of the way up', at(150), 0.5],
    ['at its target', at(200), 1],
    ['beyond its target', at(900), 1],
    ['behind its start', at(10), 0],
    ['half of the way down', at(75, { kind: 'decrease', start: 100, target: 50 }), 0.5],
    ['up from below zero', at(0, { start: -10, target: 10 }), 0.5],
    ['inside its range', at(5, { kind: 'keep-within', low: 5, high: 9 }), 1],
    ['outside its range', at(9.1, { kind: 'keep-within', low: 5, high: 9 }), 0],
    ['done', done(true), 1],
    ['not done', done(false), 0],
    ['not measured yet', at(undefined), null],
  ])('%s', (_what, keyResult, expected) => expect(progressOf(keyResult)).toBe(expected));
});

describe('the progress of an objective', () => {
  it('is the mean of what was measured', () => expect(progressOfAll([at(150), done(true), at(undefined)])).toEqual({ progress: 0.75, measured: 2, confidence: 7 }));
  it('is unknown while nothing was measured', () => expect(progressOfAll([at(undefined)])).toEqual({ progress: null, measured: 0, confidence: null }));
  it('is told with its results', () => {
    expect(resultsOf([at(150), done(true), at(undefined)])).toEqual([{ keyResult: 'k', value: 150, progress: 0.5 }, { keyResult: 'd', progress: 1 }, { keyResult: 'k' }]);
    expect(scoreOf([at(150)])).toEqual({ score: 0.5 });
    expect(scoreOf([at(undefined)])).toEqual({});
  });
});

describe('an objective that is over', () => {
  it('is reached in full where it was committed to', () => expect([isReached('committed', 1), isReached('committed', 0.99)]).toEqual([true, false]));
  it('is reached from 0.7 on where it was aspirational', () => expect([isReached('aspirational', 0.7), isReached('aspirational', 0.69)]).toEqual([true, false]));
  it('is neither while it has no score', () => expect(isReached('committed', null)).toBeNull());
});
