import { describe, expect, it } from '@jest/globals';
import type { CapabilityLevel } from '@wheelhouse/contracts';
import { byHurt, gapOf } from './gap.js';

const at = (level: CapabilityLevel) => ({ level, day: '2026-02-01', source: 's' });
const gap = (importance: number | null, ours: CapabilityLevel | null, ...theirs: CapabilityLevel[]) =>
  gapOf({ importance, ours: ours && at(ours), theirs: Object.fromEntries(theirs.map((level, index) => [`${index}`, at(level)])) });

describe('the gap in a capability', () => {
  it('hurts by its importance and the steps to the best', () =>
    expect(gap(5, 'lacks', 'has', 'partial', 'lacks')).toEqual({ ours: 0, best: 2, ahead: 2, known: 3, distance: 2, hurt: 10, missing: [] }));
  it('does not hurt where nobody is ahead', () => expect(gap(5, 'has', 'has', 'lacks')).toMatchObject({ ahead: 0, distance: 0, hurt: 0 }));
  it('leaves out what is unknown of others', () => expect(gap(3, 'partial', 'unknown', 'has')).toMatchObject({ best: 2, ahead: 1, known: 1, hurt: 3 }));
  it('has no number while our level, theirs or its importance is unknown', () => {
    expect(gap(3, 'unknown', 'has')).toMatchObject({ distance: null, hurt: null, missing: ['ours'] });
    expect(gap(3, null, 'has')).toMatchObject({ hurt: null, missing: ['ours'] });
    expect(gap(3, 'lacks', 'unknown')).toMatchObject({ hurt: null, missing: ['theirs'] });
    expect(gap(null, 'lacks', 'has')).toMatchObject({ distance: 2, hurt: null, missing: ['importance'] });
  });
});

describe('the order of gaps', () => {
  const named = (capability: string, of: ReturnType<typeof gap>) => ({ capability, gap: of });

  it('puts what hurts most first, then where more are ahead, and what cannot be told last', () => {
    const gaps = [named('e', gap(null, 'lacks', 'has')), named('d', gap(5, 'has', 'has')), named('b', gap(2, 'lacks', 'has')), named('a', gap(2, 'lacks', 'has', 'has')), named('c', gap(5, 'lacks', 'has'))];
    expect(gaps.toSorted(byHurt).map(({ capability }) => capability)).toEqual(['c', 'a', 'b', 'd', 'e']);
  });
});
