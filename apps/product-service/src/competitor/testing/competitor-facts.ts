import type { RowOf } from '@wheelhouse/event-sourcing';
import type { CompetitorEvent } from '../domain/competitor.state.js';
import type { competitorMove } from '../views/competitor-move.js';
import type { competitorPage } from '../views/competitor-page.js';

export const self = '01900000-0000-7000-8000-000000000001';
export const other = '01900000-0000-7000-8000-000000000002';
export const move = '01900000-0000-7000-8000-000000000071';

type FactOf<Type extends CompetitorEvent['type']> = Extract<CompetitorEvent, { type: Type }>;

export const added: FactOf<'CompetitorAdded'> = { type: 'CompetitorAdded', data: { name: 'Berthfinder', website: 'https://berthfinder.example' } };
export const noted: FactOf<'CompetitorMoveNoted'> = { type: 'CompetitorMoveNoted', data: { move, day: '2026-02-01', text: 'halved its price', source: 'its price list' } };
export const archived: FactOf<'CompetitorArchived'> = { type: 'CompetitorArchived', data: {} };

export const moveRow: RowOf<typeof competitorMove> = { id: `${self}:${move}`, competitor: self, ...noted.data, retracted: null, recordedAt: '2026-01-01T00:00:00.000000Z' };

/** The row of a competitor, as a command's facts find it. */
export const competitorRow: RowOf<typeof competitorPage> = {
  id: other,
  name: 'Berthfinder',
  description: null,
  website: null,
  moves: [],
  archived: false,
  updatedAt: '2026-01-01T00:00:00.000000Z',
};
