import { modelVersion } from '@wheelhouse/contracts';
import { commandOf, isRejection, z } from '@wheelhouse/event-sourcing';
import { isDeepStrictEqual } from 'node:util';
import { modelKeepers } from '../model.access.js';
import { prioritisationModel } from '../prioritisation-model.aggregate.js';
import { factorsBody, factorsRead } from './factors.rules.js';
import { objectiveFacts, objectiveReferences, objectivesRefused } from './objectives.rules.js';
import { drafting } from './model.rules.js';
import { draftOf } from './model.state.js';

export const changeFactors = commandOf(prioritisationModel)({
  name: 'change-model-factors',
  method: 'POST',
  path: '/:id/change-factors',
  summary: 'Give the draft other factors, scales or anchors; behind a publication this begins the next draft',
  body: z.object({
    factors: factorsBody,
    /** The version that is meant; a published one never changes. */
    version: modelVersion().optional(),
  }),
  example: { factors: [{ factor: 'certainty', name: 'Certainty', values: [1, 3, 5], anchors: [{ value: 5, meaning: 'booked and held' }] }] },
  access: modelKeepers,
  refers: ({ body }) => objectiveReferences(body.factors, '/factors'),
  facts: ({ body }) => objectiveFacts(body.factors),
  decide: (state, { body: { factors: bodies, version } }, objectives) => {
    const known = drafting(state, version);
    if (isRejection(known)) return known;
    const factors = factorsRead(known.kind, bodies);
    if (isRejection(factors)) return factors;
    if (isDeepStrictEqual(factors, draftOf(known).factors)) return [];
    return objectivesRefused(bodies, objectives, '/factors') ?? [{ type: 'PrioritisationModelFactorsChanged', data: { factors: [...factors] } }];
  },
});
