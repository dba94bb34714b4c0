import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { livingProduct } from '../../feature/testing/product-rows.js';
import { evidence, noEvidenceFacts } from '../../research/testing/evidence-facts.js';
import { insight } from '../insight.aggregate.js';
import { other, recorded } from '../testing/insight-facts.js';
import { recordInsight } from './record-insight.js';

describe('recording an insight', () => {
  const { author: _author, ...body } = recorded.data;
  const facts = { product: livingProduct, ...noEvidenceFacts };
  it('writes it down', () => given(insight).when(recordInsight, body, { facts }).then([recorded]));
  it('refuses it without evidence', () => given(insight).when(recordInsight, { ...body, evidence: [] }, { facts }).thenRefused('invalid', 'insight.no-evidence'));
  it('refuses two pieces of evidence with one id, of which one could not be redacted', () =>
    given(insight).when(recordInsight, { ...body, evidence: [evidence, evidence] }, { facts }).thenRefused('invalid', 'evidence.twice'));
  it('refuses evidence from what is no feedback', () =>
    given(insight).when(recordInsight, { ...body, evidence: [{ ...evidence, source: 'feedback', record: other }] }, { facts }).thenRefused('invalid', 'reference.feedback-unknown'));
  it('refuses what is no product', () => given(insight).when(recordInsight, body, { facts: { ...facts, product: undefined } }).thenRefused('invalid', 'reference.product-unknown'));
});
