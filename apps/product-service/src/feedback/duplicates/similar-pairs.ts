import { setImmediate as nextTurn } from 'node:timers/promises';

/** A text by its trigrams, as PostgreSQL's `show_trgm` tells them. */
export interface Trigrams {
  readonly id: string;
  readonly trigrams: readonly string[];
}

export interface SimilarPair {
  readonly first: string;
  readonly second: string;
  /** Shared trigrams ÷ all trigrams of both, 0 to 1: what `similarity` of pg_trgm computes. */
  readonly score: number;
}

export interface SimilarPairs {
  /** The most similar first. */
  readonly pairs: readonly SimilarPair[];
  /** How many there are in all. */
  readonly of: number;
}

/** Comparisons before others get a turn. */
const AT_ONCE = 20_000;
// 0.1 × 30 is a little over 3 in binary; one too many would pass over a pair.
const ROUNDING = 1e-9;

/** A text whose trigrams are numbers, the rarest first. */
interface Numbered {
  readonly id: string;
  readonly members: Uint32Array;
}

/**
 * Every pair of texts at least as similar as the threshold, exactly, and the most similar of them. Two sets can only be that similar
 * if they share one of their rarest few members, so each text is compared with those alone that it meets there: prefix filtering,
 * from R. Bayardo, Y. Ma, R. Srikant, "Scaling Up All Pairs Similarity Search", WWW 2007, and C. Xiao et al., "Efficient Similarity
 * Joins for Near Duplicate Detection", WWW 2008.
 * @param threshold above 0, at most 1
 * @param most pairs that are answered
 */
export async function similarPairs(texts: readonly Trigrams[], threshold: number, most: number): Promise<SimilarPairs> {
  const numbered = numberedByRarity(texts);
  const meeting = new Map<number, number[]>();
  const met = new Int32Array(numbered.length).fill(-1);
  let found: SimilarPair[] = [];
  let [of, compared] = [0, 0];
  for (const [index, { id, members }] of numbered.entries()) {
    const size = members.length;
    const prefix = members.subarray(0, size - Math.ceil(threshold * size - ROUNDING) + 1);
    for (const member of prefix) {
      const others = meeting.get(member) ?? [];
      for (const other of others) {
        const against = numbered[other];
        if (!against || met[other] === index) continue;
        met[other] = index;
        compared += 1;
        const score = against.members.length < threshold * size - ROUNDING ? 0 : similarity(against.members, members, threshold);
        if (score < threshold) continue;
        of += 1;
        found.push({ first: against.id, second: id, score });
      }
      meeting.set(member, others);
      others.push(index);
    }
    // What is not among the most similar is counted, and not kept.
    if (found.length > 20 * most) found = sorted(found).slice(0, most);
    if (compared > AT_ONCE) {
      compared = 0;
      await nextTurn();
    }
  }
  return { pairs: sorted(found).slice(0, most), of };
}

const sorted = (pairs: SimilarPair[]): SimilarPair[] => pairs.sort((a, b) => b.score - a.score || (a.first < b.first ? -1 : 1));

/** The texts by size, so that each meets those that are no larger. */
function numberedByRarity(texts: readonly Trigrams[]): readonly Numbered[] {
  const frequency = new Map<string, number>();
  for (const { trigrams } of texts) for (const one of trigrams) frequency.set(one, (frequency.get(one) ?? 0) + 1);
  const numbers = new Map([...frequency].sort(([a, often], [b, oftener]) => often - oftener || (a < b ? -1 : 1)).map(([trigram], index) => [trigram, index]));
  return texts
    .filter(({ trigrams }) => trigrams.length > 0)
    .map(({ id, trigrams }) => ({ id, members: Uint32Array.from(trigrams, (one) => numbers.get(one) ?? 0).sort() }))
    .sort((a, b) => a.members.length - b.members.length);
}

/** Shared ÷ all; 0 as soon as the threshold is out of reach. */
function similarity(one: Uint32Array, other: Uint32Array, threshold: number): number {
  const both = one.length + other.length;
  const wanted = (threshold / (1 + threshold)) * both - ROUNDING;
  let [i, j, shared] = [0, 0, 0];
  while (i < one.length && j < other.length) {
    if (shared + Math.min(one.length - i, other.length - j) < wanted) return 0;
    const a = one[i] ?? 0;
    const b = other[j] ?? 0;
    if (a === b) shared += 1;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return shared / (both - shared);
}
