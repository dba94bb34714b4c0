import { projectCharterWritten } from '@wheelhouse/contracts';
import { commandOf, isRejection, reject } from '@wheelhouse/event-sourcing';
import { isDeepStrictEqual } from 'node:util';
import { projectManagers } from '../project.access.js';
import { project } from '../project.aggregate.js';
import { standing } from './project.rules.js';

export const writeCharter = commandOf(project)({
  name: 'write-charter',
  method: 'POST',
  path: '/:id/write-charter',
  summary: 'Write the charter: scope, goals, how success is known, dates, money, tolerances',
  body: projectCharterWritten.data,
  example: projectCharterWritten.example,
  access: projectManagers,
  decide: (state, { body }) => {
    const known = standing(state, ['proposed'], 'chartered');
    if (isRejection(known)) return known;
    if (body.start !== undefined && body.finish !== undefined && body.finish < body.start) {
      return reject.invalid('project.finish-before-start', 'The finish lies before the start.', '/finish');
    }
    return isDeepStrictEqual(known.charter, body) ? [] : [{ type: 'ProjectCharterWritten', data: body }];
  },
});
