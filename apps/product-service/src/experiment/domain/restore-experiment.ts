import { commandOf, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { experiment } from '../experiment.aggregate.js';
import { experimentNotFound } from './experiment.rules.js';

export const restoreExperiment = commandOf(experiment)({
  name: 'restore-experiment',
  method: 'POST',
  path: '/:id/restore',
  summary: 'Take an archived experiment out again',
  body: z.object({}),
  example: {},
  access: productManagers,
  decide: (state) => {
    if (state.status === 'none') return experimentNotFound;
    return state.archived ? [{ type: 'ExperimentRestored', data: {} }] : [];
  },
});
