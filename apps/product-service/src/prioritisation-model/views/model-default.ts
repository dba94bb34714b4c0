import { prioritisationModelArchived, prioritisationModelMadeDefault, prioritisationModelRetired } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';

/** Models that were made the organisation's default; the last of them counts. */
export const prioritisationModelDefault = defineView({
  name: 'prioritisation-model-default',
  version: 1,
  source: 'own',
  events: [prioritisationModelMadeDefault, prioritisationModelRetired, prioritisationModelArchived],
  columns: { id: column.uuid(), since: column.instant() },
  keys: (event) => [event.streamId],
  fold: (_row, event) => (event.type === 'PrioritisationModelMadeDefault' ? { id: event.streamId, since: event.recordedAt } : undefined),
});

/** The default among them. */
export const lastMade = <Row extends { readonly id: string; readonly since: string }>(rows: readonly Row[]): Row | undefined =>
  rows.reduce<Row | undefined>((last, row) => (last === undefined || row.since > last.since || (row.since === last.since && row.id > last.id) ? row : last), undefined);
