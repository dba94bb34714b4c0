import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { reaches, type Dependency } from './dependency-graph.js';

const edges = fc.array(fc.record({ feature: fc.constantFrom('a', 'b', 'c', 'd', 'e'), on: fc.constantFrom('a', 'b', 'c', 'd', 'e') }), { maxLength: 12 });

/** By the definition, slowly: the closure of the edges. */
function closure(all: readonly Dependency[]): ReadonlySet<string> {
  const pairs = new Set(all.map(({ feature, on }) => `${feature}${on}`));
  for (let before = -1; before !== pairs.size; ) {
    before = pairs.size;
    for (const one of pairs) for (const two of pairs) if (one[1] === two[0]) pairs.add(`${one[0]}${two[1]}`);
  }
  return pairs;
}

describe('whether a feature waits for another', () => {
  it('is as the closure of all dependencies says, in circles as well', () => {
    fc.assert(
      fc.property(edges, fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom('a', 'b', 'c', 'd', 'e'), (all, from, to) => {
        expect(reaches(all, from, to)).toBe(from === to || closure(all).has(`${from}${to}`));
      }),
    );
  });

  it('is told for a long chain at once', () => {
    const chain = Array.from({ length: 50_000 }, (_, index) => ({ feature: `f${index}`, on: `f${index + 1}` }));
    expect(reaches(chain, 'f0', 'f50000')).toBe(true);
    expect(reaches(chain, 'f1', 'f0')).toBe(false);
  });
});
