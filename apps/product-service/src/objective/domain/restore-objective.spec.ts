import { describe, it } from '@jest/globals';
import { actor, given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { objective } from '../objective.aggregate.js';
import { archived, drafted, teamDrafted } from '../testing/objective-facts.js';
import { restoreObjective } from './restore-objective.js';

describe('restoring an objective', () => {
  it('takes it into use again', () => given(objective, [drafted, archived]).when(restoreObjective, {}).then([{ type: 'ObjectiveRestored', data: {} }]));
  it('makes no event where it is in use', () => given(objective, [drafted]).when(restoreObjective, {}).thenNothing());
  it('refuses another’s team', () => given(objective, [teamDrafted, archived]).when(restoreObjective, {}, { actor: actor({ organisationRole: 'member' }) }).thenRefused('forbidden', 'access.forbidden'));
});
