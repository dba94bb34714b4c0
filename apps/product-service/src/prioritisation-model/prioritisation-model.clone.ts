import { scoreAggregation } from '@wheelhouse/contracts';
import { text, z } from '@wheelhouse/event-sourcing';
import { defineClone } from '@wheelhouse/service-kit';
import { nameOfCopy, told } from '../parts/copies.js';
import { defineModel } from './domain/define-prioritisation-model.js';
import { draftOf } from './domain/model.state.js';
import { weightFactors } from './domain/weight-model-factors.js';
import { prioritisationModel } from './prioritisation-model.aggregate.js';
import { prioritisationModelPage } from './views/model-page.js';

/** A model defined anew with the factors of the draft, or of the newest version where there is none. Its versions and what was scored by them are its own. */
export const clonePrioritisationModel = defineClone({
  aggregate: prioritisationModel,
  page: prioritisationModelPage,
  summary: 'Define another model like this one: kind, factors, scales, anchors and weights; it is a draft until a version is published',
  creation: defineModel,
  values: z.object({ name: text(200), description: text(4000).nullable(), aggregation: scoreAggregation }).partial(),
  example: { name: 'Our WSJF, by the quarter' },
  plan: (from, { to, within }) => {
    const { factors, aggregation } = draftOf(from);
    const tied = factors.filter(({ objective }) => objective !== undefined);
    return [
      {
        command: defineModel,
        id: to,
        body: told({ name: nameOfCopy(from.name, true), description: from.description, kind: from.kind, aggregation, factors: factors.map(({ objective: _objective, ...factor }) => factor) }),
        copies: from.id,
      },
      ...(within ? tied.map(({ factor, weight = 0, objective }) => ({ command: weightFactors, id: to, body: { weights: [{ factor, weight, objective }] }, optional: true })) : []),
    ];
  },
});
