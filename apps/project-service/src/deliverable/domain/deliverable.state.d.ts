import { deliverableEvents, type EventsOf } from '@wheelhouse/contracts';
export type DeliverableEvent = EventsOf<typeof deliverableEvents>;
/** `planned → in-progress → submitted → accepted / accepted-with-conditions / rejected`; waived, withdrawn, handed over; reopened. */
export type DeliverableStatus = 'planned' | 'in-progress' | 'submitted' | 'accepted' | 'accepted-with-conditions' | 'rejected' | 'waived' | 'withdrawn' | 'handed-over';
export interface KnownDeliverable {
    readonly status: DeliverableStatus;
    readonly name: string;
    readonly criteria: readonly {
        readonly criterion: string;
        readonly text: string;
    }[];
    readonly features: readonly string[];
    readonly tasks: readonly string[];
    readonly acceptor: string;
    readonly conditions: readonly {
        readonly condition: string;
        readonly text: string;
        readonly met: boolean;
    }[];
}
export type Deliverable = {
    readonly status: 'none';
} | KnownDeliverable;
export declare const noDeliverable: Deliverable;
/** Moves a deliverable on by one fact. */
export declare function evolve(deliverable: Deliverable, event: DeliverableEvent): Deliverable;
