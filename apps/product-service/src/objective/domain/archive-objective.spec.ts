import { describe, it } from '@jest/globals';
import { actor, given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { objective } from '../objective.aggregate.js';
import { archived, drafted, teamDrafted } from '../testing/objective-facts.js';
import { archiveObjective } from './archive-objective.js';

describe('archiving an objective', () => {
  it('puts it away', () => given(objective, [drafted]).when(archiveObjective, {}).then([archived]));
  it('makes no event the second time', () => given(objective, [drafted, archived]).when(archiveObjective, {}).thenNothing());
  it('refuses another’s team', () => given(objective, [teamDrafted]).when(archiveObjective, {}, { actor: actor({ organisationRole: 'member' }) }).thenRefused('forbidden', 'access.forbidden'));
});
