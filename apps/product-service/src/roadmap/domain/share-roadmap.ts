import { roadmapShare } from '@wheelhouse/contracts';
import { commandOf, isRejection, reject, z, rows, type RowOf, type Rejection } from '@wheelhouse/event-sourcing';
import { member, memberRefused, team, teamRefused } from '@wheelhouse/records';
import { productManagers } from '../../product/product.access.js';
import { roadmap } from '../roadmap.aggregate.js';
import { roadmapVersion } from '../views/roadmap-versions.js';
import { isOutside, unarchived } from './roadmap.rules.js';
import { sameShare } from './roadmap.state.js';

const MOST_SHARES = 200;

const body = z.object(roadmapShare.shape);
const example = { member: '0190c5a0-0000-7000-8000-0000000000a2' };

export const shareRoadmap = commandOf(roadmap)({
  name: 'share-roadmap',
  method: 'POST',
  path: '/:id/share',
  summary: 'Let a member, a team or an audience read the published versions, whatever audience they were made for; the draft stays confidential',
  body,
  example,
  access: productManagers,
  facts: ({ id: self, body: { member: who, team: which } }) => ({ member: member(who ?? self), team: team(which ?? self), versions: rows(roadmapVersion, { root: self }) }),
  decide: (state, command, facts) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    const refused = shareRefused(command.body);
    if (refused) return refused;
    if (known.shares.some((share) => sameShare(share, command.body))) return [];
    if (known.shares.length >= MOST_SHARES) return reject.conflict('roadmap.full', `A roadmap is shared with ${MOST_SHARES} at most.`);
    const { member: who, team: which } = command.body;
    const unknown = who !== undefined ? memberRefused(facts.member, who, command, '/member') : which !== undefined ? teamRefused(facts.team, which, command, '/team') : undefined;
    return unknown ?? confidential(command.body, facts.versions) ?? [{ type: 'RoadmapShared', data: command.body }];
  },
});

export const revokeShare = commandOf(roadmap)({
  name: 'revoke-share',
  method: 'POST',
  path: '/:id/revoke-share',
  summary: 'Let a member, a team or an audience no longer read versions that were not made for them',
  body,
  example,
  access: productManagers,
  decide: (state, command) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    const refused = shareRefused(command.body);
    if (refused) return refused;
    return known.shares.some((share) => sameShare(share, command.body)) ? [{ type: 'RoadmapShareRevoked', data: command.body }] : [];
  },
});

function shareRefused({ member: who, team: which, audience }: z.output<typeof body>): Rejection | undefined {
  const named = [who, which, audience].filter((one) => one !== undefined);
  return named.length === 1 ? undefined : reject.invalid('roadmap.share-unclear', 'A roadmap is shared with a member, with a team or with an audience.', '/member');
}

/** Why versions cannot be shared with an audience outside the organisation: those made for people inside may hold what must not leave it. */
function confidential({ audience }: z.output<typeof body>, versions: readonly RowOf<typeof roadmapVersion>[]): Rejection | undefined {
  const inside = versions.filter((version) => version.withdrawn === null && !isOutside(version.audience)).map(({ number }) => number);
  if (!isOutside(audience) || inside.length === 0) return undefined;
  return reject.conflict('roadmap.made-for-inside', `Made for people of the organisation: version ${inside.slice(-10).join(', ')}. Withdraw it first, or publish a version for that audience.`, '/audience');
}
