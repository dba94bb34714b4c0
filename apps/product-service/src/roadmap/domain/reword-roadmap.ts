import { roadmapAudience } from '@wheelhouse/contracts';
import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { roadmap } from '../roadmap.aggregate.js';
import { unarchived } from './roadmap.rules.js';
import type { RoadmapEvent } from './roadmap.state.js';

export const rewordRoadmap = commandOf(roadmap)({
  name: 'reword-roadmap',
  method: 'PATCH',
  path: '/:id',
  summary: 'Change the roadmap’s name, its description or the audience it is made for; null takes the description away',
  body: z.object({ name: text(200).optional(), description: text(4000).nullable().optional(), audience: roadmapAudience.optional() }),
  example: { name: 'Harbour 2027 and after', audience: 'customers' },
  access: productManagers,
  decide: (state, { body: { name, description, audience } }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    const renamed: RoadmapEvent[] = name !== undefined && name !== known.name ? [{ type: 'RoadmapRenamed', data: { name } }] : [];
    const described: RoadmapEvent[] = description !== undefined && description !== known.description ? [{ type: 'RoadmapDescribed', data: { description } }] : [];
    const chosen: RoadmapEvent[] = audience !== undefined && audience !== known.audience ? [{ type: 'RoadmapAudienceChosen', data: { audience } }] : [];
    return [...renamed, ...described, ...chosen];
  },
});
