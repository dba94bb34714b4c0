import type { FeatureStatus } from '@wheelhouse/contracts';

/** A feature of a tree, as far as sums go by it. */
export interface Branch {
  readonly id: string;
  readonly parent: string | null;
  readonly status: FeatureStatus;
  readonly estimate: { readonly amount: number; readonly unit: string } | null;
}

export interface RollUp {
  readonly features: number;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly effort: { unit: string; amount: number; done: number }[];
  readonly notEstimated: number;
  readonly progress: number | null;
}

const done: readonly FeatureStatus[] = ['delivered', 'launched', 'measured'];
const dropped: readonly FeatureStatus[] = ['declined', 'removed'];

/**
 * What a tree of features comes to. Work is that of the features at its ends: an estimate further up is about the same work.
 * Declined and removed ones are counted by status, and nowhere else.
 */
export function rolledUp(branches: readonly Branch[]): RollUp {
  const parents = new Set(branches.map(({ parent }) => parent));
  const ends = branches.filter(({ id, status }) => !parents.has(id) && !dropped.includes(status));
  const byStatus: Record<string, number> = {};
  for (const { status } of branches) byStatus[status] = (byStatus[status] ?? 0) + 1;
  const effort = new Map<string, { unit: string; amount: number; done: number }>();
  for (const { estimate, status } of ends) {
    if (!estimate) continue;
    const sum = effort.get(estimate.unit) ?? { unit: estimate.unit, amount: 0, done: 0 };
    effort.set(estimate.unit, { ...sum, amount: sum.amount + estimate.amount, done: sum.done + (done.includes(status) ? estimate.amount : 0) });
  }
  return {
    features: branches.length,
    byStatus,
    effort: [...effort.values()].sort((a, b) => (a.unit < b.unit ? -1 : 1)),
    notEstimated: ends.filter(({ estimate }) => !estimate).length,
    progress: ends.length === 0 ? null : ends.filter(({ status }) => done.includes(status)).length / ends.length,
  };
}
