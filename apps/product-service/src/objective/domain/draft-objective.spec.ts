import { describe, it } from '@jest/globals';
import { actor, given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { lineRow } from '../../product-line/testing/product-line-facts.js';
import { objective } from '../objective.aggregate.js';
import { drafted, line, noFacts, objectiveRow, ofOrganisation, other, pillar, product, productRow, team, teamDrafted, teamManager, words } from '../testing/objective-facts.js';
import { draftObjective } from './draft-objective.js';

describe('drafting an objective', () => {
  const facts = { ...noFacts, product: productRow };
  const body = { ...words, product, pillar };

  it('drafts one of a product', () => given(objective).when(draftObjective, body, { facts }).then([drafted]));
  it('drafts one of the organisation', () => given(objective).when(draftObjective, words, { facts: noFacts }).then([ofOrganisation]));
  it('drafts one of a line', () =>
    given(objective)
      .when(draftObjective, { ...words, line }, { facts: { ...noFacts, line: lineRow } })
      .then([{ type: 'ObjectiveDrafted', data: { scope: 'line', ...words, line } }]));
  it('drafts one of a team, by who manages its products', () =>
    given(objective)
      .when(draftObjective, { ...words, team }, { facts: { ...noFacts, team: { id: team, active: true } }, actor: teamManager })
      .then([teamDrafted]));
  it('refuses one of another’s team', () =>
    given(objective)
      .when(draftObjective, { ...words, team }, { facts: { ...noFacts, team: { id: team, active: true } }, actor: actor({ organisationRole: 'member', teams: { [other]: ['product-manager'] } }) })
      .thenRefused('forbidden', 'access.forbidden'));
  it('refuses two owners', () => given(objective).when(draftObjective, { ...body, team }, { facts }).thenRefused('invalid', 'objective.two-owners'));
  it('refuses a team that is not known', () => given(objective).when(draftObjective, { ...words, team }, { facts: noFacts }).thenRefused('invalid', 'reference.team-unknown'));
  it('refuses what is no product', () => given(objective).when(draftObjective, body, { facts: noFacts }).thenRefused('invalid', 'reference.product-unknown'));
  it('refuses what is no line', () => given(objective).when(draftObjective, { ...words, line }, { facts: noFacts }).thenRefused('invalid', 'reference.product-line-unknown'));
  it('refuses a product that has ended', () => given(objective).when(draftObjective, body, { facts: { ...facts, product: { ...productRow, stage: 'retired' } } }).thenRefused('conflict', 'product.ended'));
  it('refuses a pillar that is not there', () => given(objective).when(draftObjective, { ...body, pillar: other }, { facts }).thenRefused('invalid', 'objective.pillar-unknown'));
  it('refuses a pillar of no product', () => given(objective).when(draftObjective, { ...words, pillar }, { facts: noFacts }).thenRefused('invalid', 'objective.pillar-without-product'));
  it('refuses a period that ends before it begins', () => given(objective).when(draftObjective, { ...words, to: '2025-12-31' }, { facts: noFacts }).thenRefused('invalid', 'objective.period-backwards'));
  it('serves a wider one', () =>
    given(objective)
      .when(draftObjective, { ...words, parent: other }, { facts: { ...noFacts, parent: objectiveRow } })
      .then([{ ...ofOrganisation, data: { ...ofOrganisation.data, parent: other } }]));
  it('refuses a parent that is no objective', () => given(objective).when(draftObjective, { ...words, parent: other }, { facts: noFacts }).thenRefused('invalid', 'reference.objective-unknown'));
  it('refuses a parent that is over', () =>
    given(objective)
      .when(draftObjective, { ...words, parent: other }, { facts: { ...noFacts, parent: { ...objectiveRow, status: 'closed' } } })
      .thenRefused('conflict', 'objective.parent-over'));
});
