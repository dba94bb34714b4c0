import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { comparison } from '../comparison.aggregate.js';
import { capabilityAdded, created, opportunity } from '../testing/comparison-facts.js';
import { reviseCapability } from './revise-capability.js';

describe('revising a capability', () => {
  const body = { capability: capabilityAdded.data.capability, name: 'Books on the way', importance: 4 };
  const none = { facts: { opportunity: undefined } };
  const way = [created, capabilityAdded];

  it('words it anew', () => given(comparison, way).when(reviseCapability, body, none).then([{ type: 'ComparisonCapabilityRevised', data: body }]));
  it('makes no event of the same words', () => given(comparison, way).when(reviseCapability, capabilityAdded.data, none).thenNothing());
  it('refuses what is no opportunity', () => given(comparison, way).when(reviseCapability, { ...body, opportunity }, none).thenRefused('invalid', 'reference.opportunity-unknown'));
  it('refuses one that is not there', () => given(comparison, [created]).when(reviseCapability, body, none).thenRefused('invalid', 'comparison.capability-unknown'));
});
