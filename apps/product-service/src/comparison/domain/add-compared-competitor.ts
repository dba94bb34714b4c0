import { commandOf, id, isRejection, reject, row, z } from '@wheelhouse/event-sourcing';
import { competitorPage } from '../../competitor/views/competitor-page.js';
import { productManagers } from '../../product/product.access.js';
import { comparison } from '../comparison.aggregate.js';
import { MOST_COMPETITORS, unarchived } from './comparison.rules.js';

export const addComparedCompetitor = commandOf(comparison)({
  name: 'add-compared-competitor',
  method: 'POST',
  path: '/:id/add-competitor',
  summary: 'Compare the product with one more competitor',
  body: z.object({ competitor: id() }),
  example: { competitor: '0190c5a0-0000-7000-8000-000000000070' },
  access: productManagers,
  refers: ({ body }) => [{ id: body.competitor, pointer: '/competitor' }],
  facts: ({ body }) => ({ competitor: row(competitorPage, body.competitor) }),
  decide: (state, { body }, { competitor }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    if (known.competitors.includes(body.competitor)) return [];
    if (!competitor) return reject.invalid('reference.competitor-unknown', 'This is no competitor.', '/competitor');
    if (competitor.archived) return reject.invalid('reference.competitor-archived', 'The competitor is archived.', '/competitor');
    if (known.competitors.length >= MOST_COMPETITORS) return reject.conflict('comparison.competitors-full', `There is room for ${MOST_COMPETITORS}.`);
    return [{ type: 'ComparisonCompetitorAdded', data: body }];
  },
});
