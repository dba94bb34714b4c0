import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { memberRole } from './roles.js';

/** Names and addresses are in no event: they live in the gateway's identity store alone, under the stream's id. */
const stream = { context: 'organisation', stream: 'member' } as const;

export const memberAdded = defineEvent({
  ...stream,
  type: 'MemberAdded',
  version: 1,
  summary: 'A person became a member of the organisation.',
  data: z.object({ role: memberRole }),
  example: { role: 'member' },
});

export const memberRoleChanged = defineEvent({
  ...stream,
  type: 'MemberRoleChanged',
  version: 1,
  summary: 'The member got another role in the organisation.',
  data: z.object({ from: memberRole, to: memberRole }),
  example: { from: 'member', to: 'portfolio-manager' },
});

export const memberDeactivated = defineEvent({
  ...stream,
  type: 'MemberDeactivated',
  version: 1,
  summary: 'The member may not sign in any more; what they did stays.',
  data: z.object({}),
  example: {},
});

export const memberReactivated = defineEvent({
  ...stream,
  type: 'MemberReactivated',
  version: 1,
  summary: 'The member may sign in again.',
  data: z.object({}),
  example: {},
});

export const memberForgotten = defineEvent({
  ...stream,
  type: 'MemberForgotten',
  version: 1,
  summary: 'Name, address, credentials and every key of the words of `member:<stream id>` were destroyed with this fact.',
  data: z.object({}),
  example: {},
});
