import { splitBy } from '@wheelhouse/contracts';
import { commandOf, day, isRejection, reject, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { living } from './product.rules.js';
import { samePeriod } from './product-strategy.state.js';

export const dropInvestmentSplit = commandOf(product)({
  name: 'drop-investment-split',
  method: 'POST',
  path: '/:id/drop-investment-split',
  summary: 'Let a planned split of effort not hold, and say why',
  body: z.object({ from: day(), to: day(), by: splitBy, reason: text(2000) }),
  example: { from: '2026-01-01', to: '2026-03-31', by: 'kind', reason: 'planned by halves of the year from now on' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = living(state);
    if (isRejection(known)) return known;
    const there = known.splits.find((split) => samePeriod(split, body));
    return there?.planned ? [{ type: 'ProductInvestmentSplitDropped', data: body }] : reject.invalid('product.split-unknown', 'No split is planned for this period.', '/from');
  },
});
