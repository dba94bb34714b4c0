import { commandOf, isRejection, z } from '@wheelhouse/event-sourcing';
import { wayOfWorking } from '@wheelhouse/contracts';
import { projectManagers } from '../project.access.js';
import { project } from '../project.aggregate.js';
import { standing } from './project.rules.js';

export const chooseWayOfWorking = commandOf(project)({
  name: 'choose-way-of-working',
  method: 'POST',
  path: '/:id/choose-way-of-working',
  summary: 'Steer the project in another way',
  body: z.object({ wayOfWorking }),
  example: { wayOfWorking: 'iterative' },
  access: projectManagers,
  decide: (state, command) => {
    const known = standing(state, ['proposed', 'submitted', 'approved', 'planning'], 'steered otherwise');
    if (isRejection(known)) return known;
    if (known.wayOfWorking === command.body.wayOfWorking) return [];
    return [{ type: 'ProjectWayOfWorkingChosen', data: { wayOfWorking: command.body.wayOfWorking } }];
  },
});
