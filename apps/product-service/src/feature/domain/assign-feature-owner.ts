import { commandOf, id, isRejection, z } from '@wheelhouse/event-sourcing';
import { member, memberRefused } from '@wheelhouse/records';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { unarchived } from './feature.rules.js';

export const assignFeatureOwner = commandOf(feature)({
  name: 'assign-feature-owner',
  method: 'POST',
  path: '/:id/assign-owner',
  summary: 'Say who answers for the feature',
  body: z.object({ owner: id() }),
  example: { owner: '0190c5a0-0000-7000-8000-0000000000a1' },
  access: productManagers,
  facts: ({ body }) => ({ owner: member(body.owner) }),
  decide: (state, command, { owner }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    if (known.owner === command.body.owner) return [];
    return memberRefused(owner, command.body.owner, command, '/owner') ?? [{ type: 'FeatureOwnerAssigned', data: command.body }];
  },
});
