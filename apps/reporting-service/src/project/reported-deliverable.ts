import { deliverableEvents } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';

/** What reporting knows of a deliverable. */
export const reportedDeliverable = defineView({
  name: 'reported-deliverable',
  version: 1,
  source: 'project',
  history: true,
  events: deliverableEvents,
  columns: { id: column.uuid(), root: column.uuid(), name: column.text(), status: column.text() },
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    if (event.type === 'DeliverableDefined') return { id: event.streamId, root: event.partitionKey, name: event.data.name, status: 'planned' };
    if (!row) return row;
    if (event.type === 'DeliverableRenamed') return { ...row, name: event.data.name };
    const status = statusAfter[event.type];
    return status ? { ...row, status } : row;
  },
});

const statusAfter: Readonly<Partial<Record<(typeof deliverableEvents)[number]['type'], string>>> = {
  DeliverableStarted: 'in-progress',
  DeliverableReopened: 'in-progress',
  DeliverableSubmitted: 'submitted',
  DeliverableAccepted: 'accepted',
  DeliverableAcceptedWithConditions: 'accepted-with-conditions',
  DeliverableRejected: 'rejected',
  DeliverableWaived: 'waived',
  DeliverableWithdrawn: 'withdrawn',
  DeliverableHandedOver: 'handed-over',
};
