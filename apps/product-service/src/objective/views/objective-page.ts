import { objectiveEvents, type ObjectiveAmbition, type ObjectiveScope, type ObjectiveStatus, type SealedText } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';
import { evolve, noObjective, type CheckIn, type KeyResult } from '../domain/objective.state.js';
import { isReached, progressOf, progressOfAll } from '../domain/progress.js';
import { rootOf } from './objective-root.js';

/** A key result with how far it has come. */
export interface ShownKeyResult extends KeyResult {
  readonly progress: number | null;
}

/** An objective as its page and the lists of objectives show it. */
export const objectivePage = defineView({
  name: 'objective-page',
  version: 1,
  source: 'own',
  events: objectiveEvents,
  columns: {
    id: column.uuid(),
    root: column.uuid().orNull(),
    scope: column.text<ObjectiveScope>(),
    product: column.uuid().orNull(),
    line: column.uuid().orNull(),
    team: column.uuid().orNull(),
    title: column.text(),
    why: column.text(),
    from: column.day(),
    to: column.day(),
    ambition: column.text<ObjectiveAmbition>(),
    status: column.text<ObjectiveStatus>(),
    pillar: column.uuid().orNull(),
    parent: column.uuid().orNull(),
    carriedFrom: column.uuid().orNull(),
    carriedTo: column.uuid().orNull(),
    keyResults: column.json<readonly ShownKeyResult[]>(),
    progress: column.number().orNull(),
    measured: column.integer(),
    confidence: column.number().orNull(),
    checkIns: column.json<readonly CheckIn[]>(),
    score: column.number().orNull(),
    reached: column.boolean().orNull(),
    declared: column.number().orNull(),
    learning: column.json<SealedText>().orNull(),
    archived: column.boolean(),
    updatedAt: column.instant(),
  },
  lists: [
    { filters: ['product'], sort: 'from' },
    { filters: ['line'], sort: 'from' },
    { filters: ['team'], sort: 'from' },
    { filters: ['scope'], sort: 'from' },
    { filters: ['parent'], sort: 'from' },
    { filters: ['status'], sort: 'to' },
    { filters: [], sort: 'updatedAt' },
  ],
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    const objective = evolve(row ?? noObjective, event);
    if (objective.status === 'none') return row;
    const { keyResults, ...known } = objective;
    return {
      ...known,
      id: event.streamId,
      root: row ? row.root : rootOf(objective.scope, event.partitionKey),
      keyResults: keyResults.map((keyResult) => ({ ...keyResult, progress: progressOf(keyResult) })),
      ...progressOfAll(keyResults),
      reached: isReached(objective.ambition, objective.score),
      updatedAt: event.recordedAt,
    };
  },
});
