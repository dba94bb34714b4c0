import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { productLine } from '../product-line.aggregate.js';
import { created, owners } from '../testing/product-line-facts.js';
import { createProductLine } from './create-product-line.js';

describe('creating a product line', () => {
  it('creates it', () => given(productLine).when(createProductLine, created.data, { facts: owners }).then([created]));
  it('refuses a team that is not known', () => given(productLine).when(createProductLine, created.data, { facts: { ...owners, team: undefined } }).thenRefused('invalid', 'reference.team-unknown'));
  it('refuses a manager who is not known', () => given(productLine).when(createProductLine, created.data, { facts: { ...owners, manager: undefined } }).thenRefused('invalid', 'reference.member-unknown'));
});
