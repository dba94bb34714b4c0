import { reject, rows, rowsById, type Command, type Lock, type Rejection } from '@wheelhouse/event-sourcing';
import { taskLink } from '../views/task-link.js';
import { taskTree } from '../views/task-tree.js';
import type { KnownTask, Task, TaskStatus } from './task.state.js';

/** The task where it stands in the plan and in one of the statuses; else why not. */
export function standing(task: Task, statuses: readonly TaskStatus[], verb: string): KnownTask | Rejection {
  if (task.status === 'none') return reject.notFound('task.not-found', 'There is no such task.');
  if (task.archived) return reject.conflict('task.archived', 'The task is taken out of the plan; restore it first.');
  if (!statuses.includes(task.status)) return reject.conflict('task.wrong-state', `A task that is ${task.status} cannot be ${verb}.`);
  return task;
}

export const open: readonly TaskStatus[] = ['planned', 'started'];

/** Commands that look at a whole plan take turns, as far as its links and its tree go. */
export const planLock = ({ id }: Pick<Command<object>, 'id'>): readonly Lock[] => [{ rootOf: id, name: 'plan-links' }];

/** All elements of the plan of a task. */
export const planTree = (id: string) => rows(taskTree, { root: { rootOf: id } }, 100_000);

/** All links of the plan of a task. */
export const planLinks = (id: string) => rows(taskLink, { root: { rootOf: id } }, 200_000);

/** Asks for an element that a command names. */
export const element = (id: string | undefined) => rowsById(taskTree, id === undefined ? [] : [id]);

export { projectOver } from '../../project/domain/project.rules.js';

/** Refuses a contributor who is not assigned; who runs the team's projects, and owner and admin, report on any task. */
export function notTheirs(task: KnownTask, { actor, root }: Pick<Command<object>, 'actor' | 'root'>): Rejection | undefined {
  if (task.assignments.some(({ member }) => member === actor.member)) return undefined;
  if (actor.organisationRole === 'owner' || actor.organisationRole === 'admin') return undefined;
  if (root && (actor.teams[root.team]?.includes('project-manager') || root['manager'] === actor.member)) return undefined;
  return reject.forbidden('task.not-yours', 'Contributors report on the tasks they are assigned to.');
}

/** Refuses an instant that is still to come: actuals tell what was. */
export const ahead = (at: string, now: string, pointer: string): Rejection | undefined =>
  Date.parse(at) > Date.parse(now) + 60_000 ? reject.invalid('task.actual-ahead', 'What is reported as done lies ahead of now.', pointer) : undefined;

/** Refuses work on a summary and a duration or work on a milestone. */
export function unfitForKind(kind: KnownTask['kind'], { duration, work }: { readonly duration?: number | undefined; readonly work?: number | undefined }): Rejection | undefined {
  if (kind === 'summary' && (duration !== undefined || work !== undefined)) {
    return reject.invalid('task.summary-has-no-work', 'A summary takes its duration and work from what stands below it.', duration === undefined ? '/work' : '/duration');
  }
  if (kind === 'milestone' && ((duration ?? 0) > 0 || (work ?? 0) > 0)) {
    return reject.invalid('task.milestone-has-no-duration', 'A milestone takes no time.', (duration ?? 0) > 0 ? '/duration' : '/work');
  }
  return undefined;
}

/** Refuses a parent that is not a summary or work package of the same plan. */
export function parentRefused(parent: { readonly root: string; readonly kind: string; readonly archived: boolean } | undefined, root: { readonly id: string } | undefined): Rejection | undefined {
  if (!parent || parent.root !== root?.id) return reject.invalid('task.parent-unknown', 'The plan has no such element.', '/parent');
  if (parent.archived) return reject.invalid('task.parent-archived', 'The parent is taken out of the plan.', '/parent');
  return parent.kind === 'summary' || parent.kind === 'work-package' ? undefined : reject.invalid('task.parent-unfit', `A ${parent.kind} has nothing below it.`, '/parent');
}
