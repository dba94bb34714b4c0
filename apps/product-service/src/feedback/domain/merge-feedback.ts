import { commandOf, id, isRejection, reject, row, z } from '@wheelhouse/event-sourcing';
import { crew } from '../../product/product.access.js';
import { feedback } from '../feedback.aggregate.js';
import { feedbackPage } from '../views/feedback-page.js';
import { feedbackMerges, open } from './feedback.rules.js';

export const mergeFeedback = commandOf(feedback)({
  name: 'merge-feedback',
  method: 'POST',
  path: '/:id/merge',
  summary: 'Say that the feedback says what another one of the product says; its votes and links count there',
  body: z.object({ into: id() }),
  example: { into: '0190c5a0-0000-7000-8000-000000000012' },
  access: crew,
  // Two that merge into each other must not both be accepted, so one waits for the other.
  locks: ({ id: self }) => [feedbackMerges(self)],
  refers: ({ body }) => [{ id: body.into, pointer: '/into' }],
  facts: ({ body }) => ({ into: row(feedbackPage, body.into) }),
  decide: (state, { id: self, body }, { into }) => {
    if (state.status === 'merged' && state.mergedInto === body.into) return [];
    const there = open(state);
    if (isRejection(there)) return there;
    if (body.into === self) return reject.invalid('feedback.merged-into-itself', 'It says what it says already.', '/into');
    if (!into) return reject.invalid('reference.feedback-unknown', 'This is no feedback.', '/into');
    if (into.archived) return reject.invalid('reference.feedback-archived', 'The other one is archived.', '/into');
    if (into.product !== there.product) return reject.invalid('feedback.across-products', 'The other one is about another product.', '/into');
    if (into.status === 'merged') return reject.invalid('feedback.merge-into-merged', 'The other one was merged into a third; merge into that.', '/into');
    return [{ type: 'FeedbackMerged', data: body }];
  },
});
