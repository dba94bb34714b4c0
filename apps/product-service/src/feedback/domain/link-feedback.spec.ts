import { describe, expect, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { proposed } from '../../feature/testing/feature-facts.js';
import { featureRow } from '../../feature/testing/feature-rows.js';
import { opportunityRow, spotted } from '../../opportunity/testing/opportunity-facts.js';
import { feedback } from '../feedback.aggregate.js';
import { archived, caller, customer, declined, excerpt, linked, merged, submitted, target, third } from '../testing/feedback-facts.js';
import { linkFeedback } from './link-feedback.js';

describe('linking feedback', () => {
  const facts = { opportunity: opportunityRow(target, spotted), feature: undefined };
  const body = { target, excerpt, importance: 2 };

  it('says what an excerpt speaks for', () => given(feedback, [submitted]).when(linkFeedback, body, { facts }).then([linked]));
  it('links a feature as well', () =>
    given(feedback, [submitted])
      .when(linkFeedback, { target, importance: 1 }, { facts: { opportunity: undefined, feature: featureRow(target, proposed) } })
      .then([{ type: 'FeedbackLinked', data: { target, kind: 'feature', excerpt: null, importance: 1, customer } }]));
  it('takes no excerpt of words that were redacted', () => {
    const gone = given(feedback, [submitted, { type: 'FeedbackRedacted', data: { keys: [] } }]);
    gone.when(linkFeedback, body, { facts }).thenRefused('conflict', 'feedback.redacted');
    gone.when(linkFeedback, { target, importance: 2 }, { facts }).then([{ ...linked, data: { ...linked.data, excerpt: null } }]);
  });
  it('makes no event the second time', () => given(feedback, [submitted, linked]).when(linkFeedback, { target, importance: 2 }, { facts }).thenNothing());
  it('keeps the excerpt where it matters more or less', () =>
    given(feedback, [submitted, linked]).when(linkFeedback, { target, importance: 3 }, { facts }).then([{ ...linked, data: { ...linked.data, importance: 3 } }]));
  it('takes an importance of 0 to 3 alone', () => expect(linkFeedback.body.safeParse({ target, importance: 4 }).success).toBe(false));
  it('refuses what is neither', () => given(feedback, [submitted]).when(linkFeedback, body, { facts: { ...facts, opportunity: undefined } }).thenRefused('invalid', 'reference.target-unknown'));
  it('refuses what is archived', () =>
    given(feedback, [submitted]).when(linkFeedback, body, { facts: { ...facts, opportunity: opportunityRow(target, spotted, { type: 'OpportunityArchived', data: {} }) } }).thenRefused('invalid', 'reference.target-archived'));
  it('refuses what belongs to another product', () =>
    given(feedback, [{ ...submitted, data: { ...submitted.data, product: third } }]).when(linkFeedback, body, { facts }).thenRefused('invalid', 'feedback.target-of-another-product'));
  it('refuses an excerpt that is not the customer’s', () =>
    given(feedback, [submitted]).when(linkFeedback, { ...body, excerpt: { ...excerpt, subject: `member:${caller}` } }, { facts }).thenRefused('conflict', 'feedback.excerpt-too-early'));
  it('refuses more links than a page bears', () =>
    given(feedback, [submitted, ...Array.from({ length: 100 }, (_, n) => ({ ...linked, data: { ...linked.data, target: `01900000-0000-7000-8000-00000001${String(n).padStart(4, '0')}` } }))])
      .when(linkFeedback, body, { facts })
      .thenRefused('conflict', 'feedback.links-full'));
  it('refuses declined feedback', () => given(feedback, [submitted, declined]).when(linkFeedback, body, { facts }).thenRefused('conflict', 'feedback.wrong-state'));
  it('refuses merged feedback', () => given(feedback, [submitted, merged]).when(linkFeedback, body, { facts }).thenRefused('conflict', 'feedback.merged'));
  it('refuses archived feedback', () => given(feedback, [submitted, archived]).when(linkFeedback, body, { facts }).thenRefused('conflict', 'feedback.archived'));
});
