import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { comparison } from '../comparison.aggregate.js';
import { archived, capability, capabilityAdded, created } from '../testing/comparison-facts.js';
import { retireCapability } from './retire-capability.js';

describe('retiring a capability', () => {
  const body = { capability, reason: 'everybody has it' };

  it('retires it', () => given(comparison, [created, capabilityAdded]).when(retireCapability, body).then([{ type: 'ComparisonCapabilityRetired', data: body }]));
  it('refuses one that is not there', () => given(comparison, [created]).when(retireCapability, body).thenRefused('invalid', 'comparison.capability-unknown'));
  it('refuses while it is archived', () => given(comparison, [created, capabilityAdded, archived]).when(retireCapability, body).thenRefused('conflict', 'comparison.archived'));
});
