import { describe, expect, it } from '@jest/globals';
import { kanoOf } from './kano.js';

describe('a Kano analysis', () => {
  // The evaluation table of Berger et al. 1993, row by row: with the capability 1 to 5, without it 1 to 5.
  const table = ['QAAAO', 'RIIIM', 'RIIIM', 'RIIIM', 'RRRRQ'];
  const named: Readonly<Record<string, string | null>> = { Q: null, A: 'attractive', O: 'one-dimensional', R: 'reverse', I: 'indifferent', M: 'must-be' };
  const cells = table.flatMap((row, functional) => [...row].map((letter, dysfunctional) => [`${functional + 1}/${dysfunctional + 1}`, named[letter]] as const));

  it.each(cells)('takes %s for %s', (pair, category) => expect(kanoOf('x', { [pair]: 1 }).category).toBe(category));
  it('takes what most say', () => expect(kanoOf('booking', { '1/5': 3, '2/5': 2, '3/3': 1 })).toMatchObject({ capability: 'booking', category: 'one-dimensional', n: 6, counts: { 'one-dimensional': 3, 'must-be': 2, indifferent: 1 } }));
  it.each([
    [{ '2/5': 2, '1/5': 2, '1/3': 2, '3/3': 2, '5/1': 2 }, 'must-be'],
    [{ '1/5': 2, '1/3': 2, '3/3': 2 }, 'one-dimensional'],
    [{ '1/3': 2, '3/3': 2 }, 'attractive'],
    [{ '3/3': 2, '5/1': 2 }, 'indifferent'],
  ])('lets ties fall to what hurts most when it is missing: %j', (answers, category) => expect(kanoOf('x', answers).category).toBe(category));
  it('leaves out answers that contradict themselves, and says how many', () => expect(kanoOf('x', { '1/1': 5, '5/5': 2, '2/5': 1 })).toMatchObject({ category: 'must-be', n: 1, leftOut: 7 }));
});
