import { type Command, type Lock, type Rejection } from '@wheelhouse/event-sourcing';
import type { Deliverable, DeliverableStatus, KnownDeliverable } from './deliverable.state.js';
/** The deliverable where it stands in one of the statuses; else why not. */
export declare function standing(deliverable: Deliverable, statuses: readonly DeliverableStatus[], verb: string): KnownDeliverable | Rejection;
/** Statuses in which the delivering side still works on it. */
export declare const inWork: readonly DeliverableStatus[];
/** Held by the closing of a project and by all that changes its deliverables, so that neither slips past the other. `of`: the project or a record in it. */
export declare const deliverablesLock: (of: string) => readonly Lock[];
export declare const projectLock: ({ id }: Pick<Command<object>, "id">) => readonly Lock[];
/** Refuses where the project is over. */
export declare function projectOver({ root }: Pick<Command<object>, 'root'>): Rejection | undefined;
/** Refuses whoever is neither the acceptor nor has that role in the project; owner and admin are let through by the policy. */
export declare function notAcceptor(known: KnownDeliverable, { actor, root }: Pick<Command<object>, 'actor' | 'root'>): Rejection | undefined;
/** Refuses an acceptor who belongs to the delivering side: the project's manager and its members. */
export declare function acceptorDelivers(acceptor: string, root: Command<object>['root'], pointer: string): Rejection | undefined;
/** Refuses a task that is not of the deliverable's own project. A task is this service's own, so what is not found does not exist. */
export declare function taskRefused(task: {
    readonly root: string;
} | undefined, root: {
    readonly id: string;
} | undefined, pointer: string): Rejection | undefined;
