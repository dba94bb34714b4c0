import { describe, it } from '@jest/globals';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { archived, assessed, capability, capabilityAdded, competitor, competitorAdded, created, feature, gapLinked, opportunity, oursAssessed, product, self } from '../testing/comparison-facts.js';
import { comparisonPage } from './comparison-page.js';

const inProduct = <Fact extends object>(fact: Fact) => ({ ...fact, partitionKey: product });
const { level, day, source } = assessed.data;

describe('the page of a comparison', () => {
  it('shows the matrix with our column', () =>
    givenFacts(comparisonPage, [created, competitorAdded, capabilityAdded, assessed, oursAssessed, gapLinked].map(inProduct)).thenRows([
      {
        id: self,
        root: product,
        product,
        name: 'Baltic guides',
        competitors: [competitor],
        capabilities: [
          { capability, name: 'Books a berth', importance: 5, opportunity: null, ours: { level: 'lacks', day, source: 'ourselves' }, theirs: { [competitor]: { level, day, source } }, features: [feature] },
        ],
        archived: false,
        updatedAt: '2026-01-06T00:00:00.000000Z',
      },
    ]));

  it('follows what is said anew', () =>
    givenFacts(comparisonPage, [
      created,
      { type: 'ComparisonRenamed', data: { name: 'North' } },
      capabilityAdded,
      gapLinked,
      { type: 'ComparisonGapUnlinked', data: { capability, feature } },
      { type: 'ComparisonCapabilityRevised', data: { capability, name: 'Books', opportunity } },
      archived,
    ]).thenRow(self, { name: 'North', capabilities: [{ capability, name: 'Books', importance: null, opportunity, ours: null, theirs: {}, features: [] }], archived: true }));

  it('shows none of what is compared no more', () =>
    givenFacts(comparisonPage, [created, capabilityAdded, { type: 'ComparisonCapabilityRetired', data: { capability, reason: 'x' } }, archived, { type: 'ComparisonRestored', data: {} }]).thenRow(self, {
      capabilities: [],
      archived: false,
    }));
});
