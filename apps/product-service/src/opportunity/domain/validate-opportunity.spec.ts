import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { evidence, noEvidenceFacts } from '../../research/testing/evidence-facts.js';
import { opportunity } from '../opportunity.aggregate.js';
import { other, pursued, spotted, validated } from '../testing/opportunity-facts.js';
import { validateOpportunity } from './validate-opportunity.js';

describe('validating an opportunity', () => {
  const facts = noEvidenceFacts;
  it('shows that it is real', () => given(opportunity, [spotted]).when(validateOpportunity, { evidence: [evidence] }, { facts }).then([validated]));
  it('makes no event for the same evidence again', () => given(opportunity, [spotted, validated]).when(validateOpportunity, { evidence: [evidence] }, { facts }).thenNothing());
  it('refuses it without evidence', () => given(opportunity, [spotted]).when(validateOpportunity, { evidence: [] }, { facts }).thenRefused('invalid', 'opportunity.no-evidence'));
  it('refuses evidence from what is no study', () =>
    given(opportunity, [spotted]).when(validateOpportunity, { evidence: [{ ...evidence, source: 'study', record: other }] }, { facts }).thenRefused('invalid', 'reference.study-unknown'));
  it('refuses evidence of a customer who is not there', () =>
    given(opportunity, [spotted]).when(validateOpportunity, { evidence: [{ ...evidence, customer: other }] }, { facts }).thenRefused('invalid', 'reference.customer-unknown'));
  it('refuses more than it can keep', () =>
    given(opportunity, [spotted, { ...validated, data: { ...validated.data, evidence: Array.from({ length: 100 }, (_, n) => ({ ...evidence, evidence: `01900000-0000-7000-8000-00000001${String(n).padStart(4, '0')}` })) } }])
      .when(validateOpportunity, { evidence: [evidence] }, { facts })
      .thenRefused('conflict', 'opportunity.evidence-full'));
  it('refuses one that is pursued already', () => given(opportunity, [spotted, validated, pursued]).when(validateOpportunity, { evidence: [evidence] }, { facts }).thenRefused('conflict', 'opportunity.wrong-state'));
});
