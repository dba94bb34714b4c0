import { reject, type Rejection, type RowOf } from '@wheelhouse/event-sourcing';
import type { objectivePage } from '../views/objective-page.js';
import { open } from './objective.rules.js';

/** Why a record that a command names as the wider objective will not do; undefined when it will. */
export function parentRefused(parent: RowOf<typeof objectivePage> | undefined): Rejection | undefined {
  if (!parent) return reject.invalid('reference.objective-unknown', 'This is no objective.', '/parent');
  if (parent.archived) return reject.invalid('reference.objective-archived', 'The objective is archived.', '/parent');
  return open.includes(parent.status) ? undefined : reject.conflict('objective.parent-over', `The wider objective is ${parent.status}.`, '/parent');
}

/** Held by whoever hangs an objective under another one. */
export const TREE_LOCK = 'objective-parents';
