import { describe, it } from '@jest/globals';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { author, evidence } from '../../research/testing/evidence-facts.js';
import { archived, contested, linked, other, product, recorded, self, superseded, target } from '../testing/insight-facts.js';
import { insightLink } from './insight-link.js';
import { insightPage } from './insight-page.js';

describe('the page of an insight', () => {
  it('shows what was understood and what speaks for it', () =>
    givenFacts(insightPage, [{ ...recorded, partitionKey: product }]).thenRow(self, { root: product, product, status: 'standing', statement: 'Crews book what they can see', evidence: [evidence], confidence: 'medium', links: [] }));
  it('shows how it fared', () => {
    givenFacts(insightPage, [recorded, contested]).thenRow(self, { status: 'contested', contested: 'only in summer' });
    givenFacts(insightPage, [recorded, contested, { type: 'InsightSettled', data: { reason: 'x' } }, { type: 'InsightReworded', data: { statement: 'y' } }]).thenRow(self, { status: 'standing', contested: null, statement: 'y' });
    givenFacts(insightPage, [recorded, superseded, archived, { type: 'InsightRestored', data: {} }]).thenRow(self, { status: 'superseded', supersededBy: other, archived: false });
  });
  it('shows more evidence and another confidence', () =>
    givenFacts(insightPage, [recorded, { type: 'InsightEvidenceAdded', data: { ...evidence, evidence: other, author } }, { type: 'InsightConfidenceChanged', data: { from: 'medium', to: 'high', reason: 'x' } }]).thenRow(self, {
      evidence: [evidence, { ...evidence, evidence: other }],
      confidence: 'high',
    }));
});

describe('what insights speak for', () => {
  it('keeps a row for each link', () =>
    givenFacts(insightLink, [
      { ...linked, partitionKey: product },
      { type: 'InsightLinked', data: { target: other, kind: 'feature' }, partitionKey: product },
      { type: 'InsightUnlinked', data: { target: other, kind: 'feature' }, partitionKey: product },
    ]).thenRows([{ id: `${self}:${target}`, root: product, insight: self, target, kind: 'opportunity', at: '2026-01-01T00:00:00.000000Z' }]));
});
