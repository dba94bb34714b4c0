import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { comparison } from '../comparison.aggregate.js';
import { anOpportunity, archived, capabilityAdded, created, opportunity } from '../testing/comparison-facts.js';
import { addCapability } from './add-capability.js';

describe('adding a capability', () => {
  const { data: body } = capabilityAdded;
  const none = { facts: { opportunity: undefined } };

  it('adds it', () => given(comparison, [created]).when(addCapability, body, none).then([capabilityAdded]));
  it('names the opportunity it answers', () =>
    given(comparison, [created])
      .when(addCapability, { ...body, opportunity }, { facts: { opportunity: anOpportunity } })
      .then([{ ...capabilityAdded, data: { ...body, opportunity } }]));
  it('makes no event of the same capability', () => given(comparison, [created, capabilityAdded]).when(addCapability, body, none).thenNothing());
  it('refuses other words under the same id', () => given(comparison, [created, capabilityAdded]).when(addCapability, { ...body, importance: 1 }, none).thenRefused('conflict', 'comparison.capability-exists'));
  it('refuses what is no opportunity', () =>
    given(comparison, [created])
      .when(addCapability, { ...body, opportunity }, { facts: { opportunity: { ...anOpportunity, streamType: 'feature' } } })
      .thenRefused('invalid', 'reference.opportunity-unknown'));
  it('refuses more than a page shows', () => {
    const many = Array.from({ length: 100 }, (_, index) => ({ ...capabilityAdded, data: { ...body, capability: `01900000-0000-7000-8000-000000001${100 + index}` } }));
    given(comparison, [created, ...many]).when(addCapability, body, none).thenRefused('conflict', 'comparison.capabilities-full');
  });
  it('refuses while it is archived', () => given(comparison, [created, archived]).when(addCapability, body, none).thenRefused('conflict', 'comparison.archived'));
});
