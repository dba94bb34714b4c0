import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { opportunity } from '../opportunity.aggregate.js';
import { archived, merged, objective, opportunityRow, other, self, spotted } from '../testing/opportunity-facts.js';
import { mergeOpportunity } from './merge-opportunity.js';

describe('merging an opportunity into another', () => {
  const facts = { into: opportunityRow(other, spotted) };
  it('counts it there', () => given(opportunity, [spotted]).when(mergeOpportunity, { into: other }, { facts }).then([merged]));
  it('makes no event the second time', () => given(opportunity, [spotted, merged]).when(mergeOpportunity, { into: other }, { facts }).thenNothing());
  it('refuses itself', () => given(opportunity, [spotted]).when(mergeOpportunity, { into: self }, { id: self, facts }).thenRefused('invalid', 'opportunity.merged-into-itself'));
  it('refuses one that is merged itself, so that no circle closes', () =>
    given(opportunity, [spotted]).when(mergeOpportunity, { into: other }, { facts: { into: opportunityRow(other, spotted, merged) } }).thenRefused('invalid', 'opportunity.merge-into-merged'));
  it('refuses one of another product', () =>
    given(opportunity, [{ ...spotted, data: { ...spotted.data, product: objective } }]).when(mergeOpportunity, { into: other }, { facts }).thenRefused('invalid', 'opportunity.across-products'));
  it('refuses an archived one', () =>
    given(opportunity, [spotted]).when(mergeOpportunity, { into: other }, { facts: { into: opportunityRow(other, spotted, archived) } }).thenRefused('invalid', 'reference.opportunity-archived'));
  it('refuses what is no opportunity', () => given(opportunity, [spotted]).when(mergeOpportunity, { into: other }, { facts: { into: undefined } }).thenRefused('invalid', 'reference.opportunity-unknown'));
});
