import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { isDeepStrictEqual } from 'node:util';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { futureDay, unarchived } from './product.rules.js';
import { samePeriod } from './product-strategy.state.js';
import { splitBody, splitRefused } from './split.rules.js';

export const recordActualSplit = commandOf(product)({
  name: 'record-actual-split',
  method: 'POST',
  path: '/:id/record-actual-split',
  summary: 'Say how the effort of a period that is over was split in fact, and where that is known from',
  body: z.object({ ...splitBody, source: text(500) }),
  example: { from: '2026-01-01', to: '2026-03-31', by: 'kind', shares: [{ of: 'new', percent: 45 }, { of: 'debt', percent: 55 }], source: 'timesheets of the quarter' },
  access: productManagers,
  decide: (state, { body, now }) => {
    // What was done is told of a product that has ended, too.
    const known = unarchived(state);
    if (isRejection(known)) return known;
    const actual = { shares: body.shares, source: body.source };
    if (isDeepStrictEqual(known.splits.find((split) => samePeriod(split, body))?.actual, actual)) return [];
    return splitRefused(known, body) ?? futureDay(body.to, now, '/to') ?? [{ type: 'ProductActualSplitRecorded', data: body }];
  },
});
