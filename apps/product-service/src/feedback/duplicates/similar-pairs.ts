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

// 0.1 × 30 is a little over 3 in binary; one too many would pass over a pair.
const ROUNDING = 1e-9;

/** Texts looked at before others get a turn. */
const AT_ONCE = 200;

/**
 * Every pair of texts at least as similar as the threshold, exactly. Two sets can only be that similar if they share one of
 * their rarest few members, so each text is compared with those alone that it meets there: prefix filtering, from
 * R. Bayardo, Y. Ma, R. Srikant, "Scaling Up All Pairs Similarity Search", WWW 2007, and C. Xiao et al., "Efficient Similarity
 * Joins for Near Duplicate Detection", WWW 2008.
 * @param threshold above 0, at most 1
 */
export async function similarPairs(texts: readonly Trigrams[], threshold: number): Promise<readonly SimilarPair[]> {
  const rarity = new Map<string, number>();
  for (const { trigrams } of texts) for (const one of trigrams) rarity.set(one, (rarity.get(one) ?? 0) + 1);
  const sorted = texts
    .filter(({ trigrams }) => trigrams.length > 0)
    .map(({ id, trigrams }) => ({ id, all: new Set(trigrams), ordered: trigrams.toSorted((a, b) => (rarity.get(a) ?? 0) - (rarity.get(b) ?? 0) || (a < b ? -1 : 1)) }))
    .sort((a, b) => a.all.size - b.all.size);
  const meeting = new Map<string, number[]>();
  const pairs: SimilarPair[] = [];
  for (const [index, text] of sorted.entries()) {
    const size = text.all.size;
    const prefix = text.ordered.slice(0, size - Math.ceil(threshold * size - ROUNDING) + 1);
    const met = new Set(prefix.flatMap((one) => meeting.get(one) ?? []));
    for (const other of met) {
      const against = sorted[other];
      if (!against || against.all.size < threshold * size) continue;
      const score = jaccard(against.all, text.all);
      if (score >= threshold) pairs.push({ first: against.id, second: text.id, score });
    }
    for (const one of prefix) meeting.set(one, [...(meeting.get(one) ?? []), index]);
    if (index % AT_ONCE === AT_ONCE - 1) await nextTurn();
  }
  return pairs.sort((a, b) => b.score - a.score || (a.first < b.first ? -1 : 1));
}

function jaccard(smaller: ReadonlySet<string>, larger: ReadonlySet<string>): number {
  let shared = 0;
  for (const one of smaller) if (larger.has(one)) shared += 1;
  return shared / (smaller.size + larger.size - shared);
}
