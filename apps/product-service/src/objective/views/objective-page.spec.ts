import { describe, expect, it } from '@jest/globals';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { activated, archived, checkedIn, checkInId, closed, drafted, keyResult, keyResultAdded, ofOrganisation, openedAdded, other, pillar, product, sealed, self } from '../testing/objective-facts.js';
import { objectivePage } from './objective-page.js';

const inProduct = <Fact extends object>(fact: Fact) => ({ ...fact, partitionKey: product });

describe('the page of an objective', () => {
  it('shows a draft, of which nothing is known yet', () =>
    givenFacts(objectivePage, [inProduct(drafted), inProduct(keyResultAdded)]).thenRow(self, {
      root: product,
      scope: 'product',
      product,
      pillar,
      status: 'draft',
      keyResults: [{ keyResult, title: 'Bookings a week', kind: 'increase', start: 120, target: 200, current: null, progress: null }],
      progress: null,
      measured: 0,
      confidence: null,
      archived: false,
    }));

  it('belongs to nobody’s root where it is the organisation’s', () => givenFacts(objectivePage, [ofOrganisation, keyResultAdded]).thenRow(self, { root: null, product: null }));

  it('rolls up what was checked in', () =>
    givenFacts(objectivePage, [drafted, keyResultAdded, openedAdded, activated, { ...checkedIn, data: { ...checkedIn.data, note: sealed } }].map(inProduct)).thenRow(self, {
      root: product,
      status: 'active',
      progress: 0.5,
      measured: 1,
      confidence: 7,
      checkIns: [{ checkIn: checkInId, keyResult, day: '2026-02-13', value: 160, confidence: 7, author: checkedIn.data.author, note: sealed }],
    }));

  it('shows its score and what was learnt', () =>
    givenFacts(objectivePage, [drafted, keyResultAdded, activated, checkedIn, closed, archived]).thenRow(self, { status: 'closed', score: 0.5, reached: false, declared: 0.6, learning: sealed, archived: true }));

  it('shows nothing of redacted words', () =>
    givenFacts(objectivePage, [
      drafted,
      keyResultAdded,
      { ...checkedIn, data: { ...checkedIn.data, note: sealed } },
      { type: 'ObjectiveCheckInRedacted', data: { checkIn: checkInId, keys: [sealed.key] } },
      closed,
      { type: 'ObjectiveLearningRedacted', data: { keys: [sealed.key] } },
    ]).thenRow(self, { learning: null, checkIns: [{ ...checkedInShown, note: null }] }));

  it('keeps the newest check-ins', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ ...checkedIn, data: { ...checkedIn.data, value: index } }));
    const shown = givenFacts(objectivePage, [drafted, keyResultAdded, ...many]).rows.get(self) as { checkIns: { value: number }[] };
    expect(shown.checkIns.map(({ value }) => value)).toEqual(Array.from({ length: 50 }, (_, index) => index + 10));
  });

  it('shows where it was carried to, and from', () => {
    givenFacts(objectivePage, [drafted, { type: 'ObjectiveCarriedOver', data: { to: other, results: [], reason: 'late' } }]).thenRow(self, { status: 'carried-over', carriedTo: other, score: null });
    givenFacts(objectivePage, [{ ...drafted, data: { ...drafted.data, carriedFrom: other } }]).thenRow(self, { carriedFrom: other });
  });

  it('follows what is said anew', () =>
    givenFacts(objectivePage, [
      drafted,
      keyResultAdded,
      { type: 'ObjectiveRenamed', data: { title: 'A berth for all' } },
      { type: 'ObjectiveReasonStated', data: { why: 'they leave' } },
      { type: 'ObjectivePeriodMoved', data: { from: '2026-02-01', to: '2026-04-30', reason: 'late' } },
      { type: 'ObjectiveAligned', data: { pillar: null, parent: other } },
      { type: 'ObjectiveKeyResultChanged', data: { ...keyResultAdded.data, target: 150, reason: 'closed' } },
      { type: 'ObjectiveKeyResultDropped', data: { keyResult, reason: 'x' } },
      { type: 'ObjectiveCancelled', data: { keyResults: [], reason: 'x' } },
      archived,
      { type: 'ObjectiveRestored', data: {} },
    ]).thenRow(self, { title: 'A berth for all', why: 'they leave', from: '2026-02-01', to: '2026-04-30', pillar: null, parent: other, keyResults: [], status: 'cancelled', archived: false }));
});

const { scope: _scope, ...checkedInShown } = checkedIn.data;
