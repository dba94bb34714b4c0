import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { id, text } from '../kernel/values.js';
import { rootRole, visibility } from './values.js';

const stream = { context: 'product', stream: 'product-line' } as const;

const team = '0190c5a0-0000-7000-8000-0000000000f1';
const manager = '0190c5a0-0000-7000-8000-0000000000a1';
const sponsor = '0190c5a0-0000-7000-8000-0000000000a2';

export const productLineCreated = defineEvent({
  ...stream,
  type: 'ProductLineCreated',
  version: 1,
  summary: 'A set of products is led as one line.',
  data: z.object({ name: text(200), description: text(4000).optional(), team: id(), manager: id(), visibility }),
  example: { name: 'Guides', description: 'Everything that helps a crew on its way.', team, manager, visibility: 'team' },
});

export const productLineRenamed = defineEvent({
  ...stream,
  type: 'ProductLineRenamed',
  version: 1,
  summary: 'The line goes by another name.',
  data: z.object({ name: text(200) }),
  example: { name: 'Guides for crews' },
});

export const productLineDescribed = defineEvent({
  ...stream,
  type: 'ProductLineDescribed',
  version: 1,
  summary: 'What the line is, in a few sentences; null where the description was taken away.',
  data: z.object({ description: text(4000).nullable() }),
  example: { description: 'Everything that helps a crew on its way.' },
});

export const productLineOwnershipTransferred = defineEvent({
  ...stream,
  type: 'ProductLineOwnershipTransferred',
  version: 1,
  summary: 'Another team owns the line, or another product manager steers it.',
  data: z.object({ team: id(), manager: id() }),
  example: { team, manager: sponsor },
});

export const productLineVisibilitySet = defineEvent({
  ...stream,
  type: 'ProductLineVisibilitySet',
  version: 1,
  summary: 'The line is seen more or less widely.',
  data: z.object({ visibility }),
  example: { visibility: 'open' },
});

export const productLineRoleGranted = defineEvent({
  ...stream,
  type: 'ProductLineRoleGranted',
  version: 1,
  summary: 'A member has a role in the line, whatever their team.',
  data: z.object({ member: id(), role: rootRole }),
  example: { member: sponsor, role: 'sponsor' },
});

export const productLineRoleRevoked = defineEvent({
  ...stream,
  type: 'ProductLineRoleRevoked',
  version: 1,
  summary: 'A member no longer has a role in the line.',
  data: z.object({ member: id(), role: rootRole }),
  example: { member: sponsor, role: 'sponsor' },
});

export const productLineArchived = defineEvent({
  ...stream,
  type: 'ProductLineArchived',
  version: 1,
  summary: 'The line was put away with what belongs to it; it can be restored.',
  data: z.object({ reason: text(2000).optional() }),
  example: { reason: 'its products go their own ways' },
});

export const productLineRestored = defineEvent({
  ...stream,
  type: 'ProductLineRestored',
  version: 1,
  summary: 'The line is in use again.',
  data: z.object({}),
  example: {},
});
