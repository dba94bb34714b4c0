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
export declare function comesBefore(elements: readonly Element[], links: readonly PlanLink[], from: Point, to: Point): boolean;
/** Whether one element stands above another. */
export declare function isAncestor(elements: readonly Element[], ancestor: string, of: string): boolean;
export {};
