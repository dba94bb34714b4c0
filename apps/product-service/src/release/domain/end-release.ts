import { commandOf, day, isRejection, reject, text, words, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { release } from '../release.aggregate.js';
import { actRefused, preparing, standing } from './release.rules.js';

export const evaluateRelease = commandOf(release)({
  name: 'evaluate-release',
  method: 'POST',
  path: '/:id/evaluate',
  summary: 'Write down how the release went, once it was out; nothing is done with it afterwards',
  body: z.object({ findings: words(4000), day: day().optional() }),
  example: { findings: 'Crews found the berth they booked; two harbours need more boards.', day: '2026-04-15' },
  access: productManagers,
  decide: (state, { body, actor, now }) => {
    const known = standing(state, ['launched', 'paused', 'rolled-back'], 'evaluated');
    if (isRejection(known)) return known;
    const refused = body.day === undefined ? undefined : actRefused(known, body.day, now);
    return refused ?? [{ type: 'ReleaseEvaluated', data: { by: actor.member, ...body } }];
  },
});

export const cancelRelease = commandOf(release)({
  name: 'cancel-release',
  method: 'POST',
  path: '/:id/cancel',
  summary: 'Let the release not go out, and say why',
  body: z.object({ reason: text(2000) }),
  example: { reason: 'its features go out with the next one' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = standing(state, [...preparing, 'cancelled'], 'cancelled');
    if (isRejection(known)) return known;
    return known.status === 'cancelled' ? [] : [{ type: 'ReleaseCancelled', data: body }];
  },
});

export const archiveRelease = commandOf(release)({
  name: 'archive-release',
  method: 'POST',
  path: '/:id/archive',
  summary: 'Put the release away; nothing is lost',
  body: z.object({ reason: text(2000).optional() }),
  example: { reason: 'planned by mistake' },
  access: productManagers,
  decide: (state, { body }) => {
    if (state.status === 'none') return reject.notFound('release.not-found', 'There is no such release.');
    return state.archived ? [] : [{ type: 'ReleaseArchived', data: body }];
  },
});

export const restoreRelease = commandOf(release)({
  name: 'restore-release',
  method: 'POST',
  path: '/:id/restore',
  summary: 'Take an archived release up again, where it stood',
  body: z.object({}),
  example: {},
  access: productManagers,
  decide: (state) => {
    if (state.status === 'none') return reject.notFound('release.not-found', 'There is no such release.');
    return state.archived ? [{ type: 'ReleaseRestored', data: {} }] : [];
  },
});
