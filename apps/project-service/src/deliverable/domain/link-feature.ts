import { commandOf, id, isRejection, z } from '@wheelhouse/event-sourcing';
import { features, refused } from '../../known/known-product-context.js';
import { projectManagers } from '../../project/project.access.js';
import { deliverable } from '../deliverable.aggregate.js';
import { inWork, projectLock, projectOver, standing } from './deliverable.rules.js';

export const linkFeature = commandOf(deliverable)({
  name: 'link-feature',
  method: 'POST',
  path: '/:id/link-feature',
  summary: 'Let the deliverable serve one feature more',
  body: z.object({ feature: id() }),
  example: { feature: '0190c5a0-0000-7000-8000-000000000002' },
  access: projectManagers,
  locks: projectLock,
  facts: ({ body }) => ({ features: features([body.feature]) }),
  decide: (state, command, facts) => {
    const known = projectOver(command) ?? standing(state, inWork, 'linked');
    if (isRejection(known)) return known;
    const { feature } = command.body;
    if (known.features.includes(feature)) return [];
    const unfit = refused('feature', facts.features[0], feature, command.now, '/feature');
    if (unfit) return unfit;
    return [{ type: 'DeliverableFeatureLinked', data: { feature } }];
  },
});
