import { describe, it } from '@jest/globals';
import { actor, given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { objective } from '../objective.aggregate.js';
import { archived, closedWay, drafted, other, teamDrafted, teamManager, words } from '../testing/objective-facts.js';
import { rewordObjective } from './reword-objective.js';

describe('wording an objective', () => {
  it('words it anew', () =>
    given(objective, [drafted])
      .when(rewordObjective, { title: 'A berth for all', why: 'they leave' })
      .then([
        { type: 'ObjectiveRenamed', data: { title: 'A berth for all' } },
        { type: 'ObjectiveReasonStated', data: { why: 'they leave' } },
      ]));
  it('makes no event of the same words', () => given(objective, [drafted]).when(rewordObjective, { title: words.title, why: words.why }).thenNothing());
  it('lets a team’s be worded by who manages its products', () =>
    given(objective, [teamDrafted]).when(rewordObjective, { title: 'x' }, { actor: teamManager }).then([{ type: 'ObjectiveRenamed', data: { title: 'x' } }]));
  it('refuses another’s team', () =>
    given(objective, [teamDrafted])
      .when(rewordObjective, { title: 'x' }, { actor: actor({ organisationRole: 'member', teams: { [other]: ['product-manager'] } }) })
      .thenRefused('forbidden', 'access.forbidden'));
  it('refuses once it is over', () => given(objective, closedWay).when(rewordObjective, { title: 'x' }).thenRefused('conflict', 'objective.wrong-state'));
  it('refuses while it is archived', () => given(objective, [drafted, archived]).when(rewordObjective, { title: 'x' }).thenRefused('conflict', 'objective.archived'));
});
