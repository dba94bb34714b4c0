import { describe, expect, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { opportunity } from '../opportunity.aggregate.js';
import { archived, dismissed, spotted, validated } from '../testing/opportunity-facts.js';
import { reopenOpportunity } from './reopen-opportunity.js';

describe('reopening an opportunity', () => {
  const reopened = { type: 'OpportunityReopened', data: { reason: 'they gave up' } } as const;
  it('looks at it again', () => given(opportunity, [spotted, dismissed]).when(reopenOpportunity, reopened.data).then([reopened]));
  it('finds it where it stood', () => expect(given(opportunity, [spotted, validated, dismissed, reopened]).state).toMatchObject({ status: 'validated' }));
  it('makes no event where it is open', () => given(opportunity, [spotted]).when(reopenOpportunity, reopened.data).thenNothing());
  it('refuses an archived one', () => given(opportunity, [spotted, dismissed, archived]).when(reopenOpportunity, reopened.data).thenRefused('conflict', 'opportunity.archived'));
});
