import { modelId, modelVersion } from '@wheelhouse/contracts';
import { commandOf, isRejection, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { unarchived } from './feature.rules.js';

export const withdrawAssessment = commandOf(feature)({
  name: 'withdraw-assessment',
  method: 'POST',
  path: '/:id/withdraw-assessment',
  summary: 'Take one’s own inputs to RICE back, or those to another model by name',
  body: z.object({
    model: modelId().default('rice'),
    /** The newest version that one scored unless it says else. */
    version: modelVersion().optional(),
  }),
  example: {},
  access: crew,
  decide: (state, { actor, body: { model, version } }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    const scorer = actor.member;
    const versions = Object.values(known.assessments).flatMap((one) => (one.model === model && one.inputs[scorer] ? [one.version] : []));
    const withdrawn = version ?? Math.max(...versions);
    return versions.includes(withdrawn) ? [{ type: 'FeatureAssessmentWithdrawn', data: { model, version: withdrawn, scorer } }] : [];
  },
});
