import { deliverableEvents, type EventsOf } from '@wheelhouse/contracts';

export type DeliverableEvent = EventsOf<typeof deliverableEvents>;

/** `planned → in-progress → submitted → accepted / accepted-with-conditions / rejected`; waived, withdrawn, handed over; reopened. */
export type DeliverableStatus =
  | 'planned'
  | 'in-progress'
  | 'submitted'
  | 'accepted'
  | 'accepted-with-conditions'
  | 'rejected'
  | 'waived'
  | 'withdrawn'
  | 'handed-over';

export interface KnownDeliverable {
  readonly status: DeliverableStatus;
  readonly name: string;
  readonly criteria: readonly { readonly criterion: string; readonly text: string }[];
  readonly features: readonly string[];
  readonly tasks: readonly string[];
  readonly acceptor: string;
  readonly conditions: readonly { readonly condition: string; readonly text: string; readonly met: boolean }[];
}

export type Deliverable = { readonly status: 'none' } | KnownDeliverable;

export const noDeliverable: Deliverable = { status: 'none' };

/** Moves a deliverable on by one fact. */
export function evolve(deliverable: Deliverable, event: DeliverableEvent): Deliverable {
  if (event.type === 'DeliverableDefined') {
    const { name, criteria, features, tasks, acceptor } = event.data;
    return { status: 'planned', name, criteria, features, tasks, acceptor, conditions: [] };
  }
  return deliverable.status === 'none' ? deliverable : next(deliverable, event);
}

function next(deliverable: KnownDeliverable, event: Exclude<DeliverableEvent, { type: 'DeliverableDefined' }>): KnownDeliverable {
  switch (event.type) {
    case 'DeliverableRenamed':
      return { ...deliverable, name: event.data.name };
    case 'DeliverableFeatureLinked':
      return { ...deliverable, features: [...deliverable.features, event.data.feature] };
    case 'DeliverableFeatureUnlinked':
      return { ...deliverable, features: deliverable.features.filter((feature) => feature !== event.data.feature) };
    case 'DeliverableTaskAdded':
      return { ...deliverable, tasks: [...deliverable.tasks, event.data.task] };
    case 'DeliverableTaskRemoved':
      return { ...deliverable, tasks: deliverable.tasks.filter((task) => task !== event.data.task) };
    case 'DeliverableStarted':
      return { ...deliverable, status: 'in-progress' };
    case 'DeliverableReopened':
      return { ...deliverable, status: 'in-progress', conditions: [] };
    case 'DeliverableSubmitted':
      return { ...deliverable, status: 'submitted' };
    case 'DeliverableAccepted':
      return { ...deliverable, status: 'accepted' };
    case 'DeliverableAcceptedWithConditions':
      return { ...deliverable, status: 'accepted-with-conditions', conditions: event.data.conditions.map((condition) => ({ ...condition, met: false })) };
    case 'DeliverableConditionMet':
      return { ...deliverable, conditions: deliverable.conditions.map((item) => (item.condition === event.data.condition ? { ...item, met: true } : item)) };
    case 'DeliverableRejected':
      return { ...deliverable, status: 'rejected' };
    case 'DeliverableWaived':
      return { ...deliverable, status: 'waived' };
    case 'DeliverableWithdrawn':
      return { ...deliverable, status: 'withdrawn' };
    case 'DeliverableHandedOver':
      return { ...deliverable, status: 'handed-over' };
  }
}
