import { day, productStage } from '@wheelhouse/contracts';
import { commandOf, isRejection, reject, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { futureDay, living, orderOf } from './product.rules.js';

export const stepBack = commandOf(product)({
  name: 'step-back',
  method: 'POST',
  path: '/:id/step-back',
  summary: 'Go back to an earlier stage of the product’s life, and say why',
  body: z.object({ to: productStage.exclude(['sunsetting', 'retired', 'discontinued']), reason: text(2000), day: day().optional() }),
  example: { to: 'introduction', reason: 'the second market needs another product' },
  access: productManagers,
  decide: (state, { body, now }) => {
    const known = living(state);
    if (isRejection(known)) return known;
    if (known.stage === body.to) return [];
    if (known.stage === 'sunsetting') return reject.conflict('product.sunsetting', 'Cancel the sunset instead.', '/to');
    if (orderOf(body.to) > orderOf(known.stage)) return reject.conflict('product.stage-ahead', `${body.to} comes after ${known.stage}; advance instead.`, '/to');
    return futureDay(body.day, now) ?? [{ type: 'ProductStageSteppedBack', data: { from: known.stage, ...body } }];
  },
});
