import { competitorEvents } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';
import { evolve, noCompetitor, type Move } from '../domain/competitor.state.js';

/** A competitor as its page and the list of competitors show it; it belongs to the organisation. */
export const competitorPage = defineView({
  name: 'competitor-page',
  version: 1,
  source: 'own',
  events: competitorEvents,
  columns: {
    id: column.uuid(),
    name: column.text(),
    description: column.text().orNull(),
    website: column.text().orNull(),
    moves: column.json<readonly Move[]>(),
    archived: column.boolean(),
    updatedAt: column.instant(),
  },
  lists: [
    { filters: [], sort: 'name' },
    { filters: ['archived'], sort: 'name' },
    { filters: [], sort: 'updatedAt' },
  ],
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    const competitor = evolve(row ? { ...row, status: row.archived ? 'archived' : 'watched' } : noCompetitor, event);
    if (competitor.status === 'none') return row;
    const { name, description, website, moves } = competitor;
    return { id: event.streamId, name, description, website, moves, archived: competitor.status === 'archived', updatedAt: event.recordedAt };
  },
});
