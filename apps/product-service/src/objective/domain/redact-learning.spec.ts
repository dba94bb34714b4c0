import { describe, it } from '@jest/globals';
import { actor, given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { objective } from '../objective.aggregate.js';
import { archived, closedWay, drafted, sealed, teamDrafted } from '../testing/objective-facts.js';
import type { ObjectiveEvent } from './objective.state.js';
import { redactLearning } from './redact-learning.js';

describe('redacting what was learnt', () => {
  const redacted: ObjectiveEvent = { type: 'ObjectiveLearningRedacted', data: { keys: [sealed.key] } };

  it('makes it unreadable', () => given(objective, closedWay).when(redactLearning, {}).then([redacted]));
  it('does so while the objective is archived', () => given(objective, [...closedWay, archived]).when(redactLearning, {}).then([redacted]));
  it('makes no event where there is nothing', () => {
    given(objective, [drafted]).when(redactLearning, {}).thenNothing();
    given(objective, [...closedWay, redacted]).when(redactLearning, {}).thenNothing();
  });
  it('refuses another’s team', () => given(objective, [teamDrafted]).when(redactLearning, {}, { actor: actor({ organisationRole: 'member' }) }).thenRefused('forbidden', 'access.forbidden'));
});
