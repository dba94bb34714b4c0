import { commandOf, id, isRejection, reject, row, z, type Rejection, type RowOf } from '@wheelhouse/event-sourcing';
import { objectivePage } from '../../objective/views/objective-page.js';
import { productManagers } from '../../product/product.access.js';
import { opportunity } from '../opportunity.aggregate.js';
import { standing } from './opportunity.rules.js';

export const pursueOpportunity = commandOf(opportunity)({
  name: 'pursue-opportunity',
  method: 'POST',
  path: '/:id/pursue',
  summary: 'Pursue the opportunity under an objective',
  body: z.object({ objective: id() }),
  example: { objective: '0190c5a0-0000-7000-8000-000000000021' },
  access: productManagers,
  refers: ({ body }) => [{ id: body.objective, pointer: '/objective' }],
  facts: ({ body }) => ({ objective: row(objectivePage, body.objective) }),
  decide: (state, { body }, { objective }) => {
    const known = standing(state, ['validated', 'pursued'], 'pursued');
    if (isRejection(known)) return known;
    if (known.objective === body.objective) return [];
    return objectiveRefused(objective) ?? [{ type: 'OpportunityPursued', data: body }];
  },
});

/** Why nothing is pursued under an objective: it is none, put away, or over. */
function objectiveRefused(objective: RowOf<typeof objectivePage> | undefined): Rejection | undefined {
  if (!objective) return reject.invalid('reference.objective-unknown', 'This is no objective.', '/objective');
  if (objective.archived) return reject.invalid('reference.objective-archived', 'The objective is archived.', '/objective');
  const over = objective.status !== 'draft' && objective.status !== 'active';
  return over ? reject.invalid('opportunity.objective-over', `The objective is ${objective.status}; nothing new is pursued under it.`, '/objective') : undefined;
}
