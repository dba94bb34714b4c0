import { commandOf, isRejection, reject, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { roadmap } from '../roadmap.aggregate.js';
import { unarchived } from './roadmap.rules.js';

export const withdrawVersion = commandOf(roadmap)({
  name: 'withdraw-version',
  method: 'POST',
  path: '/:id/withdraw-version',
  summary: 'Hold a published version out to its audience no longer, and say why; its content stays as it was for those who make the roadmap',
  body: z.object({ number: z.int().min(1), reason: text(2000) }),
  example: { number: 1, reason: 'it named a price' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    if (body.number > known.version) return reject.invalid('roadmap.version-unknown', 'The roadmap has no such version.', '/number');
    return known.withdrawn.includes(body.number) ? [] : [{ type: 'RoadmapVersionWithdrawn', data: body }];
  },
});
