import { commandOf, day, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { experiment } from '../experiment.aggregate.js';
import { dayRefused, standing } from './experiment.rules.js';

export const startExperiment = commandOf(experiment)({
  name: 'start-experiment',
  method: 'POST',
  path: '/:id/start',
  summary: 'Let the experiment run, today or since a day that is told',
  body: z.object({ day: day().optional() }),
  example: { day: '2026-03-01' },
  access: crew,
  decide: (state, { body, now }) => {
    const known = standing(state, ['designed', 'running'], 'started');
    if (isRejection(known)) return known;
    const on = body.day ?? now.slice(0, 10);
    if (known.status === 'running') return body.day === undefined || on === known.startedOn ? [] : reject.conflict('experiment.running', `The experiment runs since ${known.startedOn ?? 'before'}.`);
    if (!known.stopRule) return reject.conflict('experiment.no-stop-rule', 'Say first when it stops.');
    return dayRefused(known, on, now) ?? [{ type: 'ExperimentStarted', data: { day: on } }];
  },
});
