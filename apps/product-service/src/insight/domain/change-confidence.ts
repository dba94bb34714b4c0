import { insightConfidence } from '@wheelhouse/contracts';
import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { insight } from '../insight.aggregate.js';
import { standing } from './insight.rules.js';

export const changeConfidence = commandOf(insight)({
  name: 'change-confidence',
  method: 'POST',
  path: '/:id/change-confidence',
  summary: 'Say that one is surer or less sure, and why',
  body: z.object({ confidence: insightConfidence, reason: text(2000) }),
  example: { confidence: 'high', reason: 'three more calls' },
  access: crew,
  decide: (state, { body: { confidence, reason } }) => {
    const known = standing(state);
    if (isRejection(known)) return known;
    return known.confidence === confidence ? [] : [{ type: 'InsightConfidenceChanged', data: { from: known.confidence, to: confidence, reason } }];
  },
});
