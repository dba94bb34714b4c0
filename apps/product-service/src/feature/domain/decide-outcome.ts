import { outcomeDecision } from '@wheelhouse/contracts';
import { commandOf, id, isRejection, reject, row, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { featurePage } from '../views/feature-page.js';
import { featureRefused, standing } from './feature.rules.js';

export const decideOutcome = commandOf(feature)({
  name: 'decide-outcome',
  method: 'POST',
  path: '/:id/decide-outcome',
  summary: 'Keep the measured feature, follow it by another one, or remove it; and say why',
  body: z.object({ decision: outcomeDecision, why: text(2000), followedBy: id().optional() }),
  example: { decision: 'keep', why: 'more than was hoped' },
  access: productManagers,
  refers: ({ body }) => (body.followedBy === undefined ? [] : [{ id: body.followedBy, pointer: '/followedBy' }]),
  facts: ({ body, id: self }) => ({ next: row(featurePage, body.followedBy ?? self) }),
  decide: (state, { id: self, body }, { next }) => {
    const known = standing(state, ['measured'], 'decided on');
    if (isRejection(known)) return known;
    if ((body.decision === 'iterate') !== (body.followedBy !== undefined)) {
      return reject.invalid('feature.follower-missing', 'To iterate is to name the feature that follows; only then is one named.', '/followedBy');
    }
    if (body.followedBy === self) return reject.invalid('feature.follows-itself', 'A feature cannot follow itself.', '/followedBy');
    const refused = body.followedBy === undefined ? undefined : featureRefused(next, '/followedBy');
    if (refused) return refused;
    const { decision } = known;
    const same = decision && decision.decision === body.decision && decision.why === body.why && decision.followedBy === body.followedBy;
    return same ? [] : [{ type: 'FeatureOutcomeDecided', data: body }];
  },
});
