import { commandOf, id, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { partUnknown } from '../../parts/parts.js';
import { productManagers } from '../../product/product.access.js';
import { comparison } from '../comparison.aggregate.js';
import { unarchived } from './comparison.rules.js';

export const dropComparedCompetitor = commandOf(comparison)({
  name: 'drop-compared-competitor',
  method: 'POST',
  path: '/:id/drop-competitor',
  summary: 'Compare the product with a competitor no more, and say why; what was assessed stays in the history',
  body: z.object({ competitor: id(), reason: text(2000) }),
  example: { competitor: '0190c5a0-0000-7000-8000-000000000070', reason: 'it left the market' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    return known.competitors.includes(body.competitor) ? [{ type: 'ComparisonCompetitorDropped', data: body }] : partUnknown('comparison', 'competitor');
  },
});
