import { visibility } from '@wheelhouse/contracts';
import { commandOf, id, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { ownersRefused, transferring } from '../../roles/root-ownership.js';
import { productLine } from '../product-line.aggregate.js';

export const createProductLine = commandOf(productLine)({
  name: 'create-product-line',
  method: 'POST',
  path: '/',
  summary: 'Lead a set of products as one line, with objectives of its own',
  body: z.object({ name: text(200), description: text(4000).optional(), team: id(), manager: id(), visibility: visibility.default('team') }),
  example: { name: 'Guides', team: '0190c5a0-0000-7000-8000-0000000000f1', manager: '0190c5a0-0000-7000-8000-0000000000a1' },
  access: productManagers,
  creates: ({ body }) => ({ root: body.team }),
  facts: transferring.facts,
  decide: (_line, command, facts) => ownersRefused(command.body, command, facts) ?? [{ type: 'ProductLineCreated', data: command.body }],
});
