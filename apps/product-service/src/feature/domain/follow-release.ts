import { commandOf, day, id, isRejection, reject, text, z } from '@wheelhouse/event-sourcing';
import { futureDay } from '../../product/domain/product.rules.js';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { unarchived } from './feature.rules.js';

/** Asked by the reaction to a release's launch alone, so it has no route of its own. */
export const launchWithRelease = commandOf(feature)({
  name: 'launch-with-release',
  method: 'POST',
  path: '/:id/launch-with-release',
  summary: 'Put the feature into the hands of users with the release that has it in scope',
  body: z.object({ release: id(), day: day() }),
  example: { release: '0190c5a0-0000-7000-8000-000000000021', day: '2026-03-02' },
  access: productManagers,
  decide: (state, { body, now }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    // Users have it already, with another release or by hand: its day is the first one.
    if (known.status === 'launched' || known.status === 'measured') return [];
    if (known.status !== 'delivered') return reject.conflict('feature.wrong-state', `A feature that is ${known.status} cannot be launched.`);
    return futureDay(body.day, now) ?? [{ type: 'FeatureLaunched', data: body }];
  },
});

/** Asked by the reaction to a release that is rolled back. */
export const rollBackWithRelease = commandOf(feature)({
  name: 'roll-back-with-release',
  method: 'POST',
  path: '/:id/roll-back-with-release',
  summary: 'Take the feature back from its users with the release that brought it',
  body: z.object({ release: id(), day: day(), reason: text(2000) }),
  example: { release: '0190c5a0-0000-7000-8000-000000000021', day: '2026-03-08', reason: 'berths were booked twice' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    const brought = known.release === body.release && (known.status === 'launched' || known.status === 'measured');
    return brought ? [{ type: 'FeatureLaunchRolledBack', data: body }] : [];
  },
});
