import { commandOf, day, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { projectManagers } from '../project.access.js';
import { project } from '../project.aggregate.js';
import { standing } from './project.rules.js';

export const holdProject = commandOf(project)({
  name: 'hold-project',
  method: 'POST',
  path: '/:id/hold',
  summary: 'Let the work rest for a while',
  body: z.object({ reason: text(1000), until: day().optional() }),
  example: { reason: 'The harbour is closed by ice.', until: '2026-04-01' },
  access: projectManagers,
  decide: (state, command) => {
    const known = standing(state, ['executing'], 'put on hold');
    if (isRejection(known)) return known;
    return [{ type: 'ProjectHeld', data: command.body }];
  },
});
