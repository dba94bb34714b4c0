import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { author, evidence, noEvidenceFacts } from '../../research/testing/evidence-facts.js';
import { insight } from '../insight.aggregate.js';
import { other, recorded, superseded, target } from '../testing/insight-facts.js';
import { addEvidence } from './add-evidence.js';

describe('adding evidence', () => {
  const facts = noEvidenceFacts;
  const more = { ...evidence, evidence: other };
  it('adds it', () => given(insight, [recorded]).when(addEvidence, more, { facts }).then([{ type: 'InsightEvidenceAdded', data: { ...more, author } }]));
  it('makes no event the second time', () => given(insight, [recorded]).when(addEvidence, evidence, { facts }).thenNothing());
  it('refuses evidence from what is no study', () => given(insight, [recorded]).when(addEvidence, { ...more, source: 'study', record: target }, { facts }).thenRefused('invalid', 'reference.study-unknown'));
  it('refuses more than it can keep', () =>
    given(insight, [recorded, ...Array.from({ length: 99 }, (_, n) => ({ type: 'InsightEvidenceAdded', data: { ...evidence, evidence: `e${n}`, author } }) as const)]).when(addEvidence, more, { facts }).thenRefused('conflict', 'insight.evidence-full'));
  it('refuses one that was superseded', () => given(insight, [recorded, superseded]).when(addEvidence, more, { facts }).thenRefused('conflict', 'insight.superseded'));
});
