import { factorKey, modelVersion } from '@wheelhouse/contracts';
import { commandOf, id, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { isDeepStrictEqual } from 'node:util';
import { modelKeepers } from '../model.access.js';
import { prioritisationModel } from '../prioritisation-model.aggregate.js';
import { weightsRefused } from './factors.rules.js';
import { objectiveFacts, objectiveReferences, objectivesRefused } from './objectives.rules.js';
import { drafting } from './model.rules.js';
import { draftOf, weighted } from './model.state.js';

export const weightFactors = commandOf(prioritisationModel)({
  name: 'weight-model-factors',
  method: 'POST',
  path: '/:id/weight',
  summary: 'Weight the factors of the draft, in percent that sum to 100, each perhaps for an objective',
  body: z.object({
    weights: z
      .array(
        z.object({
          factor: factorKey(),
          weight: z.number().positive().max(100),
          /** The objective that the factor stands for; null takes it away. */
          objective: id().nullable().optional(),
        }),
      )
      .min(1)
      .max(12),
    version: modelVersion().optional(),
  }),
  example: { weights: [{ factor: 'certainty', weight: 70 }, { factor: 'cost', weight: 30 }] },
  access: modelKeepers,
  refers: ({ body }) => objectiveReferences(body.weights, '/weights'),
  facts: ({ body }) => objectiveFacts(body.weights),
  decide: (state, { body: { weights, version } }, objectives) => {
    const known = drafting(state, version);
    if (isRejection(known)) return known;
    if (known.kind !== 'weighted') return reject.invalid('prioritisation-model.weights-of-kind', 'Only a weighted model has weights.', '/weights');
    const { factors } = draftOf(known);
    const unknown = weights.findIndex(({ factor }, index) => !factors.some((one) => one.factor === factor) || weights.findIndex((one) => one.factor === factor) !== index);
    if (unknown >= 0) return reject.invalid('prioritisation-model.factor-unknown', 'The draft has no such factor, or it is weighted twice here.', `/weights/${unknown}/factor`);
    const full = weights.map(({ factor, weight, objective }) => ({ factor, weight, objective: objective === undefined ? (factors.find((one) => one.factor === factor)?.objective ?? null) : objective }));
    const after = weighted(factors, full);
    const refused = weightsRefused(after, '/weights');
    if (refused) return refused;
    if (isDeepStrictEqual(after, factors)) return [];
    return objectivesRefused(weights, objectives, '/weights') ?? [{ type: 'PrioritisationModelWeighted', data: { weights: full } }];
  },
});
