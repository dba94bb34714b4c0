import { reject, type Rejection } from '@wheelhouse/event-sourcing';
import type { Competitor, KnownCompetitor } from './competitor.state.js';

/** The competitor where it is there and not archived; else why not. */
export function unarchived(competitor: Competitor): KnownCompetitor | Rejection {
  if (competitor.status === 'none') return reject.notFound('competitor.not-found', 'There is no such competitor.');
  return competitor.status === 'archived' ? reject.conflict('competitor.archived', 'The competitor is archived; restore it first.') : competitor;
}

/** The scope in which names of competitors are taken: two names that differ in their capitals are one. */
export const NAMES = 'competitor-name';

/** A name as it is compared. */
export const nameKey = (name: string): string => name.toLowerCase().replace(/\s+/gu, ' ');

/** Refuses a name that another competitor has. */
export const nameTaken = (name: string): Rejection => reject.conflict('competitor.name-taken', `There is a competitor called ${name} already.`, '/name');
