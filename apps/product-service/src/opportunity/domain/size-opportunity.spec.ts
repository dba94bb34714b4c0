import { describe, expect, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { opportunity } from '../opportunity.aggregate.js';
import { archived, spotted } from '../testing/opportunity-facts.js';
import { sizeOpportunity } from './size-opportunity.js';

describe('sizing an opportunity', () => {
  const sized = { type: 'OpportunitySized', data: { amount: 40_000, unit: 'crews a year', method: 'bottom-up', source: 'statistics' } } as const;
  it('says how large it is', () => given(opportunity, [spotted]).when(sizeOpportunity, sized.data).then([sized]));
  it('makes no event the second time', () => given(opportunity, [spotted, sized]).when(sizeOpportunity, sized.data).thenNothing());
  it('refuses a size without its source', () => expect(sizeOpportunity.body.safeParse({ amount: 1, unit: 'x', method: 'y' }).success).toBe(false));
  it('refuses an archived one', () => given(opportunity, [spotted, archived]).when(sizeOpportunity, sized.data).thenRefused('conflict', 'opportunity.archived'));
});
