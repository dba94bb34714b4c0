import { feedbackClassified, feedbackLinked, feedbackUnlinked, type SealedText } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';
import type { KnownFeedback } from '../domain/feedback.state.js';

/** Which feedback speaks for which opportunity or feature, and how strongly. */
export const feedbackLink = defineView({
  name: 'feedback-link',
  version: 1,
  source: 'own',
  events: [feedbackLinked, feedbackUnlinked],
  columns: {
    id: column.text(),
    root: column.uuid(),
    feedback: column.uuid(),
    target: column.uuid(),
    kind: column.text<'opportunity' | 'feature'>(),
    customer: column.uuid().orNull(),
    excerpt: column.json<SealedText>().orNull(),
    importance: column.integer(),
  },
  lists: [
    { filters: ['target'], sort: 'importance' },
    { filters: ['feedback'], sort: 'importance' },
  ],
  keys: (event) => [`${event.streamId}:${event.data.target}`],
  fold: (_row, event, id) => (event.type === 'FeedbackLinked' ? { id, root: event.partitionKey, feedback: event.streamId, ...event.data } : undefined),
});

/** Which feedback touches which theme. */
export const feedbackTheme = defineView({
  name: 'feedback-theme',
  version: 1,
  source: 'own',
  events: [feedbackClassified],
  columns: {
    id: column.text(),
    root: column.uuid(),
    feedback: column.uuid(),
    product: column.uuid(),
    theme: column.text(),
    sentiment: column.text<NonNullable<KnownFeedback['sentiment']>>().orNull(),
    at: column.instant(),
  },
  lists: [
    { filters: ['product', 'theme'], sort: 'at' },
    { filters: ['product'], sort: 'theme' },
    { filters: ['feedback'], sort: 'theme' },
  ],
  keys: (event) => [...event.data.themes, ...event.data.dropped].map((theme) => `${event.streamId}:${theme}`),
  fold: (_row, event, id) => {
    const theme = id.slice(event.streamId.length + 1);
    if (!event.data.themes.includes(theme)) return undefined;
    return { id, root: event.partitionKey, feedback: event.streamId, product: event.partitionKey, theme, sentiment: event.data.sentiment, at: event.recordedAt };
  },
});
