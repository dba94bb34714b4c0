import { commandOf, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { experiment } from '../experiment.aggregate.js';
import { experimentNotFound } from './experiment.rules.js';

export const archiveExperiment = commandOf(experiment)({
  name: 'archive-experiment',
  method: 'POST',
  path: '/:id/archive',
  summary: 'Put the experiment away; nothing is lost',
  body: z.object({ reason: text(2000).optional() }),
  example: {},
  access: productManagers,
  decide: (state, { body }) => {
    if (state.status === 'none') return experimentNotFound;
    return state.archived ? [] : [{ type: 'ExperimentArchived', data: body }];
  },
});
