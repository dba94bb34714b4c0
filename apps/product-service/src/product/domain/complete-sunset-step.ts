import { commandOf, day, id, isRejection, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { futureDay, openStep } from './product.rules.js';

export const completeSunsetStep = commandOf(product)({
  name: 'complete-sunset-step',
  method: 'POST',
  path: '/:id/complete-sunset-step',
  summary: 'Say that a step of the sunset is done',
  body: z.object({ step: id(), day: day().optional() }),
  example: { step: '0190c5a0-0000-7000-8000-0000000000c1' },
  access: productManagers,
  decide: (state, { body, now }) => {
    const step = openStep(state, body.step, 'done');
    if (isRejection(step)) return step;
    return step ? (futureDay(body.day, now) ?? [{ type: 'ProductSunsetStepCompleted', data: body }]) : [];
  },
});
