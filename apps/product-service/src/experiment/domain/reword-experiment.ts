import { commandOf, isRejection, reject, text, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { experiment } from '../experiment.aggregate.js';
import { unarchived } from './experiment.rules.js';
import type { ExperimentEvent } from './experiment.state.js';

export const rewordExperiment = commandOf(experiment)({
  name: 'reword-experiment',
  method: 'PATCH',
  path: '/:id',
  summary: 'Change the experiment’s name, or before its start its hypothesis',
  body: z.object({ name: text(200).optional(), hypothesis: text(4000).optional() }),
  example: { name: 'A berth button' },
  access: crew,
  decide: (state, { body: { name, hypothesis } }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    const another = hypothesis !== undefined && hypothesis !== known.hypothesis;
    if (another && known.status !== 'designed') return reject.conflict('experiment.hypothesis-fixed', 'A hypothesis is stated before the test begins.', '/hypothesis');
    const renamed: ExperimentEvent[] = name !== undefined && name !== known.name ? [{ type: 'ExperimentRenamed', data: { name } }] : [];
    return another ? [...renamed, { type: 'ExperimentHypothesisReworded', data: { hypothesis } }] : renamed;
  },
});
