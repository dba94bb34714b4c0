import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { money } from '../kernel/money.js';
import { day, id, text } from '../kernel/values.js';

const stream = { context: 'product', stream: 'customer' } as const;

const other = '0190c5a0-0000-7000-8000-000000000012';
const customer = '0190c5a0-0000-7000-8000-0000000000d2';

export const customerRegistered = defineEvent({
  ...stream,
  type: 'CustomerRegistered',
  version: 1,
  summary: 'A customer became known by a pseudonym; who they are stands nowhere here.',
  data: z.object({ pseudonym: text(100), segment: text(100).nullable() }),
  example: { pseudonym: 'C-1017', segment: 'charter fleets' },
});

export const customerSegmentSet = defineEvent({
  ...stream,
  type: 'CustomerSegmentSet',
  version: 1,
  summary: 'The customer belongs to another segment, or to none.',
  data: z.object({ segment: text(100).nullable() }),
  example: { segment: 'charter fleets' },
});

export const customerValueSet = defineEvent({
  ...stream,
  type: 'CustomerValueSet',
  version: 1,
  summary: 'What the customer is worth a year from a day on; said again for one day, it corrects.',
  data: z.object({ value: money(), from: day() }),
  example: { value: { amount: 1_200_000, currency: 'EUR' }, from: '2027-01-01' },
});

export const customerMerged = defineEvent({
  ...stream,
  type: 'CustomerMerged',
  version: 1,
  summary: 'Two references were one customer: from now on this one counts as the other.',
  data: z.object({ into: id() }),
  example: { into: other },
});

export const customerForgotten = defineEvent({
  ...stream,
  type: 'CustomerForgotten',
  version: 1,
  summary: 'Every word that was said for the customer, and for those merged into them, is unreadable for ever.',
  data: z.object({ customers: z.array(id()).min(1).max(1000) }),
  example: { customers: [customer] },
  destroysSubjects: ({ customers }) => customers.map((one) => `customer:${one}`),
});

export const customerArchived = defineEvent({
  ...stream,
  type: 'CustomerArchived',
  version: 1,
  summary: 'The customer reference was put away; it can be restored.',
  data: z.object({ reason: text(2000).optional() }),
  example: {},
});

export const customerRestored = defineEvent({
  ...stream,
  type: 'CustomerRestored',
  version: 1,
  summary: 'The customer reference is in use again, as it stood.',
  data: z.object({}),
  example: {},
});
