import { commandOf, id, isRejection, reject, row, rows, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { featureDependency } from '../views/feature-links.js';
import { featurePage } from '../views/feature-page.js';
import { reaches } from './dependency-graph.js';
import { featureRefused, unarchived } from './feature.rules.js';

/** Every dependency of the organisation is read for the rule: more than anybody could keep in order by hand. */
const MOST_DEPENDENCIES = 100_000;

export const dependOn = commandOf(feature)({
  name: 'depend-on',
  method: 'POST',
  path: '/:id/depend-on',
  summary: 'Say that the feature cannot go before another one, of this product or of another',
  body: z.object({ on: id() }),
  example: { on: '0190c5a0-0000-7000-8000-000000000012' },
  access: productManagers,
  // Two that would close a circle together must not both be accepted, so one waits for the other.
  locks: () => ['feature-dependencies'],
  refers: ({ body }) => [{ id: body.on, pointer: '/on' }],
  facts: ({ body }) => ({ on: row(featurePage, body.on), edges: rows(featureDependency, {}, MOST_DEPENDENCIES) }),
  decide: (state, { id: self, body }, { on, edges }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    if (known.dependsOn.includes(body.on)) return [];
    if (body.on === self) return reject.invalid('feature.depends-on-itself', 'A feature cannot wait for itself.', '/on');
    const refused = featureRefused(on, '/on');
    if (refused) return refused;
    if (reaches(edges, body.on, self)) return reject.conflict('feature.dependency-cycle', 'The other feature waits for this one already, perhaps by way of others.', '/on');
    return [{ type: 'FeatureDependencyAdded', data: body }];
  },
});
