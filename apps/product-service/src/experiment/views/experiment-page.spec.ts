import { describe, it } from '@jest/globals';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { archived, compared, concluded, designed, done, measured, product, ruled, running, self, stopped } from '../testing/experiment-facts.js';
import { experimentPage } from './experiment-page.js';

const inProduct = <Fact extends object>(fact: Fact) => ({ ...fact, partitionKey: product });

describe('the page of an experiment', () => {
  it('shows it as it was designed', () =>
    givenFacts(experimentPage, [inProduct(designed)]).thenRow(self, { root: product, status: 'designed', feature: null, stopRule: null, startedOn: null, results: [], n: 0, conclusion: null, updatedAt: '2026-01-01T00:00:00.000000Z' }));
  it('shows its way to the conclusion', () =>
    givenFacts(experimentPage, [...done, archived]).thenRow(self, { status: 'concluded', stopRule: ruled.data, startedOn: '2026-01-10', results: [measured.data, compared.data], n: 410, conclusion: concluded.data, archived: true }));
  it('shows why it was broken off', () => givenFacts(experimentPage, [...running, stopped]).thenRow(self, { status: 'stopped', stop: stopped.data, conclusion: null }));
});
