import { observationBatchEvents, type Observation } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';

/** A batch of observations: how many of which metric, from when to when; the entries themselves stand in rows of their own. */
export const observationBatchPage = defineView({
  name: 'observation-batch-page',
  version: 1,
  source: 'own',
  events: observationBatchEvents,
  columns: {
    id: column.uuid(),
    root: column.uuid().orNull(),
    metric: column.uuid(),
    observations: column.integer(),
    corrections: column.integer(),
    voids: column.integer(),
    gaps: column.integer(),
    firstDay: column.day(),
    lastDay: column.day(),
    recordedBy: column.text(),
    updatedAt: column.instant(),
  },
  lists: [{ filters: ['metric'], sort: 'updatedAt' }],
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    if (event.type === 'ObservationBatchCompleted') return row;
    const { metric, observations } = event.data;
    const count = (kind: Observation['kind']): number => observations.filter((entry) => entry.kind === kind).length;
    const days = [...observations.map(({ day }) => day), ...(row ? [row.firstDay, row.lastDay] : [])].sort();
    return {
      id: event.streamId,
      root: event.partitionKey === metric ? null : event.partitionKey,
      metric,
      observations: (row?.observations ?? 0) + count('observation'),
      corrections: (row?.corrections ?? 0) + count('correction'),
      voids: (row?.voids ?? 0) + count('void'),
      gaps: (row?.gaps ?? 0) + count('gap'),
      firstDay: days[0] ?? '',
      lastDay: days.at(-1) ?? '',
      recordedBy: event.metadata.actor,
      updatedAt: event.recordedAt,
    };
  },
});
