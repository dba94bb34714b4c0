interface Scored {
  readonly id: string;
  readonly score: number | null;
}

/**
 * Best score first; equal scores share a rank and the next one counts them all (1, 2, 2, 4). What is not scored has no rank and
 * comes last. Ties fall to the id, so that the order is the same each time.
 */
export function rankedByScore<Item extends Scored>(items: readonly Item[]): readonly (Item & { readonly rank: number | null })[] {
  const sorted = [...items].sort((a, b) => compareScores(a.score, b.score) || (a.id < b.id ? -1 : 1));
  let rank = 0;
  return sorted.map((item, index) => {
    if (item.score === null) return { ...item, rank: null };
    if (sorted[index - 1]?.score !== item.score) rank = index + 1;
    return { ...item, rank };
  });
}

function compareScores(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return b - a;
}
