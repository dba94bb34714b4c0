import { isRejection, reject, type Rejection } from '@wheelhouse/event-sourcing';
import type { KnownStudy, Study } from './study.state.js';

/** The study where it is there and not archived; else why not. */
export function unarchived(study: Study): KnownStudy | Rejection {
  if (study.status === 'none') return reject.notFound('study.not-found', 'There is no such study.');
  return study.archived ? reject.conflict('study.archived', 'The study is archived; restore it first.') : study;
}

/** The study where it may be changed and stands in one of the statuses; else why not. */
export function standing(study: Study, statuses: readonly KnownStudy['status'][], verb: string): KnownStudy | Rejection {
  const known = unarchived(study);
  if (isRejection(known)) return known;
  return statuses.includes(known.status) ? known : reject.conflict('study.wrong-state', `A study that is ${known.status} cannot be ${verb}.`);
}

/** What a study remembers of its respondents is read with every command on it. */
export const MOST_RESPONDENTS = 5000;
export const MOST_QUESTIONS = 200;
export const MOST_SESSIONS = 200;
