import { commandOf, day, id, isRejection, reject, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { project, projectRefused } from '../commitment/known-project.js';
import { feature } from '../feature.aggregate.js';
import { endedRefused, productOf, standing, unarchived } from './feature.rules.js';

export const offerFeature = commandOf(feature)({
  name: 'offer-feature',
  method: 'POST',
  path: '/:id/offer',
  summary: 'Offer the planned feature to a project: what it is to build of it, and by which day it is needed',
  body: z.object({ project: id(), scope: text(4000), needBy: day().optional() }),
  example: { project: '0190c5a0-0000-7000-8000-0000000000f9', scope: 'Booking in three harbours', needBy: '2027-05-31' },
  access: productManagers,
  facts: ({ body, id: self }) => ({ project: project(body.project), products: productOf(self) }),
  decide: (state, command, facts) => {
    const { body } = command;
    const known = standing(state, ['planned', 'in-delivery'], 'offered');
    if (isRejection(known)) return known;
    const open = known.offers[body.project];
    if (open && open.scope === body.scope && open.needBy === body.needBy) return [];
    if (open) return reject.conflict('feature.offered-already', 'The feature is offered to this project; withdraw that offer before another one.', '/project');
    if (Object.values(known.commitments).some((one) => one.project === body.project)) {
      return reject.conflict('feature.committed-already', 'The project is committed to the feature; what is to change there is renegotiated.', '/project');
    }
    return (
      projectRefused(facts.project, body.project, command, '/project') ?? endedRefused(facts.products) ?? [{ type: 'FeatureOffered', data: { product: known.product, ...body } }]
    );
  },
});

export const withdrawOffer = commandOf(feature)({
  name: 'withdraw-offer',
  method: 'POST',
  path: '/:id/withdraw-offer',
  summary: 'Offer the feature to a project no more, and say why',
  body: z.object({ project: id(), reason: text(2000) }),
  example: { project: '0190c5a0-0000-7000-8000-0000000000f9', reason: 'another project builds it' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    if (known.offers[body.project]) return [{ type: 'FeatureOfferWithdrawn', data: body }];
    const committed = Object.values(known.commitments).some((one) => one.project === body.project);
    return committed ? reject.conflict('feature.offer-answered', 'The project has taken the feature on; its commitment is withdrawn where both sides write.', '/project') : [];
  },
});
