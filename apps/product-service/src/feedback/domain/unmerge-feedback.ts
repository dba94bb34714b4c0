import { commandOf, isRejection, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { feedback } from '../feedback.aggregate.js';
import { feedbackMerges, unarchived } from './feedback.rules.js';

export const unmergeFeedback = commandOf(feedback)({
  name: 'unmerge-feedback',
  method: 'POST',
  path: '/:id/unmerge',
  summary: 'Say that the feedback says something of its own after all; it takes its votes and links back',
  body: z.object({}),
  example: {},
  access: crew,
  locks: ({ id: self }) => [feedbackMerges(self)],
  decide: (state) => {
    const there = unarchived(state);
    if (isRejection(there)) return there;
    return there.mergedInto === null ? [] : [{ type: 'FeedbackUnmerged', data: { from: there.mergedInto } }];
  },
});
