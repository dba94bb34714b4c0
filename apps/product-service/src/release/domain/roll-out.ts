import { commandOf, day, isRejection, reject, text, z } from '@wheelhouse/event-sourcing';
import type { RolloutScope } from '@wheelhouse/contracts';
import { productManagers } from '../../product/product.access.js';
import { release } from '../release.aggregate.js';
import { actRefused, covers, featuresInScope, goingOut, sameScope, standing, unarchived } from './release.rules.js';

const segments = z.array(text(100)).max(50).meta({ description: 'Segments whose users get it; all where none is named.' });
const share = z.number().positive().max(100).meta({ description: 'Which share of them, in percent.' });
const scope = { segments: segments.default([]), share: share.default(100) };
const distinct = ({ segments: named, share: of }: RolloutScope): RolloutScope => ({ segments: [...new Set(named)], share: of });

export const launchRelease = commandOf(release)({
  name: 'launch-release',
  method: 'POST',
  path: '/:id/launch',
  summary: 'Say since which day users have the release: all, or those of some segments, or a share of them. Its features that are built are launched with it',
  body: z.object({ day: day(), ...scope }),
  example: { day: '2026-03-02', segments: ['crews'], share: 20 },
  access: productManagers,
  facts: ({ id: self }) => ({ features: featuresInScope(self) }),
  decide: (state, { body, now }, { features }) => {
    const known = standing(state, ['planned', 'ready', 'launched'], 'launched');
    if (isRejection(known)) return known;
    const to = distinct(body);
    if (known.status === 'launched') {
      const again = known.launchedOn === body.day && known.rollout !== null && sameScope(known.rollout, to);
      return again ? [] : reject.conflict('release.wrong-state', 'The release is launched; widen it, or roll it back.');
    }
    const out = goingOut(known, features);
    if (isRejection(out)) return out;
    return actRefused(known, body.day, now) ?? [{ type: 'ReleaseLaunched', data: { day: body.day, scope: to, features: [...out] } }];
  },
});

export const relaunchRelease = commandOf(release)({
  name: 'relaunch-release',
  method: 'POST',
  path: '/:id/relaunch',
  summary: 'Put a release that was rolled back into the hands of users again, by the go it had unless its scope has changed',
  body: z.object({ day: day(), ...scope }),
  example: { day: '2026-03-15' },
  access: productManagers,
  facts: ({ id: self }) => ({ features: featuresInScope(self) }),
  decide: (state, { body, now }, { features }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    const to = distinct(body);
    if (known.status === 'launched' && known.history.at(-1)?.act === 'relaunched' && known.launchedOn === body.day && known.rollout !== null && sameScope(known.rollout, to)) return [];
    if (known.status !== 'rolled-back') return reject.conflict('release.not-rolled-back', `A release that is ${known.status} cannot be launched again.`);
    const out = goingOut(known, features);
    if (isRejection(out)) return out;
    return actRefused(known, body.day, now) ?? [{ type: 'ReleaseRelaunched', data: { day: body.day, scope: to, features: [...out] } }];
  },
});

export const widenRelease = commandOf(release)({
  name: 'widen-release',
  method: 'POST',
  path: '/:id/widen',
  summary: 'Give the release to more users: further segments (an empty list for all), a larger share, or both; nobody loses it',
  body: z.object({ day: day(), segments: segments.optional(), share: share.optional() }),
  example: { day: '2026-03-05', segments: [], share: 100 },
  access: productManagers,
  decide: (state, { body, now }) => {
    const known = standing(state, ['launched'], 'widened');
    if (isRejection(known)) return known;
    const from = known.rollout ?? { segments: [], share: 100 };
    const to = distinct({ segments: body.segments ?? from.segments, share: body.share ?? from.share });
    if (sameScope(from, to)) return [];
    if (!covers(to, from)) return reject.invalid('release.narrower', 'Some who have it would lose it: roll it back instead.', body.segments === undefined ? '/share' : '/segments');
    return actRefused(known, body.day, now) ?? [{ type: 'ReleaseWidened', data: { day: body.day, from, to } }];
  },
});

export const pauseRelease = commandOf(release)({
  name: 'pause-release',
  method: 'POST',
  path: '/:id/pause',
  summary: 'Give the release to no more users for now, and say why; those who have it keep it',
  body: z.object({ day: day(), reason: text(2000) }),
  example: { day: '2026-03-06', reason: 'two crews cannot pay' },
  access: productManagers,
  decide: (state, { body, now }) => {
    const known = standing(state, ['launched', 'paused'], 'paused');
    if (isRejection(known)) return known;
    if (known.status === 'paused') return [];
    return actRefused(known, body.day, now) ?? [{ type: 'ReleasePaused', data: body }];
  },
});

export const resumeRelease = commandOf(release)({
  name: 'resume-release',
  method: 'POST',
  path: '/:id/resume',
  summary: 'Let a paused release go on',
  body: z.object({ day: day() }),
  example: { day: '2026-03-07' },
  access: productManagers,
  decide: (state, { body, now }) => {
    const known = standing(state, ['launched', 'paused'], 'resumed');
    if (isRejection(known)) return known;
    if (known.status === 'launched') return [];
    return actRefused(known, body.day, now) ?? [{ type: 'ReleaseResumed', data: body }];
  },
});

export const rollBackRelease = commandOf(release)({
  name: 'roll-back-release',
  method: 'POST',
  path: '/:id/roll-back',
  summary: 'Take the release back from all users, and say why; the features that came with it are delivered and not launched',
  body: z.object({ day: day(), reason: text(2000) }),
  example: { day: '2026-03-08', reason: 'berths were booked twice' },
  access: productManagers,
  decide: (state, { body, now }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    if (known.status === 'rolled-back') return [];
    if (known.status !== 'launched' && known.status !== 'paused') return reject.conflict('release.not-launched', `A release that is ${known.status} cannot be rolled back.`);
    return actRefused(known, body.day, now) ?? [{ type: 'ReleaseRolledBack', data: { ...body, features: [...known.out] } }];
  },
});
