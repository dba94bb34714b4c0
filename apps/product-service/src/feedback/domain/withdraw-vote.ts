import { commandOf, id, isRejection, z } from '@wheelhouse/event-sourcing';
import { anyoneSubmits } from '../feedback.access.js';
import { feedback } from '../feedback.aggregate.js';
import { unarchived } from './feedback.rules.js';
import { voterKey } from './feedback.state.js';
import { voterOf } from './voter.js';

export const withdrawVote = commandOf(feedback)({
  name: 'withdraw-vote',
  method: 'POST',
  path: '/:id/withdraw-vote',
  summary: 'Take your vote back, or that of a customer',
  body: z.object({ customer: id().optional() }),
  example: {},
  access: anyoneSubmits,
  decide: (state, { body, actor }) => {
    const there = unarchived(state);
    if (isRejection(there)) return there;
    const voter = voterOf(body.customer, actor);
    return there.voters.some((one) => voterKey(one) === voterKey(voter)) ? [{ type: 'FeedbackVoteWithdrawn', data: { voter } }] : [];
  },
});
