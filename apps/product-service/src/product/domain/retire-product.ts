import { commandOf, day, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { futureDay, unarchived } from './product.rules.js';

export const retireProduct = commandOf(product)({
  name: 'retire-product',
  method: 'POST',
  path: '/:id/retire',
  summary: 'Take the product out of service, once each step of its sunset is done or waived',
  body: z.object({ day: day().optional() }),
  example: { day: '2026-03-31' },
  access: productManagers,
  decide: (state, { body, now }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    if (known.stage === 'retired') return [];
    if (known.stage !== 'sunsetting') return reject.conflict('product.wrong-stage', `A product in ${known.stage} cannot be retired; it is sunset first.`);
    const open = (known.sunset?.steps ?? []).filter(({ status }) => status === 'open');
    if (open.length > 0) return reject.conflict('product.sunset-step-open', `Still open: ${open.map(({ name }) => name).join(', ')}.`);
    return futureDay(body.day, now) ?? [{ type: 'ProductRetired', data: body }];
  },
});
