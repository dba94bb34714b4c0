import { modelId } from '@wheelhouse/contracts';
import { commandOf, isRejection, row, z } from '@wheelhouse/event-sourcing';
import { modelRefused } from '../../prioritisation-model/domain/model.rules.js';
import { isBuiltIn } from '../../prioritisation-model/scoring/known-formula.js';
import { prioritisationModelPage } from '../../prioritisation-model/views/model-page.js';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { unarchived } from './product.rules.js';

export const choosePrioritisationModel = commandOf(product)({
  name: 'choose-prioritisation-model',
  method: 'POST',
  path: '/:id/choose-prioritisation-model',
  summary: 'Prioritise the product’s features by a model of one’s own choice; null goes back to the organisation’s default',
  body: z.object({ model: modelId().nullable() }),
  example: { model: 'wsjf' },
  access: productManagers,
  facts: ({ id: self, body: { model } }) => ({ model: row(prioritisationModelPage, model === null || isBuiltIn(model) ? self : model) }),
  decide: (state, { body: { model } }, facts) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    if (known.prioritisationModel === model) return [];
    const refused = model === null || isBuiltIn(model) ? undefined : modelRefused(facts.model);
    return refused ?? [{ type: 'ProductPrioritisationModelChosen', data: { model } }];
  },
});
