import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { livingProduct } from '../../feature/testing/product-rows.js';
import { comparison } from '../comparison.aggregate.js';
import { created } from '../testing/comparison-facts.js';
import { createComparison } from './create-comparison.js';

describe('creating a comparison', () => {
  it('creates it', () => given(comparison).when(createComparison, created.data, { facts: { product: livingProduct } }).then([created]));
  it('refuses what is no product', () => given(comparison).when(createComparison, created.data, { facts: { product: undefined } }).thenRefused('invalid', 'reference.product-unknown'));
});
