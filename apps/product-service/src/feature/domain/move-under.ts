import { commandOf, id, isRejection, reject, row, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { featurePage } from '../views/feature-page.js';
import { childrenLock, parentRefused, unarchived } from './feature.rules.js';

export const moveUnder = commandOf(feature)({
  name: 'move-under',
  method: 'POST',
  path: '/:id/move-under',
  summary: 'Let the feature stand under another one of the level above, or under none',
  body: z.object({ parent: id().nullable() }),
  example: { parent: '0190c5a0-0000-7000-8000-000000000010' },
  access: productManagers,
  locks: ({ body }) => (body.parent === null ? [] : [childrenLock(body.parent)]),
  refers: ({ body }) => (body.parent === null ? [] : [{ id: body.parent, pointer: '/parent' }]),
  facts: ({ body, id: self }) => ({ parent: row(featurePage, body.parent ?? self) }),
  decide: (state, { id: self, body }, { parent }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    if (known.parent === body.parent) return [];
    if (body.parent === self) return reject.invalid('feature.own-parent', 'A feature cannot stand under itself.', '/parent');
    return parentRefused(known.level, known.product, { id: body.parent, row: parent }) ?? [{ type: 'FeatureMovedUnder', data: body }];
  },
});
