import { featureKind } from '@wheelhouse/contracts';
import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { unarchived } from './feature.rules.js';
import type { FeatureEvent } from './feature.state.js';

export const rewordFeature = commandOf(feature)({
  name: 'reword-feature',
  method: 'PATCH',
  path: '/:id',
  summary: 'Change the feature’s title, problem or kind of work; null takes the problem away',
  body: z.object({ title: text(200).optional(), problem: text(4000).nullable().optional(), kind: featureKind.optional() }),
  example: { title: 'Book a berth before you sail' },
  access: productManagers,
  decide: (state, { body: { title, problem, kind } }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    const renamed: FeatureEvent[] = title !== undefined && title !== known.title ? [{ type: 'FeatureRenamed', data: { title } }] : [];
    const stated: FeatureEvent[] = problem !== undefined && problem !== known.problem ? [{ type: 'FeatureProblemStated', data: { problem } }] : [];
    const reclassified: FeatureEvent[] = kind !== undefined && kind !== known.kind ? [{ type: 'FeatureReclassified', data: { kind } }] : [];
    return [...renamed, ...stated, ...reclassified];
  },
});
