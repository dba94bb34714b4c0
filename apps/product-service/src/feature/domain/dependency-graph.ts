/** One feature waits for another. */
export interface Dependency {
  readonly feature: string;
  readonly on: string;
}

/** Whether a feature waits for another one, directly or by way of others. Each edge is looked at once. */
export function reaches(edges: readonly Dependency[], from: string, to: string): boolean {
  const next = Map.groupBy(edges, ({ feature }) => feature);
  const seen = new Set([from]);
  for (const feature of seen) {
    if (feature === to) return true;
    for (const { on } of next.get(feature) ?? []) seen.add(on);
  }
  return false;
}
