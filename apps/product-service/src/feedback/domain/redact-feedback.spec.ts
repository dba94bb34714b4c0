import { describe, it } from '@jest/globals';
import { actor, given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feedback } from '../feedback.aggregate.js';
import { archived, excerpt, linked, other, product, redacted, submitted, words } from '../testing/feedback-facts.js';
import { redactFeedback } from './redact-feedback.js';

describe('redacting feedback', () => {
  const stranger = actor({ organisationRole: 'member', member: other });
  it('destroys the keys of its words and excerpts', () =>
    given(feedback, [submitted, linked]).when(redactFeedback, {}).then([{ type: 'FeedbackRedacted', data: { keys: [words.key, excerpt.key] } }]));
  it('happens once', () => given(feedback, [submitted, redacted]).when(redactFeedback, {}).thenNothing());
  it('goes while it is archived', () => given(feedback, [submitted, archived]).when(redactFeedback, {}).then([redacted]));
  it('is for who steers the product, too', () =>
    given(feedback, [submitted])
      .when(redactFeedback, {}, { actor: { ...stranger, teams: { t: ['product-manager'] } }, root: { id: product, team: 't', visibility: 'team', roles: {}, archived: false } })
      .then([redacted]));
  it('refuses others', () => given(feedback, [submitted]).when(redactFeedback, {}, { actor: stranger }).thenRefused('forbidden', 'feedback.not-yours'));
  it('refuses what is not there', () => given(feedback).when(redactFeedback, {}).thenRefused('not-found', 'feedback.not-found'));
});
