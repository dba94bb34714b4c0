import { describe, expect, it } from '@jest/globals';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { aggregationSet, archived, defined, factors, feature, madeDefault, published, publishedAgain, request, requested, retired, scorer } from '../testing/model-facts.js';
import { lastMade, prioritisationModelDefault } from './model-default.js';
import { prioritisationModelPage } from './model-page.js';
import { prioritisationModelVersion } from './model-version.js';
import { scoreRequest } from './score-request.js';

const self = '01900000-0000-7000-8000-000000000001';
const formula = '60 % Certainty (the higher the better) + 40 % Cost (the lower the better)';

describe('the page of a prioritisation model', () => {
  it('shows the draft, and what it comes to in words', () =>
    givenFacts(prioritisationModelPage, [defined]).thenRow(self, { name: 'Berths first', kind: 'weighted', formula, draft: { factors, aggregation: 'median' }, current: null, status: 'active', archived: false }));
  it('shows the newest version, and no draft until something is changed', () => {
    givenFacts(prioritisationModelPage, [defined, published]).thenRow(self, { draft: null, current: { version: 1, kind: 'weighted', factors, aggregation: 'median' } });
    givenFacts(prioritisationModelPage, [defined, published, aggregationSet]).thenRow(self, { draft: { factors, aggregation: 'mean' }, current: { version: 1, kind: 'weighted', factors, aggregation: 'median' } });
  });
  it('shows what is asked of scorers, and that it is retired or put away', () => {
    givenFacts(prioritisationModelPage, [defined, published, requested, retired, archived]).thenRow(self, { requests: [request], status: 'retired', archived: true });
    givenFacts(prioritisationModelPage, [defined, published, requested, { type: 'PrioritisationScoreRequestWithdrawn', data: { request } }, archived, { type: 'PrioritisationModelRestored', data: {} }]).thenRow(self, { requests: [], archived: false });
  });
});

describe('what stands beside a model', () => {
  it('keeps every version as it was published', () => {
    const { rows } = givenFacts(prioritisationModelVersion, [published, publishedAgain]);
    expect([...rows.values()]).toMatchObject([
      { id: `${self}:1`, model: self, version: 1, aggregation: 'median', formula, publishedAt: '2026-01-01T00:00:00.000000Z' },
      { id: `${self}:2`, model: self, version: 2, aggregation: 'mean', formula },
    ]);
  });
  it('keeps who is asked for what, until it is withdrawn', () => {
    givenFacts(scoreRequest, [requested]).thenRow(request, { model: self, version: 1, features: [feature], scorers: [scorer], by: '2026-04-15', requestedBy: '01900000-0000-7000-8000-00000000000a' });
    givenFacts(scoreRequest, [requested, { type: 'PrioritisationScoreRequestWithdrawn', data: { request } }]).thenRows([]);
  });
  it('knows which was made the default last, and that a retired one is none', () => {
    const { rows } = givenFacts(prioritisationModelDefault, [madeDefault, { ...madeDefault, streamId: feature }]);
    expect(lastMade([...rows.values()] as { id: string; since: string }[])?.id).toBe(feature);
    givenFacts(prioritisationModelDefault, [madeDefault, retired]).thenRows([]);
    givenFacts(prioritisationModelDefault, [madeDefault, archived]).thenRows([]);
  });
});
