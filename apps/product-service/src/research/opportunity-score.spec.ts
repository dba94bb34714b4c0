import { describe, expect, it } from '@jest/globals';
import { opportunityScore } from './opportunity-score.js';

describe('the opportunity score', () => {
  it('adds what is missing to what is important', () => expect(opportunityScore(9, 3)).toBe(15));
  it('takes nothing off for what is met better than it matters', () => expect(opportunityScore(4, 9)).toBe(4));
  it('says no more than two decimals', () => expect(opportunityScore(8.333, 2.111)).toBe(14.56));
});
