import { commandOf, id, isRejection, reject, rows, z } from '@wheelhouse/event-sourcing';
import { rankFor } from '@wheelhouse/records';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { featureRank } from '../views/feature-links.js';
import { unarchived } from './feature.rules.js';

export const rankFeature = commandOf(feature)({
  name: 'rank-feature',
  method: 'POST',
  path: '/:id/rank',
  summary: 'Give the feature a place in its product’s backlog: after one, before one, between two, or last',
  body: z.object({ after: id().optional(), before: id().optional() }),
  example: { after: '0190c5a0-0000-7000-8000-000000000012' },
  access: productManagers,
  locks: ({ id: self }) => [{ rootOf: self, name: 'backlog-ranks' }],
  facts: ({ id: self }) => ({ ranks: rows(featureRank, { list: { rootOf: self } }) }),
  decide: (state, { id: self, body }, { ranks }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    const outcome = rankFor(self, ranks.map(({ feature: ranked, rank }) => ({ id: ranked, rank })), body);
    switch (outcome) {
      case 'unchanged':
        return [];
      case 'unknown-after':
        return reject.invalid('feature.rank-anchor-unknown', 'The one to stand after has no rank in this backlog.', '/after');
      case 'unknown-before':
        return reject.invalid('feature.rank-anchor-unknown', 'The one to stand before has no rank in this backlog.', '/before');
      case 'crossed':
        return reject.conflict('feature.rank-crossed', 'The one to stand after stands behind the one to stand before by now.', '/after');
      default:
        return [{ type: 'FeatureRanked', data: { list: known.product, rank: outcome.rank } }];
    }
  },
});
