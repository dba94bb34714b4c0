import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { opportunity } from '../opportunity.aggregate.js';
import { archived, spotted } from '../testing/opportunity-facts.js';
import { archiveOpportunity } from './archive-opportunity.js';

describe('archiving a opportunity', () => {
  it('puts it away', () => given(opportunity, [spotted]).when(archiveOpportunity, {}).then([archived]));
  it('makes no event the second time', () => given(opportunity, [spotted, archived]).when(archiveOpportunity, {}).thenNothing());
  it('refuses what is not there', () => given(opportunity).when(archiveOpportunity, {}).thenRefused('not-found', 'opportunity.not-found'));
});
