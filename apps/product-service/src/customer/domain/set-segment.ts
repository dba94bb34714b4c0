import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { customerKeepers } from '../customer.access.js';
import { customer } from '../customer.aggregate.js';
import { inUse } from './customer.rules.js';

export const setSegment = commandOf(customer)({
  name: 'set-segment',
  method: 'POST',
  path: '/:id/set-segment',
  summary: 'Say which segment the customer belongs to; null where to none',
  body: z.object({ segment: text(100).nullable() }),
  example: { segment: 'charter fleets' },
  access: customerKeepers,
  decide: (state, { body }) => {
    const known = inUse(state);
    if (isRejection(known)) return known;
    return known.segment === body.segment ? [] : [{ type: 'CustomerSegmentSet', data: body }];
  },
});
