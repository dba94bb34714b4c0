import { commandOf, id, isRejection, z } from '@wheelhouse/event-sourcing';
import { projectManagers } from '../../project/project.access.js';
import { deliverable } from '../deliverable.aggregate.js';
import { inWork, projectLock, projectOver, standing } from './deliverable.rules.js';

export const unlinkFeature = commandOf(deliverable)({
  name: 'unlink-feature',
  method: 'POST',
  path: '/:id/unlink-feature',
  summary: 'Say that the deliverable no longer serves a feature',
  body: z.object({ feature: id() }),
  example: { feature: '0190c5a0-0000-7000-8000-000000000002' },
  access: projectManagers,
  locks: projectLock,
  decide: (state, command) => {
    const known = projectOver(command) ?? standing(state, inWork, 'unlinked');
    if (isRejection(known)) return known;
    if (!known.features.includes(command.body.feature)) return [];
    return [{ type: 'DeliverableFeatureUnlinked', data: { feature: command.body.feature } }];
  },
});
