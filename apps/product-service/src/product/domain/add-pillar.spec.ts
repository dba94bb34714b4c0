import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { created, createdIn, pillarAdded } from '../testing/product-facts.js';
import { addPillar } from './add-pillar.js';

describe('adding a pillar', () => {
  const { data: body } = pillarAdded;

  it('adds it', () => given(product, [created]).when(addPillar, body).then([pillarAdded]));
  it('makes no event of the same pillar', () => given(product, [created, pillarAdded]).when(addPillar, body).thenNothing());
  it('refuses other words under the same id', () => given(product, [created, pillarAdded]).when(addPillar, { ...body, name: 'Speed' }).thenRefused('conflict', 'product.pillar-exists'));
  it('refuses more than a strategy rests on', () => {
    const many = Array.from({ length: 50 }, (_none, n) => ({ ...pillarAdded, data: { ...body, pillar: `${body.pillar.slice(0, -3)}${100 + n}` } }));
    given(product, [created, ...many]).when(addPillar, { ...body, pillar: `${body.pillar.slice(0, -3)}fff` }).thenRefused('conflict', 'product.pillars-full');
  });
  it('refuses once the product has ended', () => given(product, [createdIn('retired')]).when(addPillar, body).thenRefused('conflict', 'product.ended'));
});
