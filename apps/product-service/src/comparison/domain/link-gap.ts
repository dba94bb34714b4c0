import { commandOf, id, isRejection, reject, row, z } from '@wheelhouse/event-sourcing';
import { featureRefused } from '../../feature/domain/feature.rules.js';
import { featurePage } from '../../feature/views/feature-page.js';
import { productManagers } from '../../product/product.access.js';
import { comparison } from '../comparison.aggregate.js';
import { capabilityOf, MOST_FEATURES } from './comparison.rules.js';

export const linkGap = commandOf(comparison)({
  name: 'link-gap',
  method: 'POST',
  path: '/:id/link-gap',
  summary: 'Say which feature is to close the gap in a capability',
  body: z.object({ capability: id(), feature: id() }),
  example: { capability: '0190c5a0-0000-7000-8000-000000000072', feature: '0190c5a0-0000-7000-8000-000000000011' },
  access: productManagers,
  refers: ({ body }) => [{ id: body.feature, pointer: '/feature' }],
  facts: ({ body }) => ({ feature: row(featurePage, body.feature) }),
  decide: (state, { body }, { feature }) => {
    const found = capabilityOf(state, body.capability);
    if (isRejection(found)) return found;
    if (found.there.features.includes(body.feature)) return [];
    if (found.there.features.length >= MOST_FEATURES) return reject.conflict('comparison.features-full', `There is room for ${MOST_FEATURES}.`);
    return featureRefused(feature, '/feature') ?? [{ type: 'ComparisonGapLinked', data: body }];
  },
});
