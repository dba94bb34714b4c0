import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { product } from '../product.aggregate.js';
import { created, stakeholder, stakeholderEngaged } from '../testing/product-facts.js';
import { dismissStakeholder } from './dismiss-stakeholder.js';

describe('dismissing a stakeholder', () => {
  const body = { stakeholder, reason: 'the association was dissolved' };

  it('dismisses it', () => given(product, [created, stakeholderEngaged]).when(dismissStakeholder, body).then([{ type: 'ProductStakeholderDismissed', data: body }]));
  it('refuses one that is not there', () => given(product, [created]).when(dismissStakeholder, body).thenRefused('invalid', 'product.stakeholder-unknown'));
});
