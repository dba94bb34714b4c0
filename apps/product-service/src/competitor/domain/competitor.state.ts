import { competitorEvents, type EventsOf } from '@wheelhouse/contracts';
import { withoutPart } from '../../parts/parts.js';

export type CompetitorEvent = EventsOf<typeof competitorEvents>;

/** Something that the competitor did, as a source tells. */
export type Move = Extract<CompetitorEvent, { type: 'CompetitorMoveNoted' }>['data'];

export interface KnownCompetitor {
  readonly status: 'watched' | 'archived';
  readonly name: string;
  readonly description: string | null;
  readonly website: string | null;
  /** The newest by their days, newest first; all of them stand in the list of moves. */
  readonly moves: readonly Move[];
}

export type Competitor = { readonly status: 'none' } | KnownCompetitor;

export const noCompetitor: Competitor = { status: 'none' };

const MOVES_KEPT = 50;

/** Moves a competitor on by one fact. */
export function evolve(competitor: Competitor, event: CompetitorEvent): Competitor {
  if (event.type === 'CompetitorAdded') {
    const { name, description, website } = event.data;
    return { status: 'watched', name, description: description ?? null, website: website ?? null, moves: [] };
  }
  return competitor.status === 'none' ? competitor : next(competitor, event);
}

function next(competitor: KnownCompetitor, event: Exclude<CompetitorEvent, { type: 'CompetitorAdded' }>): KnownCompetitor {
  switch (event.type) {
    case 'CompetitorRenamed':
      return { ...competitor, name: event.data.name };
    case 'CompetitorDescribed':
      return { ...competitor, ...event.data };
    case 'CompetitorMoveNoted': {
      const moves = [event.data, ...competitor.moves].toSorted((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0));
      return { ...competitor, moves: moves.slice(0, MOVES_KEPT) };
    }
    case 'CompetitorMoveRetracted':
      return { ...competitor, moves: withoutPart('move', competitor.moves, event.data.move) };
    case 'CompetitorArchived':
      return { ...competitor, status: 'archived' };
    case 'CompetitorRestored':
      return { ...competitor, status: 'watched' };
  }
}
