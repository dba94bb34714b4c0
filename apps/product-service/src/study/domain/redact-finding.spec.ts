import { describe, expect, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { sealed } from '../../research/testing/evidence-facts.js';
import { study } from '../study.aggregate.js';
import { concluded, finding, other, planned, started } from '../testing/study-facts.js';
import { redactFinding } from './redact-finding.js';

describe('redacting a finding', () => {
  const redacted = { type: 'StudyFindingRedacted' as const, data: { finding, keys: [sealed.key] } };
  it('destroys the key of its words', () => given(study, [planned, started, concluded]).when(redactFinding, { finding }).then([redacted]));
  it('happens once, and the finding remains', () => {
    const gone = given(study, [planned, started, concluded, redacted]);
    gone.when(redactFinding, { finding }).thenNothing();
    expect(gone.state).toMatchObject({ findings: [{ finding, text: null }] });
  });
  it('refuses what is no finding of it', () => given(study, [planned, started, concluded]).when(redactFinding, { finding: other }).thenRefused('invalid', 'study.finding-unknown'));
});
