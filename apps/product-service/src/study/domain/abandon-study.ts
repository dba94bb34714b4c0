import { commandOf, isRejection, text, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { study } from '../study.aggregate.js';
import { standing } from './study.rules.js';

export const abandonStudy = commandOf(study)({
  name: 'abandon-study',
  method: 'POST',
  path: '/:id/abandon',
  summary: 'Give the study up, for a reason',
  body: z.object({ reason: text(2000) }),
  example: { reason: 'nobody answered' },
  access: crew,
  decide: (state, { body }) => {
    const known = standing(state, ['planned', 'running', 'abandoned'], 'abandoned');
    if (isRejection(known)) return known;
    return known.status === 'abandoned' ? [] : [{ type: 'StudyAbandoned', data: body }];
  },
});
