import { commitmentEvents } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';

export type CommitmentStatus = 'offered' | 'taken' | 'submitted' | 'accepted' | 'rejected' | 'refused' | 'withdrawn' | 'lapsed';

/** Commitments of projects to features as this service heard of them, with their newest forecast. */
export const featureCommitment = defineView({
  name: 'feature-commitment',
  version: 1,
  source: 'project',
  events: commitmentEvents,
  columns: {
    id: column.uuid(),
    feature: column.uuid(),
    project: column.uuid(),
    status: column.text<CommitmentStatus>(),
    scope: column.text().orNull(),
    needBy: column.day().orNull(),
    deliverable: column.uuid().orNull(),
    required: column.boolean(),
    p50: column.day().orNull(),
    p80: column.day().orNull(),
    planVersion: column.integer().orNull(),
    cause: column.text().orNull(),
    tasks: column.json<readonly string[]>(),
    reason: column.text().orNull(),
    updatedAt: column.instant(),
  },
  lists: [{ filters: ['feature'], sort: 'updatedAt' }],
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    const { feature, project } = event.data;
    const none = { scope: null, needBy: null, deliverable: null, required: true, p50: null, p80: null, planVersion: null, cause: null, tasks: [], reason: null };
    const known = { ...(row ?? { ...none, status: 'offered' as const }), id: event.streamId, feature, project, updatedAt: event.recordedAt };
    switch (event.type) {
      case 'CommitmentOffered':
        return { ...known, status: 'offered', scope: event.data.scope, needBy: event.data.needBy ?? null };
      case 'CommitmentTakenOn':
        return { ...known, status: 'taken', deliverable: event.data.deliverable ?? null, required: event.data.required, reason: null };
      case 'CommitmentRenegotiated':
        return { ...known, scope: event.data.scope, needBy: event.data.needBy ?? null, reason: event.data.reason };
      case 'CommitmentForecastReported': {
        const { p50, p80, planVersion, cause = null, tasks } = event.data;
        // A forecast of an older plan, told late, says nothing about this one.
        return known.planVersion !== null && planVersion < known.planVersion ? known : { ...known, p50, p80, planVersion, cause, tasks };
      }
      case 'CommitmentSubmitted':
        return { ...known, status: 'submitted' };
      case 'CommitmentAccepted':
        return { ...known, status: 'accepted', reason: null };
      case 'CommitmentRejected':
        return { ...known, status: 'rejected', reason: event.data.reason };
      case 'CommitmentRefused':
        return { ...known, status: 'refused', reason: event.data.reason };
      case 'CommitmentWithdrawn':
        return { ...known, status: 'withdrawn', reason: event.data.reason };
      case 'CommitmentLapsed':
        return { ...known, status: 'lapsed', reason: event.data.reason };
    }
  },
});
