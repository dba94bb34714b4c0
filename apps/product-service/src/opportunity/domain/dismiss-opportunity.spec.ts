import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { opportunity } from '../opportunity.aggregate.js';
import { addressed, dismissed, pursued, spotted, validated } from '../testing/opportunity-facts.js';
import { dismissOpportunity } from './dismiss-opportunity.js';

describe('dismissing an opportunity', () => {
  it('leaves it alone', () => given(opportunity, [spotted]).when(dismissOpportunity, dismissed.data).then([dismissed]));
  it('makes no event the second time', () => given(opportunity, [spotted, dismissed]).when(dismissOpportunity, dismissed.data).thenNothing());
  it('refuses one whose need is met', () => given(opportunity, [spotted, validated, pursued, addressed]).when(dismissOpportunity, dismissed.data).thenRefused('conflict', 'opportunity.wrong-state'));
});
