import { describe, expect, it } from '@jest/globals';
import { promoterScoreOf } from './promoter-score.js';

describe('the net promoter score', () => {
  it('is promoters less detractors in percent of all', () => expect(promoterScoreOf({ 10: 4, 9: 1, 8: 1, 7: 1, 6: 2, 0: 1 })).toEqual({ n: 10, promoters: 5, passives: 2, detractors: 3, score: 20 }));
  it('goes from −100 to 100', () => expect([promoterScoreOf({ 0: 3 }).score, promoterScoreOf({ 10: 3 }).score]).toEqual([-100, 100]));
  it('is none where nobody answered', () => expect(promoterScoreOf({})).toMatchObject({ n: 0, score: null }));
});
