import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRank, LONGEST_RANK, rankBetween } from './rank-between.js';

const between = (after: string, before: string): string => {
  const rank = rankBetween(after, before);
  if (rank === undefined) throw new Error(`no room between ${after} and ${before}`);
  expect(rank > after && rank < before).toBe(true);
  return rank;
};

/** Moves into a gap until no rank is left, each into the side that `narrower` chooses; how many it took. */
function movesUntilFull(choose: (after: string, rank: string, before: string, move: number) => 'before it' | 'after it'): number {
  let [after, before] = ['a0', 'a1'];
  for (let moves = 0; ; moves += 1) {
    const rank = rankBetween(after, before);
    if (rank === undefined) return moves;
    if (choose(after, rank, before, moves) === 'before it') before = rank;
    else after = rank;
  }
}

describe('ranks between two others', () => {
  it.each([
    ['after one', 'before it'],
    ['before one', 'after it'],
  ] as const)('stay short over 10,000 moves right %s', (_where, side) => {
    let [after, before] = ['a0', 'a1'];
    let longest = 0;
    for (let move = 0; move < 10_000; move += 1) {
      const rank = between(after, before);
      longest = Math.max(longest, rank.length);
      if (side === 'before it') before = rank;
      else after = rank;
    }
    // Measured: 7. The logarithm of 10,000 squared, in base 62, is 4.5 digits behind the two of the anchor.
    expect(longest).toBeLessThanOrEqual(7);
  });

  it('stay short over 10,000 moves to either end', () => {
    let [first, last] = ['a0', 'a0'];
    for (let move = 0; move < 10_000; move += 1) [first, last] = [rankBetween(null, first) ?? '', rankBetween(last, null) ?? ''];
    expect([first.length, last.length]).toEqual([4, 4]);
  });

  it('stay short over 10,000 random moves in a list of a hundred', () => {
    let seed = 42;
    const random = (below: number) => Math.floor(((seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) / 0x80000000) * below);
    const ranks = Array.from({ length: 100 }, () => '');
    ranks.forEach((_, index) => (ranks[index] = rankBetween(ranks[index - 1] ?? null, null) ?? ''));
    let longest = 0;
    for (let move = 0; move < 10_000; move += 1) {
      ranks.splice(random(ranks.length), 1);
      const place = random(ranks.length + 1);
      const rank = rankBetween(ranks[place - 1] ?? null, ranks[place] ?? null) ?? '';
      ranks.splice(place, 0, rank);
      longest = Math.max(longest, rank.length);
    }
    expect(ranks).toEqual(ranks.toSorted());
    expect(new Set(ranks).size).toBe(100);
    // Measured: 12.
    expect(longest).toBeLessThanOrEqual(16);
  });

  // No scheme that moves nothing else can do better than 5.95 moves for a digit against one who always halves what is left.
  it.each([
    ['alternates', 1_150, (_after: string, _rank: string, _before: string, move: number) => (move % 2 === 0 ? 'before it' : 'after it') as 'before it' | 'after it'],
    ['takes the side where the next would be longest', 1_100, greedy],
    ['goes on in runs of five', 950, (_after: string, _rank: string, _before: string, move: number) => (Math.floor(move / 5) % 2 === 0 ? 'before it' : 'after it') as 'before it' | 'after it'],
  ])('last for about five moves a digit against one who %s', (_how, least, choose) => {
    expect(movesUntilFull(choose)).toBeGreaterThanOrEqual(least);
  });

  it('last so long however one goes about it', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), (course) => {
        const moves = movesUntilFull(() => (course.next().value === true ? 'before it' : 'after it'));
        expect(moves).toBeGreaterThanOrEqual(950);
      }),
      { numRuns: 20 },
    );
  });

  it('are none where the length is used up, and there is one again beside it', () => {
    let [after, before] = ['a0', 'a1'];
    for (let move = 0; rankBetween(after, before) !== undefined; move += 1) {
      const rank = between(after, before);
      if (move % 2 === 0) before = rank;
      else after = rank;
    }
    expect(Math.max(after.length, before.length)).toBeLessThanOrEqual(LONGEST_RANK);
    expect(between(after, 'a1').length).toBeLessThanOrEqual(LONGEST_RANK);
  });

  it('are made of those that another scheme made, and the ends can be counted on from them', () => {
    for (const [after, before] of [['a0', 'a0V'], ['Zz', 'a0'], ['az', 'b00'], ['a0', 'b01'], ['b01', 'b1V']] as const) {
      const rank = between(after, before);
      expect(rankBetween(rank, null)?.length).toBeLessThan(5);
      expect(rankBetween(null, rank)?.length).toBeLessThan(5);
    }
  });
});

function greedy(after: string, rank: string, before: string): 'before it' | 'after it' {
  const next = (low: string, high: string) => rankBetween(low, high)?.length ?? LONGEST_RANK + 1;
  return next(after, rank) > next(rank, before) ? 'before it' : 'after it';
}

describe('a text', () => {
  it.each(['a0', 'Zz', 'a0V', 'b00'])('%s is a rank', (text) => expect(isRank(text)).toBe(true));
  it.each(['', 'a', 'a00', 'a0 ', 'a!', 'ä0', 'a'.repeat(LONGEST_RANK + 1)])('%j is none', (text) => expect(isRank(text)).toBe(false));
});
