import { commandOf, isRejection, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { feature } from '../feature.aggregate.js';
import { unarchived } from './feature.rules.js';

export const withdrawAssessment = commandOf(feature)({
  name: 'withdraw-assessment',
  method: 'POST',
  path: '/:id/withdraw-assessment',
  summary: 'Take one’s own inputs to the score back',
  body: z.object({}),
  example: {},
  access: crew,
  decide: (state, { actor }) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    return known.assessments['rice:1']?.inputs[actor.member] ? [{ type: 'FeatureAssessmentWithdrawn', data: { model: 'rice', version: 1, scorer: actor.member } }] : [];
  },
});
