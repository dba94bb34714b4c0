import { describe, expect, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { evidence, sealed } from '../../research/testing/evidence-facts.js';
import { opportunity } from '../opportunity.aggregate.js';
import { other, spotted, validated } from '../testing/opportunity-facts.js';
import { redactOpportunityEvidence } from './redact-opportunity-evidence.js';

describe('redacting the evidence of an opportunity', () => {
  const redacted = { type: 'OpportunityEvidenceRedacted' as const, data: { evidence: evidence.evidence, keys: [sealed.key] } };
  it('destroys the key of its words', () => given(opportunity, [spotted, validated]).when(redactOpportunityEvidence, { evidence: evidence.evidence }).then([redacted]));
  it('happens once, and the evidence remains', () => {
    const gone = given(opportunity, [spotted, validated, redacted]);
    gone.when(redactOpportunityEvidence, { evidence: evidence.evidence }).thenNothing();
    expect(gone.state).toMatchObject({ evidence: [{ source: 'call', text: null }] });
  });
  it('refuses what is no evidence of it', () => given(opportunity, [spotted]).when(redactOpportunityEvidence, { evidence: other }).thenRefused('invalid', 'opportunity.evidence-unknown'));
});
