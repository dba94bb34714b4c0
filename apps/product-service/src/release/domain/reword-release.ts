import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { release } from '../release.aggregate.js';
import { unarchived } from './release.rules.js';
import type { ReleaseEvent } from './release.state.js';

export const rewordRelease = commandOf(release)({
  name: 'reword-release',
  method: 'PATCH',
  path: '/:id',
  summary: 'Change the release’s name or description; null takes it away',
  body: z.object({ name: text(200).nullable().optional(), description: text(4000).nullable().optional() }),
  example: { name: 'Spring tide', description: 'Berths can be booked.' },
  access: productManagers,
  decide: (state, { body: { name, description } }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    const renamed: ReleaseEvent[] = name !== undefined && name !== known.name ? [{ type: 'ReleaseRenamed', data: { name } }] : [];
    const described: ReleaseEvent[] = description !== undefined && description !== known.description ? [{ type: 'ReleaseDescribed', data: { description } }] : [];
    return [...renamed, ...described];
  },
});
