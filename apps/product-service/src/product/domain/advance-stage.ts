import { day, productStage } from '@wheelhouse/contracts';
import { commandOf, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { futureDay, living, orderOf } from './product.rules.js';

export const advanceStage = commandOf(product)({
  name: 'advance-stage',
  method: 'POST',
  path: '/:id/advance-stage',
  summary: 'Enter the next stage of the product’s life',
  // Ideation comes before all, and the two ends have commands of their own.
  body: z.object({ to: productStage.exclude(['ideation', 'retired', 'discontinued']), day: day().optional() }),
  example: { to: 'discovery' },
  access: productManagers,
  decide: (state, { body, now }) => {
    const known = living(state);
    if (isRejection(known)) return known;
    const steps = orderOf(body.to) - orderOf(known.stage);
    if (steps === 0) return [];
    if (steps < 0) return reject.conflict('product.stage-behind', `The product is in ${known.stage} already; step back if it is not.`, '/to');
    if (steps > 1) return reject.conflict('product.stage-skipped', `After ${known.stage} comes another stage than ${body.to}.`, '/to');
    if (body.to === 'sunsetting' && !known.sunset) return reject.conflict('product.sunset-without-plan', 'Plan the sunset first: steps, dates, who is told, where users go.', '/to');
    return futureDay(body.day, now) ?? [{ type: 'ProductStageAdvanced', data: { from: known.stage, ...body } }];
  },
});
