import { prioritisationScoreRequestWithdrawn, prioritisationScoresRequested } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';

/** Who was asked to score what by when; who still owes it is read beside the scores that came in. */
export const scoreRequest = defineView({
  name: 'score-request',
  version: 1,
  source: 'own',
  events: [prioritisationScoresRequested, prioritisationScoreRequestWithdrawn],
  columns: {
    id: column.uuid(),
    model: column.uuid(),
    version: column.integer(),
    features: column.json<readonly string[]>(),
    scorers: column.json<readonly string[]>(),
    by: column.day(),
    requestedBy: column.text(),
    requestedAt: column.instant(),
  },
  lists: [{ filters: ['model'], sort: 'by' }],
  keys: (event) => [event.data.request],
  fold: (_row, event, id) => {
    if (event.type === 'PrioritisationScoreRequestWithdrawn') return undefined;
    const { request: _request, ...asked } = event.data;
    return { id, model: event.streamId, ...asked, requestedBy: event.metadata.actor, requestedAt: event.recordedAt };
  },
});
