import { describe, expect, it } from '@jest/globals';
import { gatherMs } from './gather.js';

describe('how long a relay gathers', () => {
  it('is not at all while its process rests for half of its time', () => {
    expect([0, 0.3, 0.5].map(gatherMs)).toEqual([0, 0, 0]);
  });

  it('grows with what there is to do, to twenty milliseconds', () => {
    expect(gatherMs(0.7)).toBeCloseTo(10);
    expect([0.9, 1].map(gatherMs)).toEqual([20, 20]);
  });
});
