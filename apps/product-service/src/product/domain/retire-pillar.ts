import { commandOf, id, isRejection, reject, rows, text, z } from '@wheelhouse/event-sourcing';
import { featurePillar } from '../../feature/views/feature-links.js';
import { objectivePage } from '../../objective/views/objective-page.js';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { living, pillarLock, pillarUnknown } from './product.rules.js';

export const retirePillar = commandOf(product)({
  name: 'retire-pillar',
  method: 'POST',
  path: '/:id/retire-pillar',
  summary: 'Rest the strategy no longer on a pillar, and say why; no feature and no objective that goes on may still serve it; a pivot may give it up all the same',
  body: z.object({ pillar: id(), reason: text(2000) }),
  example: { pillar: '0190c5a0-0000-7000-8000-0000000000b1', reason: 'harbours now publish free berths themselves' },
  access: productManagers,
  locks: ({ body }) => [pillarLock(body.pillar)],
  facts: ({ id: self, body }) => ({ users: rows(featurePillar, { pillar: body.pillar }), objectives: rows(objectivePage, { product: self, pillar: body.pillar }) }),
  decide: (state, { body }, { users, objectives }) => {
    const known = living(state);
    if (isRejection(known)) return known;
    if (!known.pillars.some(({ pillar }) => pillar === body.pillar)) return pillarUnknown;
    if (users.length > 0) return reject.conflict('product.pillar-in-use', `${users.length} ${users.length === 1 ? 'feature serves' : 'features serve'} this pillar; unlink them first.`, '/pillar');
    const wanted = objectives.find(({ archived, status }) => !archived && (status === 'draft' || status === 'active'));
    if (wanted) return reject.conflict('product.pillar-in-use', `The objective ${wanted.title} serves this pillar; align it first.`, '/pillar');
    return [{ type: 'ProductPillarRetired', data: body }];
  },
});
