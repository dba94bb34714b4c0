import { describe, it } from '@jest/globals';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { evidence } from '../../research/testing/evidence-facts.js';
import { addressed, archived, dismissed, merged, objective, other, product, pursued, self, spotted, validated } from '../testing/opportunity-facts.js';
import { opportunityPage } from './opportunity-page.js';

describe('the page of an opportunity', () => {
  const rated = { type: 'OpportunityRated', data: { importance: 9, satisfaction: 3, n: 40, source: 'survey' } } as const;

  it('shows what was spotted, without a score', () =>
    givenFacts(opportunityPage, [{ ...spotted, partitionKey: product }]).thenRow(self, { root: product, product, status: 'spotted', problem: 'crews arrive at full harbours', score: null, evidence: [] }));
  it('shows its score once it is rated', () => givenFacts(opportunityPage, [spotted, rated]).thenRow(self, { score: 15, rating: rated.data }));
  it('shows its whole way', () =>
    givenFacts(opportunityPage, [spotted, validated, pursued, addressed, archived]).thenRow(self, { status: 'addressed', objective, evidence: [evidence], addressedOn: '2026-02-01', archived: true }));
  it('says where it counts', () => givenFacts(opportunityPage, [spotted, merged, archived, { type: 'OpportunityRestored', data: {} }]).thenRow(self, { status: 'merged', mergedInto: other, archived: false }));
  it('tells why it was dismissed until it is reopened', () => {
    givenFacts(opportunityPage, [spotted, dismissed]).thenRow(self, { status: 'dismissed', dismissed: 'too small' });
    givenFacts(opportunityPage, [spotted, dismissed, { type: 'OpportunityReopened', data: { reason: 'x' } }]).thenRow(self, { status: 'spotted', dismissed: null });
  });
});
