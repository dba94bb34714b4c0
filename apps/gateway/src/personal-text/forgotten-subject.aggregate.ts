import { subjectForgotten, type EventsOf } from '@wheelhouse/contracts';
import { column, defineAggregate, defineView } from '@wheelhouse/event-sourcing';

const forgottenSubjectEvents = [subjectForgotten] as const;
export type ForgottenSubject = { readonly status: 'none' | 'forgotten' };

const noForgottenSubject: ForgottenSubject = { status: 'none' };

/** Whose words were forgotten as a whole, and when; members are seen on their own pages. */
export const forgottenSubjectPage = defineView({
  name: 'forgotten-subject',
  version: 1,
  source: 'own',
  events: forgottenSubjectEvents,
  columns: { id: column.uuid(), subject: column.text(), forgottenAt: column.instant() },
  keys: (event) => [event.streamId],
  fold: (_row, event, id) => ({ id, subject: event.data.subject, forgottenAt: event.recordedAt }),
});

/** A customer whose words were destroyed. Its stream is the customer's id, so that they are forgotten once, however often that is said. */
export const forgottenSubject = defineAggregate({
  context: 'organisation',
  stream: 'forgotten-subject',
  resource: 'forgotten-subjects',
  events: forgottenSubjectEvents,
  initial: noForgottenSubject,
  stateVersion: 1,
  evolve: (_subject: ForgottenSubject, _event: EventsOf<typeof forgottenSubjectEvents>): ForgottenSubject => ({ status: 'forgotten' }),
  views: [forgottenSubjectPage],
  page: forgottenSubjectPage,
});
