import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { created, pillarAdded } from '../testing/product-facts.js';
import { revisePillar } from './revise-pillar.js';

describe('revising a pillar', () => {
  const revised = { ...pillarAdded.data, name: 'A berth, for certain' };

  it('revises it', () => given(product, [created, pillarAdded]).when(revisePillar, revised).then([{ type: 'ProductPillarRevised', data: revised }]));
  it('makes no event of the same words', () => given(product, [created, pillarAdded]).when(revisePillar, pillarAdded.data).thenNothing());
  it('refuses one that is not there', () => given(product, [created]).when(revisePillar, revised).thenRefused('invalid', 'product.pillar-unknown'));
});
