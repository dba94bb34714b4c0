import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { id, text } from '../kernel/values.js';

const stream = { context: 'organisation', stream: 'organisation' } as const;

const first = '0190c5a0-0000-7000-8000-0000000000a1';
const second = '0190c5a0-0000-7000-8000-0000000000a2';

export const organisationFounded = defineEvent({
  ...stream,
  type: 'OrganisationFounded',
  version: 1,
  summary: 'The organisation of this deployment began, with its first owner.',
  data: z.object({ name: text(200), owner: id() }),
  example: { name: 'Harbour Works', owner: first },
});

export const organisationRenamed = defineEvent({
  ...stream,
  type: 'OrganisationRenamed',
  version: 1,
  summary: 'The organisation goes by another name.',
  data: z.object({ name: text(200) }),
  example: { name: 'Harbour Works United' },
});

export const ownershipHandedOver = defineEvent({
  ...stream,
  type: 'OwnershipHandedOver',
  version: 1,
  summary: 'The owner made another member the owner, and stays as what their own role says.',
  data: z.object({ from: id(), to: id() }),
  example: { from: first, to: second },
});
