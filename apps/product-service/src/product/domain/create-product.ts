import { productKey, productStage, visibility } from '@wheelhouse/contracts';
import { commandOf, id, reject, reservation, reservationLock, text, z } from '@wheelhouse/event-sourcing';
import { member, memberRefused, team, teamRefused } from '@wheelhouse/records';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';

export const createProduct = commandOf(product)({
  name: 'create-product',
  method: 'POST',
  path: '/',
  summary: 'Take up a product, new or at whatever stage of its life it is',
  body: z.object({
    name: text(200),
    key: productKey(),
    team: id(),
    manager: id(),
    visibility: visibility.default('team'),
    // Sunsetting needs a plan first, and discontinued has nothing to take up.
    stage: productStage.exclude(['sunsetting', 'discontinued']).default('ideation'),
  }),
  example: { name: 'Harbour', key: 'HRB', team: '0190c5a0-0000-7000-8000-0000000000f1', manager: '0190c5a0-0000-7000-8000-0000000000a1' },
  access: productManagers,
  creates: ({ body }) => ({ root: body.team }),
  locks: ({ body }) => [reservationLock('product-key', body.key)],
  facts: ({ body }) => ({ holder: reservation('product-key', body.key), team: team(body.team), manager: member(body.manager) }),
  reserves: ({ body }) => [{ scope: 'product-key', take: body.key }],
  decide: (_product, command, { holder, team: knownTeam, manager }) => {
    const { body } = command;
    if (holder) return reject.conflict('product.key-taken', `Another product goes by the key ${body.key}.`, '/key');
    return teamRefused(knownTeam, body.team, command, '/team') ?? memberRefused(manager, body.manager, command, '/manager') ?? [{ type: 'ProductCreated', data: body }];
  },
});
