import { commandOf, id, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { openStep } from './product.rules.js';

export const waiveSunsetStep = commandOf(product)({
  name: 'waive-sunset-step',
  method: 'POST',
  path: '/:id/waive-sunset-step',
  summary: 'Say that a step of the sunset will not be done, and why',
  body: z.object({ step: id(), reason: text(2000) }),
  example: { step: '0190c5a0-0000-7000-8000-0000000000c1', reason: 'no booking is left' },
  access: productManagers,
  decide: (state, { body }) => {
    const step = openStep(state, body.step, 'waived');
    if (isRejection(step)) return step;
    return step ? [{ type: 'ProductSunsetStepWaived', data: body }] : [];
  },
});
