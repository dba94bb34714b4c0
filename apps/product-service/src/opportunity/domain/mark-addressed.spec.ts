import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { opportunity } from '../opportunity.aggregate.js';
import { addressed, pursued, spotted, validated } from '../testing/opportunity-facts.js';
import { markAddressed } from './mark-addressed.js';

describe('marking an opportunity as addressed', () => {
  it('says since when', () => given(opportunity, [spotted, validated, pursued]).when(markAddressed, addressed.data).then([addressed]));
  it('makes no event the second time', () => given(opportunity, [spotted, validated, pursued, addressed]).when(markAddressed, addressed.data).thenNothing());
  it('refuses a day to come', () => given(opportunity, [spotted, validated, pursued]).when(markAddressed, { day: '2027-01-01' }).thenRefused('invalid', 'day.in-future'));
  it('refuses one that nobody pursued', () => given(opportunity, [spotted, validated]).when(markAddressed, addressed.data).thenRefused('conflict', 'opportunity.wrong-state'));
});
