import { mean } from '../domain/progress.js';

/** What the tree tells of an objective. */
export interface Branch {
  readonly id: string;
  readonly title: string;
  readonly scope: string;
  readonly status: string;
  readonly from: string;
  readonly to: string;
  readonly progress: number | null;
  readonly confidence: number | null;
  readonly archived: boolean;
}

export interface ObjectiveNode extends Omit<Branch, 'archived'> {
  readonly rolledUp: number | null;
  readonly children: ObjectiveNode[];
  readonly hidden: number;
}

/**
 * An objective with those below it, and what they come to together: the mean of its own progress and of what each objective
 * right below it rolls up to, each as much as the other. What is not known, cancelled or archived is left out, and what one
 * may not see is counted as hidden.
 */
export function rolledUp(top: Branch, branches: ReadonlyMap<string, Branch>, below: ReadonlyMap<string, readonly { readonly objective: string }[]>): ObjectiveNode {
  const edges = below.get(top.id) ?? [];
  const known = edges.flatMap(({ objective }) => branches.get(objective) ?? []);
  const living = known.filter(({ archived, status }) => !archived && status !== 'cancelled');
  const children = living.map((child) => rolledUp(child, branches, below)).toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1));
  const numbers = [top.progress, ...children.map((child) => child.rolledUp)].filter((number) => number !== null);
  const { id, title, scope, status, from, to, progress, confidence } = top;
  return { id, title, scope, status, from, to, progress, rolledUp: mean(numbers), confidence, children, hidden: edges.length - known.length };
}
