import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { id, text } from '../kernel/values.js';
import { teamMemberRoles } from './roles.js';

const stream = { context: 'organisation', stream: 'team' } as const;

const member = '0190c5a0-0000-7000-8000-0000000000a2';

export const teamFounded = defineEvent({
  ...stream,
  type: 'TeamFounded',
  version: 1,
  summary: 'A team began.',
  data: z.object({ name: text(200) }),
  example: { name: 'Pilots' },
});

export const teamRenamed = defineEvent({
  ...stream,
  type: 'TeamRenamed',
  version: 1,
  summary: 'The team goes by another name.',
  data: z.object({ from: text(200), to: text(200) }),
  example: { from: 'Pilots', to: 'Harbour pilots' },
});

export const teamMemberAdded = defineEvent({
  ...stream,
  type: 'TeamMemberAdded',
  version: 1,
  summary: 'A member joined the team in one or several roles.',
  data: z.object({ member: id(), roles: teamMemberRoles }),
  example: { member, roles: ['product-manager'] },
});

export const teamMemberRolesChanged = defineEvent({
  ...stream,
  type: 'TeamMemberRolesChanged',
  version: 1,
  summary: 'A member of the team has other roles in it.',
  data: z.object({ member: id(), from: teamMemberRoles, to: teamMemberRoles }),
  example: { member, from: ['contributor'], to: ['contributor', 'project-manager'] },
});

export const teamMemberRemoved = defineEvent({
  ...stream,
  type: 'TeamMemberRemoved',
  version: 1,
  summary: 'A member left the team.',
  data: z.object({ member: id() }),
  example: { member },
});

export const teamArchived = defineEvent({
  ...stream,
  type: 'TeamArchived',
  version: 1,
  summary: 'The team is out of use: its roles give nothing any more. It keeps its name and can be restored.',
  data: z.object({}),
  example: {},
});

export const teamRestored = defineEvent({
  ...stream,
  type: 'TeamRestored',
  version: 1,
  summary: 'The team is in use again.',
  data: z.object({}),
  example: {},
});
