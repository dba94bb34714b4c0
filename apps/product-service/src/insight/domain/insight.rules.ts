import { isRejection, type Lock, reject, type Rejection } from '@wheelhouse/event-sourcing';
import type { Insight, KnownInsight } from './insight.state.js';

/** The insight where it is there and not archived; else why not. */
export function unarchived(insight: Insight): KnownInsight | Rejection {
  if (insight.status === 'none') return reject.notFound('insight.not-found', 'There is no such insight.');
  return insight.archived ? reject.conflict('insight.archived', 'The insight is archived; restore it first.') : insight;
}

/** The insight where it still counts; else why not. */
export function standing(insight: Insight): KnownInsight | Rejection {
  const known = unarchived(insight);
  if (isRejection(known)) return known;
  return known.status === 'superseded' ? reject.conflict('insight.superseded', 'Another insight took the place of this one; speak of that.') : known;
}

/** Held by whoever supersedes an insight of a product, so that no two take each other’s place. */
export const supersedings = (insight: string): Lock => ({ rootOf: insight, name: 'insight-supersedings' });

export const MOST_EVIDENCE = 100;
export const MOST_LINKS = 100;
