import { describe, expect, it } from '@jest/globals';
import { outcomeScoreOf } from './outcome-score.js';

describe('the score of an outcome', () => {
  it('goes by the share of the two highest answers', () =>
    // Of ten, eight find it important (4 or 5 of 5), two are satisfied: 8 + (8 − 2).
    expect(outcomeScoreOf('x', { '5/2': 5, '4/3': 1, '4/4': 2, '3/1': 2 }, 5)).toEqual({ outcome: 'x', n: 10, importance: 8, satisfaction: 2, score: 14 }));
  it('takes nothing off for what is met better than it matters', () => expect(outcomeScoreOf('x', { '1/5': 3, '5/5': 1 }, 5)).toMatchObject({ importance: 2.5, satisfaction: 10, score: 2.5 }));
  it('takes nine and ten on a scale of ten', () => expect(outcomeScoreOf('x', { '9/8': 1, '8/10': 1 }, 10)).toMatchObject({ importance: 5, satisfaction: 5, score: 5 }));
  it('is none where nobody answered', () => expect(outcomeScoreOf('x', {}, 5)).toMatchObject({ n: 0, score: null }));
});
