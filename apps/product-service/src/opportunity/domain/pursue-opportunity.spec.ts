import { describe, it } from '@jest/globals';
import type { RowOf } from '@wheelhouse/event-sourcing';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { drafted } from '../../objective/testing/objective-facts.js';
import { objectivePage } from '../../objective/views/objective-page.js';
import { opportunity } from '../opportunity.aggregate.js';
import { objective, other, pursued, spotted, validated } from '../testing/opportunity-facts.js';
import { pursueOpportunity } from './pursue-opportunity.js';

describe('pursuing an opportunity', () => {
  const page = givenFacts(objectivePage, [{ ...drafted, streamId: objective }]).rows.get(objective) as RowOf<typeof objectivePage>;
  const facts = { objective: page };
  it('pursues it', () => given(opportunity, [spotted, validated]).when(pursueOpportunity, { objective }, { facts }).then([pursued]));
  it('makes no event the second time', () => given(opportunity, [spotted, validated, pursued]).when(pursueOpportunity, { objective }, { facts }).thenNothing());
  it('may go on under another objective', () => given(opportunity, [spotted, validated, pursued]).when(pursueOpportunity, { objective: other }, { facts }).then([{ ...pursued, data: { objective: other } }]));
  it('refuses what is no objective', () => given(opportunity, [spotted, validated]).when(pursueOpportunity, { objective }, { facts: { objective: undefined } }).thenRefused('invalid', 'reference.objective-unknown'));
  it('refuses an archived one', () =>
    given(opportunity, [spotted, validated]).when(pursueOpportunity, { objective }, { facts: { objective: { ...page, archived: true } } }).thenRefused('invalid', 'reference.objective-archived'));
  it('refuses one that is over', () =>
    given(opportunity, [spotted, validated]).when(pursueOpportunity, { objective }, { facts: { objective: { ...page, status: 'closed' } } }).thenRefused('invalid', 'opportunity.objective-over'));
  it('refuses one that was not validated', () => given(opportunity, [spotted]).when(pursueOpportunity, { objective }, { facts }).thenRefused('conflict', 'opportunity.wrong-state'));
});
