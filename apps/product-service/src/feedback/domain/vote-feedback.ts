import { commandOf, id, isRejection, reject, z } from '@wheelhouse/event-sourcing';
import { customerRefused } from '../../customer/domain/customer.rules.js';
import { anyoneSubmits } from '../feedback.access.js';
import { feedback } from '../feedback.aggregate.js';
import { MOST_VOTERS, open } from './feedback.rules.js';
import { voterKey } from './feedback.state.js';
import { voterFacts, voterOf } from './voter.js';

export const voteFeedback = commandOf(feedback)({
  name: 'vote-feedback',
  method: 'POST',
  path: '/:id/vote',
  summary: 'Say that you want the same, or that a customer does; each counts once',
  body: z.object({ customer: id().optional() }),
  example: {},
  access: anyoneSubmits,
  facts: ({ body }) => voterFacts(body.customer),
  decide: (state, { body, actor }, { customers }) => {
    const there = open(state);
    if (isRejection(there)) return there;
    const voter = voterOf(body.customer, actor);
    if (there.voters.some((one) => voterKey(one) === voterKey(voter))) return [];
    const refused = body.customer === undefined ? undefined : customerRefused(customers[0]);
    if (refused) return refused;
    if (there.voters.length >= MOST_VOTERS) return reject.conflict('feedback.votes-full', `Feedback takes ${MOST_VOTERS} votes at most.`);
    return [{ type: 'FeedbackVoted', data: { voter, by: actor.member } }];
  },
});
