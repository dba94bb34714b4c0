import { describe, expect, it } from '@jest/globals';
import { similarPairs, type Trigrams } from './similar-pairs.js';

const text = (id: string, letters: string): Trigrams => ({ id, trigrams: [...new Set(letters)] });

/** A sequence that looks random and is the same each time (Park and Miller 1988). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

describe('similar pairs', () => {
  it('are scored by what they share among all that they have', async () =>
    expect(await similarPairs([text('a', 'abcd'), text('b', 'abce'), text('c', 'xyz')], 0.5, 9)).toEqual({ pairs: [{ first: 'a', second: 'b', score: 0.6 }], of: 1 }));
  it('come the most similar first, equal ones with a score of one', async () =>
    expect((await similarPairs([text('a', 'abcd'), text('b', 'abce'), text('c', 'abcd')], 0.5, 9)).pairs.map(({ first, second, score }) => [first, second, score])).toEqual([['a', 'c', 1], ['a', 'b', 0.6], ['b', 'c', 0.6]]));
  it('has none for a text without trigrams', async () => expect(await similarPairs([text('a', ''), text('b', '')], 0.1, 9)).toEqual({ pairs: [], of: 0 }));
  it('are counted all, and the most similar are told', async () => {
    const many = Array.from({ length: 30 }, (_, index) => text(`t${index}`, `abcdefgh${'ijklmnopqrstuvwxyzABCDEFGHIJKLM'[index] ?? ''}`));
    const { pairs, of } = await similarPairs([...many, text('x', 'abcdefghi')], 0.5, 2);
    expect([of, pairs.map(({ score }) => score)]).toEqual([(31 * 30) / 2, [1, 0.8]]);
  });
  it.each([0.2, 0.35, 0.5, 0.8, 1])('are all of them at %s, as comparing each with each finds', async (threshold) => {
    const next = numbers(7);
    const texts = Array.from({ length: 120 }, (_, index) => text(`t${index}`, Array.from({ length: 4 + Math.floor(next() * 12) }, () => 'abcdefghijklmnop'[Math.floor(next() * 16)]).join('')));
    const each = texts.flatMap((one, index) =>
      texts.slice(index + 1).flatMap((other) => {
        const shared = one.trigrams.filter((trigram) => other.trigrams.includes(trigram)).length;
        const score = shared / (one.trigrams.length + other.trigrams.length - shared);
        return score >= threshold ? [[one.id, other.id].sort().join()] : [];
      }),
    );
    const found = (await similarPairs(texts, threshold, 10_000)).pairs.map(({ first, second }) => [first, second].sort().join());
    expect(found.sort()).toEqual(each.sort());
  });
});
