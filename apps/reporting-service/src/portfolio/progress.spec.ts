import { describe, expect, it } from '@jest/globals';
import { sumWork } from './progress.js';

const part = { finishedWork: 480, allWork: 1440, elements: 3, finishedElements: 1, withoutWork: 0 };

describe('progress', () => {
  it('is finished work over all work', () => {
    expect(sumWork([part])).toEqual({ finishedWork: 480, allWork: 1440, percent: 33.33, elements: 3, finishedElements: 1, withoutWork: 0 });
  });

  it('weighs projects by their work, not by their number', () => {
    expect(sumWork([part, { ...part, finishedWork: 0, allWork: 14_400, withoutWork: 2 }])).toMatchObject({ finishedWork: 480, allWork: 15_840, percent: 3.03, withoutWork: 2 });
  });

  it('is not told where there is no work, rather than being zero', () => {
    expect(sumWork([])).toMatchObject({ allWork: 0, percent: null });
  });
});
