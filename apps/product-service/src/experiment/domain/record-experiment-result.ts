import { commandOf, day, isRejection, partId, text, z } from '@wheelhouse/event-sourcing';
import { added } from '../../parts/parts.js';
import { crew } from '../../product/product.access.js';
import { experiment } from '../experiment.aggregate.js';
import { dayRefused, standing } from './experiment.rules.js';

const MOST_RESULTS = 1_000;

export const recordExperimentResult = commandOf(experiment)({
  name: 'record-experiment-result',
  method: 'POST',
  path: '/:id/record-result',
  summary: 'Say how an arm stands on a day: how many took part so far, and the metric’s value',
  body: z.object({ result: partId(), arm: text(100), n: z.int().min(0).max(1_000_000_000), value: z.number(), day: day() }),
  example: { arm: 'with button', n: 210, value: 0.12, day: '2026-03-20' },
  access: crew,
  decide: (state, { body, now }) => {
    const known = standing(state, ['running'], 'given results');
    if (isRejection(known)) return known;
    return dayRefused(known, body.day, now) ?? added({ of: 'experiment', what: 'result', most: MOST_RESULTS }, 'ExperimentResultRecorded', known.results, body);
  },
});
