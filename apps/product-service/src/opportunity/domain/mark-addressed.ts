import { commandOf, day, isRejection, z } from '@wheelhouse/event-sourcing';
import { futureDay } from '../../product/domain/product.rules.js';
import { productManagers } from '../../product/product.access.js';
import { opportunity } from '../opportunity.aggregate.js';
import { standing } from './opportunity.rules.js';

export const markAddressed = commandOf(opportunity)({
  name: 'mark-addressed',
  method: 'POST',
  path: '/:id/mark-addressed',
  summary: 'Say since which day the need is met',
  body: z.object({ day: day() }),
  example: { day: '2026-07-01' },
  access: productManagers,
  decide: (state, { body, now }) => {
    const known = standing(state, ['pursued', 'addressed'], 'addressed');
    if (isRejection(known)) return known;
    return futureDay(body.day, now) ?? (known.addressedOn === body.day ? [] : [{ type: 'OpportunityAddressed', data: body }]);
  },
});
