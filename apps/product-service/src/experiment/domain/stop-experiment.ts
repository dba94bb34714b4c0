import { commandOf, day, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { experiment } from '../experiment.aggregate.js';
import { dayRefused, standing } from './experiment.rules.js';

export const stopExperiment = commandOf(experiment)({
  name: 'stop-experiment',
  method: 'POST',
  path: '/:id/stop',
  summary: 'Break the experiment off without a conclusion',
  body: z.object({ reason: text(2000), day: day().optional() }),
  example: { reason: 'the harbour closed', day: '2026-03-15' },
  access: productManagers,
  decide: (state, { body, now }) => {
    const known = standing(state, ['designed', 'running', 'stopped'], 'stopped');
    if (isRejection(known)) return known;
    if (known.status === 'stopped') return [];
    const on = body.day ?? now.slice(0, 10);
    return dayRefused(known, on, now) ?? [{ type: 'ExperimentStopped', data: { reason: body.reason, day: on } }];
  },
});
