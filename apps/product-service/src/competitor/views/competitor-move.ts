import { competitorMoveNoted, competitorMoveRetracted } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';

/** The row of a move: ids of parts are given by clients, so two competitors may have the same one. */
export const moveId = (competitor: string, move: string): string => `${competitor}:${move}`;

/** Everything that was noted of competitors, of which a page keeps the newest; what was retracted stands here with the reason. */
export const competitorMove = defineView({
  name: 'competitor-move',
  version: 1,
  source: 'own',
  events: [competitorMoveNoted, competitorMoveRetracted],
  columns: {
    id: column.text(),
    competitor: column.uuid(),
    move: column.uuid(),
    day: column.day(),
    text: column.text(),
    source: column.text(),
    retracted: column.text().orNull(),
    recordedAt: column.instant(),
  },
  lists: [
    { filters: ['competitor'], sort: 'day' },
    { filters: [], sort: 'day' },
  ],
  keys: (event) => [moveId(event.streamId, event.data.move)],
  fold: (row, event, id) => {
    if (event.type === 'CompetitorMoveRetracted') return row && { ...row, retracted: event.data.reason };
    return { id, competitor: event.streamId, ...event.data, retracted: null, recordedAt: event.recordedAt };
  },
});
