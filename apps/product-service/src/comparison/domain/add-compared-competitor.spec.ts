import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { competitorRow } from '../../competitor/testing/competitor-facts.js';
import { comparison } from '../comparison.aggregate.js';
import { archived, competitor, competitorAdded, created } from '../testing/comparison-facts.js';
import { addComparedCompetitor } from './add-compared-competitor.js';

describe('comparing with a competitor', () => {
  const there = { facts: { competitor: competitorRow } };

  it('adds it', () => given(comparison, [created]).when(addComparedCompetitor, { competitor }, there).then([competitorAdded]));
  it('makes no event the second time', () => given(comparison, [created, competitorAdded]).when(addComparedCompetitor, { competitor }, there).thenNothing());
  it('refuses what is no competitor', () => given(comparison, [created]).when(addComparedCompetitor, { competitor }, { facts: { competitor: undefined } }).thenRefused('invalid', 'reference.competitor-unknown'));
  it('refuses one that is archived', () =>
    given(comparison, [created]).when(addComparedCompetitor, { competitor }, { facts: { competitor: { ...competitorRow, archived: true } } }).thenRefused('invalid', 'reference.competitor-archived'));
  it('refuses more than a page shows', () => {
    const many = Array.from({ length: 15 }, (_, index) => ({ ...competitorAdded, data: { competitor: `01900000-0000-7000-8000-0000000009${10 + index}` } }));
    given(comparison, [created, ...many]).when(addComparedCompetitor, { competitor }, there).thenRefused('conflict', 'comparison.competitors-full');
  });
  it('refuses while it is archived', () => given(comparison, [created, archived]).when(addComparedCompetitor, { competitor }, there).thenRefused('conflict', 'comparison.archived'));
});
