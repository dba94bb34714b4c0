import { commandOf, day, isRejection, partId, reject, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { living } from './product.rules.js';

export const planSunset = commandOf(product)({
  name: 'plan-sunset',
  method: 'POST',
  path: '/:id/plan-sunset',
  summary: 'Plan how the product is taken out of service: steps with their days, who is told, where users go',
  body: z.object({
    steps: z
      .array(z.object({ step: partId(), name: text(200), due: day() }))
      .min(1)
      .max(100),
    audience: text(1000),
    destination: text(1000),
  }),
  example: {
    steps: [{ name: 'Tell every crew with a booking', due: '2027-01-31' }],
    audience: 'crews and harbour masters',
    destination: 'the coast guard’s own guide',
  },
  access: productManagers,
  decide: (state, { body }) => {
    const known = living(state);
    if (isRejection(known)) return known;
    if (!known.launched) return reject.conflict('product.not-launched', 'The product was never launched; discontinue it instead.');
    if (known.sunset) return reject.conflict('product.sunset-planned', 'A sunset is planned already; cancel it first.');
    if (new Set(body.steps.map(({ step }) => step)).size < body.steps.length) return reject.invalid('product.sunset-step-twice', 'Two steps have one id.', '/steps');
    return [{ type: 'ProductSunsetPlanned', data: body }];
  },
});
