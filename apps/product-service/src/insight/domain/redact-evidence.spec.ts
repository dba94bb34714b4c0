import { describe, expect, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { evidence, sealed } from '../../research/testing/evidence-facts.js';
import { insight } from '../insight.aggregate.js';
import { other, recorded } from '../testing/insight-facts.js';
import { redactEvidence } from './redact-evidence.js';

describe('redacting evidence', () => {
  const redacted = { type: 'InsightEvidenceRedacted' as const, data: { evidence: evidence.evidence, keys: [sealed.key] } };
  it('destroys the key of its words', () => given(insight, [recorded]).when(redactEvidence, { evidence: evidence.evidence }).then([redacted]));
  it('happens once, and the evidence remains', () => {
    const gone = given(insight, [recorded, redacted]);
    gone.when(redactEvidence, { evidence: evidence.evidence }).thenNothing();
    expect(gone.state).toMatchObject({ evidence: [{ source: 'call', text: null }] });
  });
  it('refuses what is no evidence of it', () => given(insight, [recorded]).when(redactEvidence, { evidence: other }).thenRefused('invalid', 'insight.evidence-unknown'));
});
