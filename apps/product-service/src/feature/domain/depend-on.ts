import { commandOf, id, isRejection, reaches, reject, row, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { featureDependency } from '../views/feature-links.js';
import { featurePage } from '../views/feature-page.js';
import { featureRefused, unarchived } from './feature.rules.js';

/** A feature that waits for more than this is not planned at all. */
const MOST_DEPENDENCIES = 200;

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
  facts: ({ body, id: self }) => ({ on: row(featurePage, body.on), waits: reaches(featureDependency, 'feature', 'on', body.on, self) }),
  decide: (state, { id: self, body }, { on, waits }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    if (known.dependsOn.includes(body.on)) return [];
    if (body.on === self) return reject.invalid('feature.depends-on-itself', 'A feature cannot wait for itself.', '/on');
    if (known.dependsOn.length >= MOST_DEPENDENCIES) return reject.conflict('feature.dependencies-full', `A feature waits for ${MOST_DEPENDENCIES} others at most.`, '/on');
    const refused = featureRefused(on, '/on');
    if (refused) return refused;
    if (waits === undefined) return reject.conflict('feature.too-many-dependencies', 'The other feature waits for more than can be gone through, so that nobody can say that this closes no circle.', '/on');
    if (waits) return reject.conflict('feature.dependency-cycle', 'The other feature waits for this one already, perhaps by way of others.', '/on');
    return [{ type: 'FeatureDependencyAdded', data: body }];
  },
});
