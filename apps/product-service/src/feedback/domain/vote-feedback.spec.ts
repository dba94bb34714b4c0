import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { customerRow, registered } from '../../customer/testing/customer-facts.js';
import { feedback } from '../feedback.aggregate.js';
import { caller, customer, merged, submitted, voted } from '../testing/feedback-facts.js';
import { voteFeedback } from './vote-feedback.js';

describe('voting for feedback', () => {
  const none = { customers: [] };
  const ofCustomer = { type: 'FeedbackVoted', data: { voter: { kind: 'customer', id: customer }, by: caller } } as const;
  it('counts a member', () => given(feedback, [submitted]).when(voteFeedback, {}, { facts: none }).then([voted]));
  it('counts a customer', () => given(feedback, [submitted]).when(voteFeedback, { customer }, { facts: { customers: [customerRow(customer, registered)] } }).then([ofCustomer]));
  it('counts each once', () => given(feedback, [submitted, voted]).when(voteFeedback, {}, { facts: none }).thenNothing());
  it('refuses a customer who is not there', () => given(feedback, [submitted]).when(voteFeedback, { customer }, { facts: none }).thenRefused('invalid', 'reference.customer-unknown'));
  it('refuses merged feedback', () => given(feedback, [submitted, merged]).when(voteFeedback, {}, { facts: none }).thenRefused('conflict', 'feedback.merged'));
  it('refuses more votes than a page bears', () =>
    given(feedback, [submitted, ...Array.from({ length: 5000 }, (_, n) => ({ ...voted, data: { ...voted.data, voter: { kind: 'member', id: `v${n}` } } }) as typeof voted)]).when(voteFeedback, {}, { facts: none }).thenRefused('conflict', 'feedback.votes-full'));
});
