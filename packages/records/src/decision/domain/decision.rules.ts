import { governs, reject, type Actor, type Rejection } from '@wheelhouse/event-sourcing';
import type { Decided, KnownDecision, Revisit } from './decision.state.js';

/** So that a decision's page stays one row of bearable size. */
export const MOST_REVISITS = 200;

const notFound = reject.notFound('decision.not-found', 'There is no such decision.');

/** The decision where it is in use; else why not. */
export function unarchived(decision: Decided): KnownDecision | Rejection {
  if (decision.status === 'none') return notFound;
  return decision.archived ? reject.conflict('decision.archived', 'The decision is archived; restore it first.') : decision;
}

/** The look at it whose words the caller may redact: who wrote them, and owner and admin. Undefined where they are redacted already. */
export function redactable(decision: Decided, revisit: string, actor: Actor): Revisit | Rejection | undefined {
  if (decision.status === 'none') return notFound;
  const found = decision.revisits.find((one) => one.revisit === revisit);
  if (!found) return reject.invalid('decision.revisit-unknown', 'Nobody looked at the decision under this id.', '/revisit');
  if (found.author !== actor.member && !governs(actor)) return reject.forbidden('decision.not-yours', 'Only who wrote it, an owner or an admin redacts it.');
  return found.note ? found : undefined;
}
