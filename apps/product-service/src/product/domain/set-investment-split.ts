import { commandOf, isRejection, z } from '@wheelhouse/event-sourcing';
import { isDeepStrictEqual } from 'node:util';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { living } from './product.rules.js';
import { samePeriod } from './product-strategy.state.js';
import { splitBody, splitRefused } from './split.rules.js';

export const setInvestmentSplit = commandOf(product)({
  name: 'set-investment-split',
  method: 'POST',
  path: '/:id/set-investment-split',
  summary: 'Plan how the effort of a period is split, by pillar or by kind of work; the shares make 100 %',
  body: z.object(splitBody),
  example: { from: '2026-01-01', to: '2026-03-31', by: 'kind', shares: [{ of: 'new', percent: 60 }, { of: 'debt', percent: 40 }] },
  access: productManagers,
  decide: (state, { body }) => {
    const known = living(state);
    if (isRejection(known)) return known;
    const there = known.splits.find((split) => samePeriod(split, body));
    if (isDeepStrictEqual(there?.planned, body.shares)) return [];
    return splitRefused(known, body) ?? [{ type: 'ProductInvestmentSplitSet', data: body }];
  },
});
