import { commandOf, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { feedback } from '../feedback.aggregate.js';
import { open } from './feedback.rules.js';

export const markProcessed = commandOf(feedback)({
  name: 'mark-processed',
  method: 'POST',
  path: '/:id/mark-processed',
  summary: 'Say that all that was to be done with the feedback is done',
  body: z.object({}),
  example: {},
  access: crew,
  decide: (state) => {
    const there = open(state);
    if (isRejection(there)) return there;
    if (there.status === 'processed') return [];
    if (there.status !== 'declined' && there.links.length === 0) return reject.conflict('feedback.not-dealt-with', 'Nothing was done with the feedback: link, merge or decline it.');
    return [{ type: 'FeedbackProcessed', data: {} }];
  },
});
