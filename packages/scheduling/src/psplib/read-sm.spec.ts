import { describe, expect, it } from '@jest/globals';
import { readPsplibSm } from './read-sm.js';

const file = (links: string, requests: string, capacity = '    4    3'): string =>
  [
    '************',
    'PROJECT INFORMATION:',
    'pronr.  #jobs rel.date duedate tardcost  MPM-Time',
    '    1      2      0       41       21       41',
    '************',
    'PRECEDENCE RELATIONS:',
    'jobnr.    #modes  #successors   successors',
    links,
    '************',
    'REQUESTS/DURATIONS:',
    'jobnr. mode duration  R 1  R 2',
    '------------',
    requests,
    '************',
    'RESOURCEAVAILABILITIES:',
    '  R 1  R 2',
    capacity,
  ].join('\r\n');

describe('a PSPLIB file', () => {
  it('becomes a problem, jobs numbered from 0', () => {
    expect(readPsplibSm(file('1 1 1 2\n2 1 0', '1 1 0 0 0\n2 1 5 4 1'))).toEqual({
      capacity: [4, 3],
      tasks: [
        { duration: 0, demand: [0, 0], successors: [1] },
        { duration: 5, demand: [4, 1], successors: [] },
      ],
    });
  });

  it.each([
    ['several modes', file('1 2 1 2\n2 1 0', '1 1 0 0 0\n2 1 5 4 1')],
    ['a wrong count of successors', file('1 1 2 2\n2 1 0', '1 1 0 0 0\n2 1 5 4 1')],
    ['a missing demand', file('1 1 1 2\n2 1 0', '1 1 0 0\n2 1 5 4 1')],
    ['a job without request', file('1 1 1 2\n2 1 0', '1 1 0 0 0')],
    ['no capacities', file('1 1 1 2\n2 1 0', '1 1 0 0 0\n2 1 5 4 1', '')],
    ['nothing in it', ''],
  ])('is refused with %s', (_, text) => {
    expect(() => readPsplibSm(text)).toThrow(SyntaxError);
  });
});
