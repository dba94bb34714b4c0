import { governs, reject, type Actor, type Rejection } from '@wheelhouse/event-sourcing';
import type { Discussion, Entry, KnownDiscussion } from './discussion.state.js';

/** So that a discussion's page stays one row of bearable size. */
export const MOST_REPLIES = 500;

/** A redaction names the keys of all wordings in one event. */
export const MOST_WORDINGS = 1000;

/** The discussion where it still goes on; else why not. */
export function unresolved(discussion: Discussion): KnownDiscussion | Rejection {
  if (discussion.status === 'none') return reject.notFound('discussion.not-found', 'There is no such discussion.');
  return discussion.status === 'open' ? discussion : reject.conflict('discussion.resolved', 'The discussion is resolved; reopen it first.');
}

/** The entry where its words are there and the caller may word them anew; else why not. */
export function editable(entry: Entry | undefined, actor: Actor): Entry | Rejection {
  if (!entry) return noReply;
  if (entry.author !== actor.member) return reject.forbidden('discussion.not-yours', 'Only who wrote it words it anew.');
  if (!entry.text) return reject.conflict('discussion.redacted', 'Its words were redacted.');
  return entry.keys.length < MOST_WORDINGS ? entry : reject.conflict('discussion.edited-too-often', `It was worded ${MOST_WORDINGS} times; post a reply instead.`);
}

/** The entry where the caller may redact it: who wrote it, and owner and admin. Undefined where it is redacted already. */
export function redactable(entry: Entry | undefined, actor: Actor): Entry | Rejection | undefined {
  if (!entry) return noReply;
  if (entry.author !== actor.member && !governs(actor)) return reject.forbidden('discussion.not-yours', 'Only who wrote it, an owner or an admin redacts it.');
  return entry.text ? entry : undefined;
}

const noReply = reject.invalid('discussion.reply-unknown', 'There is no such reply in this discussion.', '/reply');
