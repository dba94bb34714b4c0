import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { feature } from '../feature.aggregate.js';
import { delivered, deliveredWay, inDelivery } from '../testing/feature-facts.js';
import { reopenDelivery } from './reopen-delivery.js';
import { markDelivered } from './mark-delivered.js';

describe('reopening delivery', () => {
  const body = { reason: 'the berth is not held' };

  it('takes it back into delivery', () => {
    given(feature, deliveredWay).when(reopenDelivery, body).then([{ type: 'FeatureDeliveryReopened', data: body }]);
    given(feature, [...deliveredWay, { type: 'FeatureDeliveryReopened', data: body }]).when(markDelivered, {}).then([delivered]);
  });
  it('refuses what was not delivered', () => given(feature, inDelivery).when(reopenDelivery, body).thenRefused('conflict', 'feature.wrong-state'));
});
