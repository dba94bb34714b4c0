import { describe, expect, it } from '@jest/globals';
import { rankFor, type Ranked } from './rank.js';

const list: Ranked[] = [
  { id: 'c', rank: 'a2' },
  { id: 'a', rank: 'a0' },
  { id: 'b', rank: 'a1' },
];

const orderAfter = (id: string, spot: Parameters<typeof rankFor>[2]): string => {
  const outcome = rankFor(id, list, spot);
  if (typeof outcome === 'string') return outcome;
  const moved = [...list.filter((item) => item.id !== id), { id, rank: outcome.rank }];
  return moved.sort((a, b) => (a.rank < b.rank ? -1 : 1)).map((item) => item.id).join('');
};

describe('a rank in a list', () => {
  it('puts a new one right after, right before, between or last', () => {
    expect(orderAfter('n', { after: 'a' })).toBe('anbc');
    expect(orderAfter('n', { before: 'a' })).toBe('nabc');
    expect(orderAfter('n', { after: 'b', before: 'c' })).toBe('abnc');
    expect(orderAfter('n', {})).toBe('abcn');
  });

  it('moves one that has a place already', () => {
    expect(orderAfter('c', { before: 'a' })).toBe('cab');
    expect(orderAfter('a', {})).toBe('bca');
  });

  it('tells when it stands there already', () => {
    expect(orderAfter('b', { after: 'a' })).toBe('unchanged');
    expect(orderAfter('a', { before: 'b' })).toBe('unchanged');
    expect(orderAfter('c', {})).toBe('unchanged');
  });

  it('tells what is wrong with a spot', () => {
    expect(orderAfter('n', { after: 'x' })).toBe('unknown-after');
    expect(orderAfter('n', { before: 'x' })).toBe('unknown-before');
    expect(orderAfter('n', { after: 'c', before: 'a' })).toBe('crossed');
    expect(orderAfter('n', { after: 'n' })).toBe('unknown-after');
  });

  it('gives the first of an empty list a rank, and stays short over a thousand appends', () => {
    const grown: Ranked[] = [];
    for (let index = 0; index < 1000; index += 1) {
      const outcome = rankFor(`${index}`, grown, {});
      if (typeof outcome === 'string') throw new Error(outcome);
      grown.push({ id: `${index}`, rank: outcome.rank });
    }
    expect(grown.map(({ rank }) => rank)).toEqual(grown.map(({ rank }) => rank).toSorted());
    expect(Math.max(...grown.map(({ rank }) => rank.length))).toBeLessThan(6);
  });
});
