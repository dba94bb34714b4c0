import { commandOf, day, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { projectManagers } from '../project.access.js';
import { project } from '../project.aggregate.js';
import { standing } from './project.rules.js';

/** The gate fits the way of working. A predictive project's baseline and an iterative one's first iteration are asked for by the aggregates that hold them. */
export const startExecution = commandOf(project)({
  name: 'start-execution',
  method: 'POST',
  path: '/:id/start-execution',
  summary: 'Begin the work',
  body: z.object({ day: day().optional() }),
  example: { day: '2026-03-02' },
  access: projectManagers,
  decide: (state, { body, now }) => {
    const known = standing(state, ['planning'], 'executed');
    if (isRejection(known)) return known;
    const { charter } = known;
    if (known.wayOfWorking !== 'predictive' && (!charter?.start || !charter.finish || !charter.budget)) {
      return reject.conflict('project.gate-not-met', 'An iterative project begins with goals, dates and a budget in its charter.');
    }
    if (body.day !== undefined && body.day > now.slice(0, 10)) return reject.invalid('project.day-ahead', 'The work cannot have begun on a day to come.', '/day');
    return [{ type: 'ProjectExecutionStarted', data: body }];
  },
});
