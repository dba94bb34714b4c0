import { feedbackEvents, type SealedText, type Voter } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';
import { evolve, type FeedbackLink, type Informed, type KnownFeedback, noFeedback } from '../domain/feedback.state.js';

/** Feedback as its page and its product’s list show it; its words are opened when it is read. */
export const feedbackPage = defineView({
  name: 'feedback-page',
  version: 2,
  source: 'own',
  events: feedbackEvents,
  columns: {
    id: column.uuid(),
    root: column.uuid(),
    product: column.uuid(),
    status: column.text<KnownFeedback['status']>(),
    before: column.text<NonNullable<KnownFeedback['before']>>().orNull(),
    text: column.json<SealedText>().orNull(),
    keys: column.json<readonly string[]>(),
    author: column.uuid(),
    customer: column.uuid().orNull(),
    onBehalfOf: column.uuid().orNull(),
    channel: column.text<KnownFeedback['channel']>(),
    received: column.day(),
    links: column.json<readonly FeedbackLink[]>(),
    voters: column.json<readonly Voter[]>(),
    votes: column.integer(),
    sentiment: column.text<NonNullable<KnownFeedback['sentiment']>>().orNull(),
    themes: column.json<readonly string[]>(),
    snoozedUntil: column.day().orNull(),
    declined: column.text().orNull(),
    mergedInto: column.uuid().orNull(),
    informed: column.json<readonly Informed[]>(),
    archived: column.boolean(),
    updatedAt: column.instant(),
  },
  lists: [
    { filters: [], sort: 'updatedAt' },
    { filters: ['product'], sort: 'received' },
    { filters: ['product'], sort: 'votes' },
    { filters: ['product', 'status'], sort: 'received' },
    { filters: ['product', 'status'], sort: 'snoozedUntil' },
    { filters: ['customer'], sort: 'received' },
    { filters: ['author'], sort: 'received' },
    { filters: ['mergedInto'], sort: 'received' },
  ],
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    const feedback = evolve(row ?? noFeedback, event);
    if (feedback.status === 'none') return row;
    return { ...feedback, id: event.streamId, root: event.partitionKey, votes: feedback.voters.length, updatedAt: event.recordedAt };
  },
});
