import { commandOf, day, id, isRejection, partId, reject, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { futureDay, living, MOST_PILLARS, pillarLock, pillarsFull } from './product.rules.js';

const newPillar = z.object({ pillar: partId(), name: text(200), reason: text(2000) });

export const pivotStrategy = commandOf(product)({
  name: 'pivot-strategy',
  method: 'POST',
  path: '/:id/pivot-strategy',
  summary: 'Turn the strategy: give pillars up, in use or not, rest on others, and say why; pivot-fallout tells what serves no pillar any more',
  body: z.object({ pivot: partId(), reason: text(2000), retire: z.array(id()).max(50).default([]), add: z.array(newPillar).max(50).default([]), day: day().optional() }),
  example: {
    reason: 'harbours pay, crews do not',
    retire: ['0190c5a0-0000-7000-8000-0000000000b1'],
    add: [{ name: 'A full harbour', reason: 'harbour masters are paid by the berth' }],
  },
  access: productManagers,
  // Who links something to a pillar waits, and then finds it gone.
  locks: ({ body }) => body.retire.map(pillarLock),
  decide: (state, { body, now }) => {
    const known = living(state);
    if (isRejection(known)) return known;
    const { pivot, reason, retire, add } = body;
    if (known.pivots.some((turn) => turn.pivot === pivot)) return reject.conflict('product.pivot-exists', 'A pivot with this id was made already.', '/pivot');
    if (retire.length + add.length === 0) return reject.invalid('product.pivot-without-change', 'A pivot gives pillars up, rests on others, or both.');
    const unknown = retire.findIndex((id) => !known.pillars.some(({ pillar }) => pillar === id));
    if (unknown >= 0) return reject.invalid('product.pillar-unknown', 'The strategy has no such pillar.', `/retire/${unknown}`);
    if (new Set(retire).size < retire.length || new Set(add.map(({ pillar }) => pillar)).size < add.length) return reject.invalid('product.pillar-twice', 'A pillar is named twice.');
    const there = add.findIndex((one) => known.pillars.some(({ pillar }) => pillar === one.pillar));
    if (there >= 0) return reject.conflict('product.pillar-exists', 'A pillar with this id is there already.', `/add/${there}/pillar`);
    if (known.pillars.length - retire.length + add.length > MOST_PILLARS) return pillarsFull;
    const told = body.day === undefined ? {} : { day: body.day };
    return futureDay(body.day, now) ?? [{ type: 'ProductStrategyPivoted', data: { pivot, reason, retired: retire, added: add, ...told } }];
  },
});
