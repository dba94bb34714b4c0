import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rankFor, type Ranked } from './rank.js';

/** Moves within a list of named things: who moves, and the one to stand after (or first). */
const moves = fc.array(fc.record({ who: fc.nat(7), after: fc.option(fc.nat(7), { nil: undefined }) }), { maxLength: 60 });

describe('ranks over any course of moves', () => {
  it('keep the order that a plain list would have, each rank once', () => {
    fc.assert(
      fc.property(moves, (course) => {
        let plain: string[] = [];
        let ranked: Ranked[] = [];
        for (const { who, after } of course) {
          const id = `${who}`;
          const anchor = after === undefined ? plain.find((other) => other !== id) : `${after}`;
          const spot = after === undefined ? { before: anchor } : { after: anchor };
          const outcome = rankFor(id, ranked, spot);
          const others = plain.filter((other) => other !== id);
          if (anchor !== undefined && !others.includes(anchor)) {
            expect(outcome).toBe(after === undefined ? 'unknown-before' : 'unknown-after');
            continue;
          }
          const place = anchor === undefined ? others.length : others.indexOf(anchor) + (after === undefined ? 0 : 1);
          const next = others.toSpliced(place, 0, id);
          if (outcome === 'unchanged') expect(next).toEqual(plain);
          else if (typeof outcome === 'object') ranked = [...ranked.filter((item) => item.id !== id), { id, rank: outcome.rank }];
          else throw new Error(outcome);
          plain = next;
          expect(ranked.toSorted((a, b) => (a.rank < b.rank ? -1 : 1)).map((item) => item.id)).toEqual(plain);
          expect(new Set(ranked.map(({ rank }) => rank)).size).toBe(ranked.length);
        }
      }),
    );
  });
});
