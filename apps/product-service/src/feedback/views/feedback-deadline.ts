import { feedbackDeclined, feedbackLinked, feedbackProcessed, feedbackResumed, feedbackSnoozed, feedbackWoken } from '@wheelhouse/contracts';
import { column, dayBegins, deadlineColumns, defineView } from '@wheelhouse/event-sourcing';

/** The day on which feedback that is put off wakes; a row as long as it sleeps, merged and archived or not. */
export const feedbackDeadline = defineView({
  name: 'feedback-deadline',
  version: 1,
  source: 'own',
  events: [feedbackSnoozed, feedbackLinked, feedbackDeclined, feedbackProcessed, feedbackResumed, feedbackWoken],
  columns: { id: column.uuid(), root: column.uuid(), until: column.day(), ...deadlineColumns },
  lists: [{ filters: [], sort: 'due' }],
  keys: (event) => [event.streamId],
  fold: (_row, event) => {
    if (event.type !== 'FeedbackSnoozed') return undefined;
    const { until } = event.data;
    return { id: event.streamId, root: event.partitionKey, until, due: dayBegins(until), setBy: event.id };
  },
});
