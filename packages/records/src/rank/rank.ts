import { rankBetween } from './rank-between.js';

/** Something that has a place in an ordered list; ranks compare bytewise. */
export interface Ranked {
  readonly id: string;
  readonly rank: string;
}

/** Where something is to stand: right after one of the list, right before one, between two, or last where neither is told. */
export interface Spot {
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

export type RankOutcome =
  | { readonly rank: string }
  /** It stands there already. */
  | 'unchanged'
  /** The one to stand after, or before, has no place in the list. */
  | 'unknown-after'
  | 'unknown-before'
  /** The one to stand after stands behind the one to stand before. */
  | 'crossed'
  /** No rank of the allowed length is left between the two; moving one of them away and back makes room. */
  | 'full';

/**
 * A rank that puts `id` on a spot of a list, without moving anything else ({@link rankBetween}). Of the list only what stands
 * around the spot is needed: two on each side of an anchor, one of which may be `id` itself, or the last two where there is no
 * anchor. Hold the list's lock, or two may get the same rank.
 */
export function rankFor(id: string, list: readonly Ranked[], { after, before }: Spot): RankOutcome {
  const sorted = [...list].sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
  const others = sorted.filter((item) => item.id !== id);
  const indexOf = (anchor: string) => others.findIndex((item) => item.id === anchor);
  if (after !== undefined && indexOf(after) < 0) return 'unknown-after';
  if (before !== undefined && indexOf(before) < 0) return 'unknown-before';
  if (after !== undefined && before !== undefined && indexOf(after) >= indexOf(before)) return 'crossed';
  const place = after !== undefined ? indexOf(after) + 1 : before !== undefined ? indexOf(before) : others.length;
  if (sorted[place]?.id === id) return 'unchanged';
  const rank = rankBetween(others[place - 1]?.rank ?? null, others[place]?.rank ?? null);
  return rank === undefined ? 'full' : { rank };
}
