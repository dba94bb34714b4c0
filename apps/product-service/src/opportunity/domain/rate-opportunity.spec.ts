import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { opportunity } from '../opportunity.aggregate.js';
import { merged, spotted } from '../testing/opportunity-facts.js';
import { rateOpportunity } from './rate-opportunity.js';

describe('rating an opportunity', () => {
  const body = { importance: 8.5, satisfaction: 3, source: 'survey' };
  const rated = { type: 'OpportunityRated', data: { ...body, n: 40 } } as const;
  it('rates it', () => given(opportunity, [spotted]).when(rateOpportunity, rated.data).then([rated]));
  it('makes no event the second time', () => given(opportunity, [spotted, rated]).when(rateOpportunity, rated.data).thenNothing());
  it.each([{}, { n: 0 }])('refuses a rating without n: %j', (n) => given(opportunity, [spotted]).when(rateOpportunity, { ...body, ...n }).thenRefused('invalid', 'opportunity.rating-without-n'));
  it('refuses a merged one', () => given(opportunity, [spotted, merged]).when(rateOpportunity, rated.data).thenRefused('conflict', 'opportunity.merged'));
});
