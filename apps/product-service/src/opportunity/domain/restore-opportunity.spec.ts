import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { opportunity } from '../opportunity.aggregate.js';
import { archived, spotted } from '../testing/opportunity-facts.js';
import { restoreOpportunity } from './restore-opportunity.js';

describe('restoring a opportunity', () => {
  it('takes it into use again', () => given(opportunity, [spotted, archived]).when(restoreOpportunity, {}).then([{ type: 'OpportunityRestored', data: {} }]));
  it('makes no event where it is in use', () => given(opportunity, [spotted]).when(restoreOpportunity, {}).thenNothing());
});
