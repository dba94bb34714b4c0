import { commandOf, id, isRejection, z } from '@wheelhouse/event-sourcing';
import { team, teamRefused } from '@wheelhouse/records';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { endedRefused, productOf, standing } from './feature.rules.js';

export const startDelivery = commandOf(feature)({
  name: 'start-delivery',
  method: 'POST',
  path: '/:id/start-delivery',
  summary: 'Let a standing team build the feature, without a project',
  body: z.object({ team: id() }),
  example: { team: '0190c5a0-0000-7000-8000-0000000000f1' },
  access: productManagers,
  facts: ({ body, id: self }) => ({ team: team(body.team), products: productOf(self) }),
  decide: (state, command, facts) => {
    const { body } = command;
    const known = standing(state, ['planned', 'in-delivery'], 'built');
    if (isRejection(known)) return known;
    if (known.status === 'in-delivery' && known.team === body.team) return [];
    return endedRefused(facts.products) ?? teamRefused(facts.team, body.team, command, '/team') ?? [{ type: 'FeatureDeliveryStarted', data: body }];
  },
});
