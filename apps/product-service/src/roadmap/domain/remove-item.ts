import { commandOf, id, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { roadmap } from '../roadmap.aggregate.js';
import { editable, gesture, itemOf } from './roadmap.rules.js';

export const removeItem = commandOf(roadmap)({
  name: 'remove-item',
  method: 'POST',
  path: '/:id/remove-item',
  summary: 'Take an item off the roadmap, and say why',
  body: z.object({ item: id(), reason: text(2000), gesture: gesture() }),
  example: { item: '0190c5a0-0000-7000-8000-0000000000e2', reason: 'no crew asked for it' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = editable(state, body);
    if (isRejection(known)) return known;
    const item = itemOf(known, body.item);
    return isRejection(item) ? item : [{ type: 'RoadmapItemRemoved', data: { item, why: body.reason, gesture: body.gesture } }];
  },
});
