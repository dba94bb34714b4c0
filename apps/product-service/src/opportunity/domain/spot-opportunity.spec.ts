import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { livingProduct } from '../../feature/testing/product-rows.js';
import { opportunity } from '../opportunity.aggregate.js';
import { product, spotted } from '../testing/opportunity-facts.js';
import { spotOpportunity } from './spot-opportunity.js';

describe('spotting an opportunity', () => {
  const body = { product, problem: 'crews arrive at full harbours' };
  it('writes it down', () => given(opportunity).when(spotOpportunity, body, { facts: { product: livingProduct } }).then([spotted]));
  it('refuses what is no product', () => given(opportunity).when(spotOpportunity, body, { facts: { product: undefined } }).thenRefused('invalid', 'reference.product-unknown'));
});
