import type { RowOf } from '@wheelhouse/event-sourcing';
import type { taskLink } from '../views/task-link.js';
import type { taskTree } from '../views/task-tree.js';

export type Element = Pick<RowOf<typeof taskTree>, 'id' | 'parent'>;
export type PlanLink = Pick<RowOf<typeof taskLink>, 'successor' | 'predecessor'>;

/** Start or finish of an element. */
type Point = `${'start' | 'finish'} ${string}`;

/**
 * Whether `from` comes before `to` in a plan: a start before its finish, a summary's start before its children's and
 * their finishes before its own, a predecessor's finish before its successor's start. A link is taken as finish-to-start
 * whatever its type: two tasks that wait for one another in any way are a knot to those who read the plan.
 */
export function comesBefore(elements: readonly Element[], links: readonly PlanLink[], from: Point, to: Point): boolean {
  const parents = new Map(elements.map(({ id, parent }) => [id, parent]));
  const children = Map.groupBy(elements, ({ parent }) => parent);
  const successors = Map.groupBy(links, ({ predecessor }) => predecessor);
  const next = (point: Point): readonly Point[] => {
    const [edge, id = ''] = point.split(' ');
    if (edge === 'start') return [`finish ${id}`, ...(children.get(id) ?? []).map((child): Point => `start ${child.id}`)];
    const parent = parents.get(id);
    return [...(parent ? [`finish ${parent}` as const] : []), ...(successors.get(id) ?? []).map((link): Point => `start ${link.successor}`)];
  };
  const seen = new Set<Point>([from]);
  for (const point of seen) {
    if (point === to) return true;
    for (const follower of next(point)) seen.add(follower);
  }
  return false;
}

/** Whether one element stands above another. */
export function isAncestor(elements: readonly Element[], ancestor: string, of: string): boolean {
  const parents = new Map(elements.map(({ id, parent }) => [id, parent]));
  const seen = new Set<string>();
  for (let at = parents.get(of); at && !seen.has(at); at = parents.get(at)) {
    if (at === ancestor) return true;
    seen.add(at);
  }
  return false;
}
