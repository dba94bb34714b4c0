import { visibility } from '@wheelhouse/contracts';
import { commandOf, id, isRejection, reject, text, z } from '@wheelhouse/event-sourcing';
import { team, teamRefused } from '@wheelhouse/records';
import { productManagers } from '../../product/product.access.js';
import { granting, revoking, roleGranted, roleRevoked } from '../../roles/root-roles.js';
import { roadmap } from '../roadmap.aggregate.js';
import { unarchived } from './roadmap.rules.js';

export const grantRoadmapRole = commandOf(roadmap)({
  ...granting,
  name: 'grant-roadmap-role',
  summary: 'Give a member a role in the roadmap, whatever their team; they see its draft',
  decide: (state, command, facts) => {
    const known = unarchived(state);
    return isRejection(known) ? known : roleGranted(known.roles, command, facts.member, (data) => ({ type: 'RoadmapRoleGranted', data }));
  },
});

export const revokeRoadmapRole = commandOf(roadmap)({
  ...revoking,
  name: 'revoke-roadmap-role',
  summary: 'Take a role in the roadmap from a member',
  decide: (state, command) => {
    const known = unarchived(state);
    return isRejection(known) ? known : roleRevoked(known.roles, command, (data) => ({ type: 'RoadmapRoleRevoked', data }));
  },
});

export const setRoadmapVisibility = commandOf(roadmap)({
  name: 'set-roadmap-visibility',
  method: 'POST',
  path: '/:id/set-visibility',
  summary: 'Let the draft be seen by all, by its team, or by those who lead it',
  body: z.object({ visibility }),
  example: { visibility: 'restricted' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    return known.visibility === body.visibility ? [] : [{ type: 'RoadmapVisibilitySet', data: body }];
  },
});

export const handOverRoadmap = commandOf(roadmap)({
  name: 'hand-over-roadmap',
  method: 'POST',
  path: '/:id/hand-over',
  summary: 'Let another team make the roadmap',
  body: z.object({ team: id() }),
  example: { team: '0190c5a0-0000-7000-8000-0000000000f1' },
  access: productManagers,
  facts: ({ body }) => ({ team: team(body.team) }),
  decide: (state, command, facts) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    if (known.team === command.body.team) return [];
    return teamRefused(facts.team, command.body.team, command, '/team') ?? [{ type: 'RoadmapHandedOver', data: command.body }];
  },
});

export const archiveRoadmap = commandOf(roadmap)({
  name: 'archive-roadmap',
  method: 'POST',
  path: '/:id/archive',
  summary: 'Put the roadmap away with its versions; nothing is lost',
  body: z.object({ reason: text(2000).optional() }),
  example: { reason: 'the year is over' },
  access: productManagers,
  decide: (state, { body }) => {
    if (state.status === 'none') return reject.notFound('roadmap.not-found', 'There is no such roadmap.');
    return state.status === 'archived' ? [] : [{ type: 'RoadmapArchived', data: body }];
  },
});

export const restoreRoadmap = commandOf(roadmap)({
  name: 'restore-roadmap',
  method: 'POST',
  path: '/:id/restore',
  summary: 'Take an archived roadmap up again',
  body: z.object({}),
  example: {},
  access: productManagers,
  decide: (state) => {
    if (state.status === 'none') return reject.notFound('roadmap.not-found', 'There is no such roadmap.');
    return state.status === 'archived' ? [{ type: 'RoadmapRestored', data: {} }] : [];
  },
});
