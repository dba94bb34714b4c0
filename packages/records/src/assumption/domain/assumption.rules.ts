import { governs, isRejection, reject, type Actor, type Rejection } from '@wheelhouse/event-sourcing';
import type { Assumption, KnownAssumption } from './assumption.state.js';

/** A redaction names the keys of all evidence in one event. */
export const MOST_TESTS = 1000;

const notFound = reject.notFound('assumption.not-found', 'There is no such assumption.');

/** The assumption where it is in use; else why not. */
export function unarchived(assumption: Assumption): KnownAssumption | Rejection {
  if (assumption.status === 'none') return notFound;
  return assumption.archived ? reject.conflict('assumption.archived', 'The assumption is archived; restore it first.') : assumption;
}

/** The assumption where nobody has said yet whether it holds; else why not. */
export function untested(assumption: Assumption): KnownAssumption | Rejection {
  const known = unarchived(assumption);
  if (isRejection(known) || known.status === 'open') return known;
  return reject.conflict('assumption.wrong-state', `The assumption is ${known.status}; reopen it first.`);
}

/** Keys of the evidence that the caller may redact: their own, and for owner and admin all of it. */
export function redactableKeys(assumption: Assumption, actor: Actor): readonly string[] | Rejection {
  if (assumption.status === 'none') return notFound;
  const theirs = assumption.told.filter(({ author }) => author === actor.member || governs(actor));
  if (theirs.length === 0 && assumption.told.length > 0) return reject.forbidden('assumption.not-yours', 'Only who wrote it, an owner or an admin redacts it.');
  return theirs.map(({ key }) => key);
}
