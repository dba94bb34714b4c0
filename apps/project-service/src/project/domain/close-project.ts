import { commandOf, day, isRejection, reject, rows, z } from '@wheelhouse/event-sourcing';
import { projectLock } from '../../deliverable/domain/deliverable.rules.js';
import { deliverablePage } from '../../deliverable/views/deliverable-page.js';
import { projectManagers } from '../project.access.js';
import { project } from '../project.aggregate.js';
import { standing } from './project.rules.js';

const done = ['accepted', 'accepted-with-conditions', 'waived', 'withdrawn', 'handed-over'];

/** Closed needs every deliverable accepted or waived; conditions of an acceptance still to be met hold it open too. */
export const closeProject = commandOf(project)({
  name: 'close-project',
  method: 'POST',
  path: '/:id/close',
  summary: 'End the project',
  body: z.object({ day: day().optional() }),
  example: { day: '2026-07-03' },
  access: projectManagers,
  locks: projectLock,
  facts: ({ id }) => ({ deliverables: rows(deliverablePage, { root: id }) }),
  decide: (state, { body }, { deliverables }) => {
    const known = standing(state, ['closing'], 'closed');
    if (isRejection(known)) return known;
    const open = deliverables.filter(({ status, openConditions }) => !done.includes(status) || openConditions > 0);
    if (!known.cancelled && open.length > 0) {
      return reject.conflict('project.deliverables-open', `Still to be accepted or waived: ${open.slice(0, 5).map(({ name }) => name).join(', ')}${open.length > 5 ? ' …' : ''}.`);
    }
    return [{ type: 'ProjectClosed', data: body }];
  },
});
