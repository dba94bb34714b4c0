import { commandOf, id, isRejection, reaches, reject, row, rows, z } from '@wheelhouse/event-sourcing';
import { pillarLock } from '../../product/domain/product.rules.js';
import { productPage } from '../../product/views/product-page.js';
import { objectiveWriters } from '../objective.access.js';
import { objective } from '../objective.aggregate.js';
import { objectivePage } from '../views/objective-page.js';
import { objectiveParent } from '../views/objective-parent.js';
import { parentRefused, TREE_LOCK } from './objective-tree.js';
import { open, standing } from './objective.rules.js';

export const alignObjective = commandOf(objective)({
  name: 'align-objective',
  method: 'POST',
  path: '/:id/align',
  summary: 'Say which pillar and which wider objective it serves; null where it serves none, and what is left out stays',
  body: z.object({ pillar: id().nullable().optional(), parent: id().nullable().optional() }),
  example: { parent: '0190c5a0-0000-7000-8000-000000000060' },
  access: objectiveWriters,
  // Two that would close a circle together must not both be accepted.
  locks: ({ body }) => [TREE_LOCK, ...(body.pillar ? [pillarLock(body.pillar)] : [])],
  refers: ({ body }) => (body.parent ? [{ id: body.parent, pointer: '/parent' }] : []),
  facts: ({ id: self, body }) => ({
    parent: row(objectivePage, body.parent ?? self),
    serves: reaches(objectiveParent, 'objective', 'parent', body.parent ?? self, self),
    products: rows(productPage, { id: { rootOf: self } }, 1),
  }),
  decide: (state, command, { parent: wider, serves, products: [product] }) => {
    const known = standing(state, command, open, 'aligned');
    if (isRejection(known)) return known;
    const { pillar = known.pillar, parent = known.parent } = command.body;
    if (pillar === known.pillar && parent === known.parent) return [];
    if (pillar !== null && pillar !== known.pillar) {
      if (known.product === null) return reject.invalid('objective.pillar-without-product', 'A pillar is of a product’s strategy, and this is no objective of a product.', '/pillar');
      if (!product?.pillars.some((one) => one.pillar === pillar)) return reject.invalid('objective.pillar-unknown', 'The product’s strategy has no such pillar.', '/pillar');
    }
    if (parent !== null && parent !== known.parent) {
      if (parent === command.id) return reject.invalid('objective.own-parent', 'An objective cannot serve itself.', '/parent');
      const refused = parentRefused(wider);
      if (refused) return refused;
      // An objective has one parent, so the way up is a line, and never too long to go.
      if (serves !== false) return reject.conflict('objective.parent-cycle', 'The other objective serves this one already, perhaps by way of others.', '/parent');
    }
    return [{ type: 'ObjectiveAligned', data: { pillar, parent } }];
  },
});
