import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { opportunity } from '../opportunity.aggregate.js';
import { archived, merged, spotted } from '../testing/opportunity-facts.js';
import { rewordOpportunity } from './reword-opportunity.js';

describe('wording an opportunity anew', () => {
  it('says each thing that changed', () =>
    given(opportunity, [spotted])
      .when(rewordOpportunity, { problem: 'no berth after dusk', segment: 'schools' })
      .then([{ type: 'OpportunityReworded', data: { problem: 'no berth after dusk' } }, { type: 'OpportunitySegmentSet', data: { segment: 'schools' } }]));
  it('makes no event where it is so already', () => given(opportunity, [spotted]).when(rewordOpportunity, { problem: spotted.data.problem, segment: null }).thenNothing());
  it('refuses an archived one', () => given(opportunity, [spotted, archived]).when(rewordOpportunity, {}).thenRefused('conflict', 'opportunity.archived'));
  it('refuses a merged one', () => given(opportunity, [spotted, merged]).when(rewordOpportunity, {}).thenRefused('conflict', 'opportunity.merged'));
});
