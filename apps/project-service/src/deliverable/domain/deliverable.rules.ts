import { reject, type Command, type Lock, type Rejection } from '@wheelhouse/event-sourcing';
import type { Deliverable, DeliverableStatus, KnownDeliverable } from './deliverable.state.js';

/** The deliverable where it stands in one of the statuses; else why not. */
export function standing(deliverable: Deliverable, statuses: readonly DeliverableStatus[], verb: string): KnownDeliverable | Rejection {
  if (deliverable.status === 'none') return reject.notFound('deliverable.not-found', 'There is no such deliverable.');
  if (!statuses.includes(deliverable.status)) return reject.conflict('deliverable.wrong-state', `A deliverable that is ${deliverable.status} cannot be ${verb}.`);
  return deliverable;
}

/** Statuses in which the delivering side still works on it. */
export const inWork: readonly DeliverableStatus[] = ['planned', 'in-progress', 'rejected'];

/** Held by the closing of a project and by all that changes its deliverables, so that neither slips past the other. `of`: the project or a record in it. */
export const deliverablesLock = (of: string): readonly Lock[] => [{ rootOf: of, name: 'deliverables' }];

export const projectLock = ({ id }: Pick<Command<object>, 'id'>): readonly Lock[] => deliverablesLock(id);

export { projectOver } from '../../project/domain/project.rules.js';

/** Refuses whoever is neither the acceptor nor has that role in the project; owner and admin are let through by the policy. */
export function notAcceptor(known: KnownDeliverable, { actor, root }: Pick<Command<object>, 'actor' | 'root'>): Rejection | undefined {
  if (actor.member === known.acceptor || root?.roles[actor.member]?.includes('acceptor')) return undefined;
  if (actor.organisationRole === 'owner' || actor.organisationRole === 'admin') return undefined;
  return reject.forbidden('deliverable.not-acceptor', 'Only its acceptor decides on a deliverable.');
}

/** Refuses an acceptor who belongs to the delivering side: the project's manager and its members. */
export function acceptorDelivers(acceptor: string, root: Command<object>['root'], pointer: string): Rejection | undefined {
  const delivers = root?.['manager'] === acceptor || root?.roles[acceptor]?.includes('member');
  return delivers ? reject.invalid('deliverable.acceptor-delivers', 'The acceptor stands on the delivering side.', pointer) : undefined;
}

/** Refuses a task that is not of the deliverable's own project. A task is this service's own, so what is not found does not exist. */
export function taskRefused(task: { readonly root: string } | undefined, root: { readonly id: string } | undefined, pointer: string): Rejection | undefined {
  return task && task.root === root?.id ? undefined : reject.invalid('deliverable.task-unknown', 'The project has no such task.', pointer);
}
