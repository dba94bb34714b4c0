import { describe, it } from '@jest/globals';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { archived, classified, customer, excerpt, linked, merged, other, product, redacted, self, snoozed, submitted, target, third, voted, words } from '../testing/feedback-facts.js';
import { feedbackPage } from './feedback-page.js';
import { feedbackLink, feedbackTheme } from './feedback-rows.js';

describe('the page of feedback', () => {
  it('shows what was said, its words sealed', () =>
    givenFacts(feedbackPage, [{ ...submitted, partitionKey: product }]).thenRow(self, { root: product, product, status: 'new', text: words, customer, received: '2026-02-01', votes: 0, links: [] }));
  it('shows what it speaks for, who wants the same, and how it sounds', () =>
    givenFacts(feedbackPage, [submitted, linked, voted, classified]).thenRow(self, { status: 'linked', links: [{ target, kind: 'opportunity', excerpt, importance: 2 }], votes: 1, themes: ['berths', 'tides'], sentiment: 'negative' }));
  it('keeps its votes while it is merged, and is as it was when it is unmerged', () => {
    givenFacts(feedbackPage, [submitted, voted, merged]).thenRow(self, { status: 'merged', before: 'new', mergedInto: other, votes: 1 });
    givenFacts(feedbackPage, [submitted, voted, merged, { type: 'FeedbackUnmerged', data: { from: other } }]).thenRow(self, { status: 'new', before: null, mergedInto: null, votes: 1 });
  });
  it('shows that it was redacted at once', () => givenFacts(feedbackPage, [submitted, redacted]).thenRow(self, { text: null }));
  it('shows the day it is put off to', () => givenFacts(feedbackPage, [submitted, snoozed]).thenRow(self, { status: 'snoozed', snoozedUntil: '2026-06-01' }));
  it('is put away and taken out again', () => givenFacts(feedbackPage, [submitted, archived, { type: 'FeedbackRestored', data: {} }]).thenRow(self, { archived: false }));
});

describe('what feedback speaks for', () => {
  it('keeps a row for each link', () =>
    givenFacts(feedbackLink, [
      { ...linked, partitionKey: product },
      { ...linked, data: { ...linked.data, target: third }, partitionKey: product },
      { type: 'FeedbackUnlinked', data: { target: third, kind: 'opportunity' }, partitionKey: product },
    ]).thenRows([{ id: `${self}:${target}`, root: product, feedback: self, ...linked.data }]));
  it('keeps a row for each theme', () =>
    givenFacts(feedbackTheme, [
      { ...classified, partitionKey: product },
      { type: 'FeedbackClassified', data: { sentiment: null, themes: ['berths'], dropped: ['tides'] }, partitionKey: product },
    ]).thenRows([{ id: `${self}:berths`, root: product, feedback: self, product, theme: 'berths', sentiment: null, at: '2026-01-02T00:00:00.000000Z' }]));
});
