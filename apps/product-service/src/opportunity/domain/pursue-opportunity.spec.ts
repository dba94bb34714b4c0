import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { opportunity } from '../opportunity.aggregate.js';
import { objective, other, product, pursued, spotted, validated } from '../testing/opportunity-facts.js';
import { pursueOpportunity } from './pursue-opportunity.js';

describe('pursuing an opportunity', () => {
  const born = { partitionKey: product, place: { epoch: 1, transaction: '1', position: '1' }, recordedAt: '2026-01-01T00:00:00.000000Z' };
  const facts = { objective: { ...born, streamType: 'objective' } };
  it('pursues it', () => given(opportunity, [spotted, validated]).when(pursueOpportunity, { objective }, { facts }).then([pursued]));
  it('makes no event the second time', () => given(opportunity, [spotted, validated, pursued]).when(pursueOpportunity, { objective }, { facts }).thenNothing());
  it('may go on under another objective', () => given(opportunity, [spotted, validated, pursued]).when(pursueOpportunity, { objective: other }, { facts }).then([{ ...pursued, data: { objective: other } }]));
  it('refuses what is no objective', () =>
    given(opportunity, [spotted, validated]).when(pursueOpportunity, { objective }, { facts: { objective: { ...born, streamType: 'feature' } } }).thenRefused('invalid', 'reference.objective-unknown'));
  it('refuses one that was not validated', () => given(opportunity, [spotted]).when(pursueOpportunity, { objective }, { facts }).thenRefused('conflict', 'opportunity.wrong-state'));
});
