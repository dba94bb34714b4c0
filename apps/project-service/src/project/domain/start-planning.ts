import { commandOf, isRejection, z } from '@wheelhouse/event-sourcing';
import { projectManagers } from '../project.access.js';
import { project } from '../project.aggregate.js';
import { standing } from './project.rules.js';

export const startPlanning = commandOf(project)({
  name: 'start-planning',
  method: 'POST',
  path: '/:id/start-planning',
  summary: 'Begin to plan an approved project',
  body: z.object({}),
  example: {},
  access: projectManagers,
  decide: (state) => {
    const known = standing(state, ['approved'], 'planned');
    if (isRejection(known)) return known;
    return [{ type: 'ProjectPlanningStarted', data: {} }];
  },
});
