import { commandOf, id, isRejection, z } from '@wheelhouse/event-sourcing';
import { projectManagers } from '../project.access.js';
import { project } from '../project.aggregate.js';
import { alive, standing } from './project.rules.js';

export const unlinkProduct = commandOf(project)({
  name: 'unlink-product',
  method: 'POST',
  path: '/:id/unlink-product',
  summary: 'Say that the project no longer works for a product',
  body: z.object({ product: id() }),
  example: { product: '0190c5a0-0000-7000-8000-000000000001' },
  access: projectManagers,
  decide: (state, command) => {
    const known = standing(state, alive, 'unlinked');
    if (isRejection(known)) return known;
    if (!known.products.includes(command.body.product)) return [];
    return [{ type: 'ProjectProductUnlinked', data: { product: command.body.product } }];
  },
});
