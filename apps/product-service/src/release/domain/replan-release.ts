import { releaseTier, releaseVersion } from '@wheelhouse/contracts';
import { commandOf, day, isRejection, reject, rows, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { release } from '../release.aggregate.js';
import { releasePage } from '../views/release-page.js';
import { preparing, standing, windowRefused } from './release.rules.js';

export const renumberRelease = commandOf(release)({
  name: 'renumber-release',
  method: 'POST',
  path: '/:id/renumber',
  summary: 'Give the release another version, and say how much it changes; the version before is free for others',
  body: z.object({ version: releaseVersion(), tier: releaseTier }),
  example: { version: '3.0.0', tier: 'major' },
  access: productManagers,
  locks: ({ id: self, body }) => [{ rootOf: self, name: `release-version:${body.version}` }],
  facts: ({ id: self, body }) => ({ holders: rows(releasePage, { product: { rootOf: self }, version: body.version }, 10) }),
  decide: (state, { id: self, body }, { holders }) => {
    const known = standing(state, preparing, 'given another version');
    if (isRejection(known)) return known;
    if (known.version === body.version && known.tier === body.tier) return [];
    if (holders.some((holder) => holder.id !== self)) return reject.conflict('release.version-taken', `The product has a release ${body.version}.`, '/version');
    return [{ type: 'ReleaseRenumbered', data: { from: known.version, to: body.version, tier: body.tier } }];
  },
});

export const rescheduleRelease = commandOf(release)({
  name: 'reschedule-release',
  method: 'POST',
  path: '/:id/reschedule',
  summary: 'Let the release go out in another window of days, and say why',
  body: z.object({ window: z.object({ from: day(), to: day() }), reason: text(2000) }),
  example: { window: { from: '2027-03-15', to: '2027-03-26' }, reason: 'the tide service is late' },
  access: productManagers,
  decide: (state, { body: { window, reason } }) => {
    const known = standing(state, preparing, 'rescheduled');
    if (isRejection(known)) return known;
    const refused = windowRefused(window);
    if (refused) return refused;
    if (known.window.from === window.from && known.window.to === window.to) return [];
    return [{ type: 'ReleaseRescheduled', data: { from: known.window, to: window, reason } }];
  },
});
