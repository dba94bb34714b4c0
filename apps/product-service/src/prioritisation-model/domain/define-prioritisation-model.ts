import { builtInModel, builtInModels, modelKind, scoreAggregation } from '@wheelhouse/contracts';
import { commandOf, isRejection, reject, text, z } from '@wheelhouse/event-sourcing';
import { modelKeepers } from '../model.access.js';
import { prioritisationModel } from '../prioritisation-model.aggregate.js';
import { factorsBody, factorsRead } from './factors.rules.js';
import { objectiveFacts, objectiveReferences, objectivesRefused } from './objectives.rules.js';

export const defineModel = commandOf(prioritisationModel)({
  name: 'define-prioritisation-model',
  method: 'POST',
  path: '/',
  summary: 'Define a model to prioritise by, from its factors or after RICE or WSJF; it is a draft until a version is published',
  body: z.object({
    name: text(200),
    description: text(4000).optional(),
    /** Takes kind, factors, scales and anchors from a model that is built in. */
    template: builtInModel.optional(),
    kind: modelKind.optional(),
    factors: factorsBody.optional(),
    aggregation: scoreAggregation.default('median'),
  }),
  example: { name: 'Our WSJF', template: 'wsjf' },
  access: modelKeepers,
  creates: () => 'organisation',
  refers: ({ body }) => objectiveReferences(body.factors, '/factors'),
  facts: ({ body }) => objectiveFacts(body.factors),
  decide: (_model, { body: { template, kind, factors: bodies, ...words } }, objectives) => {
    if (template) {
      if (kind || bodies) return reject.invalid('prioritisation-model.template-or-factors', 'What comes from a template brings its kind and factors along.', '/template');
      const { kind: ofTemplate, factors } = builtInModels[template];
      return [{ type: 'PrioritisationModelDefined', data: { ...words, template, kind: ofTemplate, factors: [...factors] } }];
    }
    if (!kind || !bodies) return reject.invalid('prioritisation-model.template-or-factors', 'A model is defined by its kind and its factors, or by a template.', '/kind');
    const factors = factorsRead(kind, bodies);
    if (isRejection(factors)) return factors;
    return objectivesRefused(bodies, objectives, '/factors') ?? [{ type: 'PrioritisationModelDefined', data: { ...words, kind, factors: [...factors] } }];
  },
});
