import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { created, createdIn, otherPillar, pillar, pillarAdded, pivot, pivoted } from '../testing/product-facts.js';
import { pivotStrategy } from './pivot-strategy.js';

describe('pivoting the strategy', () => {
  const add = [{ pillar: otherPillar, name: 'A full harbour', reason: 'harbours pay' }];
  const body = { pivot, reason: 'crews do not pay', retire: [pillar], add };
  const founded = [created, pillarAdded];

  it('gives pillars up and rests on others', () => given(product, founded).when(pivotStrategy, body).then([pivoted]));
  it('keeps the day it is told', () =>
    given(product, founded)
      .when(pivotStrategy, { ...body, day: '2026-02-01' })
      .then([{ ...pivoted, data: { ...pivoted.data, day: '2026-02-01' } }]));
  it('refuses a day that is still to come', () => given(product, founded).when(pivotStrategy, { ...body, day: '2026-04-01' }).thenRefused('invalid', 'day.in-future'));
  it('refuses a pivot that was made', () => given(product, [...founded, pivoted]).when(pivotStrategy, { ...body, retire: [] }).thenRefused('conflict', 'product.pivot-exists'));
  it('refuses to change nothing', () => given(product, founded).when(pivotStrategy, { ...body, retire: [], add: [] }).thenRefused('invalid', 'product.pivot-without-change'));
  it('refuses a pillar that is not there', () => given(product, [created]).when(pivotStrategy, body).thenRefused('invalid', 'product.pillar-unknown'));
  it('refuses a pillar named twice', () => given(product, founded).when(pivotStrategy, { ...body, retire: [pillar, pillar] }).thenRefused('invalid', 'product.pillar-twice'));
  it('refuses a new pillar under an id that is taken', () =>
    given(product, founded)
      .when(pivotStrategy, { ...body, retire: [], add: [pillarAdded.data] })
      .thenRefused('conflict', 'product.pillar-exists'));
  it('refuses once the product has ended', () => given(product, [createdIn('retired')]).when(pivotStrategy, body).thenRefused('conflict', 'product.ended'));
});
