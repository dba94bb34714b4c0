import { isRejection, reject, type Rejection, type RowOf } from '@wheelhouse/event-sourcing';
import type { prioritisationModelPage } from '../views/model-page.js';
import type { KnownModel, Model } from './model.state.js';

export const modelNotFound = reject.notFound('prioritisation-model.not-found', 'There is no such prioritisation model.');

/** The model where it is there and not archived; else why not. */
export function unarchived(model: Model): KnownModel | Rejection {
  if (model.status === 'none') return modelNotFound;
  return model.archived ? reject.conflict('prioritisation-model.archived', 'The model is archived; restore it first.') : model;
}

/** The model where something may still be scored by it; else why not. */
export function active(model: Model): KnownModel | Rejection {
  const known = unarchived(model);
  if (isRejection(known)) return known;
  return known.status === 'retired' ? reject.conflict('prioritisation-model.retired', 'The model is retired; define another.') : known;
}

/**
 * The model where its draft may be changed; else why not. Whoever names a version means to change that one, which only works
 * for the one that is about to come.
 */
export function drafting(model: Model, version: number | undefined): KnownModel | Rejection {
  const known = active(model);
  if (isRejection(known)) return known;
  const published = known.current?.version ?? 0;
  if (version === undefined || version === published + 1) return known;
  return version <= published
    ? reject.conflict('prioritisation-model.version-published', `Version ${version} is published and never changes; changes go into version ${published + 1}.`, '/version')
    : reject.invalid('prioritisation-model.version-unknown', `The next version is ${published + 1}.`, '/version');
}

/** Why a model that a command names will not do to score by; undefined when it will. */
export function modelRefused(model: RowOf<typeof prioritisationModelPage> | undefined): Rejection | undefined {
  if (!model) return reject.invalid('reference.prioritisation-model-unknown', 'There is no such prioritisation model.', '/model');
  if (model.archived) return reject.invalid('reference.prioritisation-model-archived', 'The model is archived.', '/model');
  if (model.status === 'retired') return reject.conflict('prioritisation-model.retired', 'The model is retired; nothing is scored by it any more.', '/model');
  return model.current ? undefined : reject.conflict('prioritisation-model.not-published', 'No version of the model is published yet.', '/model');
}
