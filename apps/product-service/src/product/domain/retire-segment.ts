import { commandOf, id, isRejection, reject, text, z } from '@wheelhouse/event-sourcing';
import { partOf, partUnknown } from '../../parts/parts.js';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { living } from './product.rules.js';

export const retireSegment = commandOf(product)({
  name: 'retire-segment',
  method: 'POST',
  path: '/:id/retire-segment',
  summary: 'Aim at a segment no longer, and say why; no persona may still stand for it',
  body: z.object({ segment: id(), reason: text(2000) }),
  example: { segment: '0190c5a0-0000-7000-8000-000000000051', reason: 'they book by telephone' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = living(state);
    if (isRejection(known)) return known;
    if (!partOf('segment', known.segments, body.segment)) return partUnknown('product', 'segment');
    const persona = known.personas.find(({ segment }) => segment === body.segment);
    if (persona) return reject.conflict('product.segment-in-use', `The persona ${persona.name} stands for this segment; retire it, or let it stand for another one.`, '/segment');
    return [{ type: 'ProductSegmentRetired', data: body }];
  },
});
