import { describe, expect, it } from '@jest/globals';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { added, archived, move, moveRow, noted, other, self } from '../testing/competitor-facts.js';
import { competitorMove } from './competitor-move.js';
import { competitorPage } from './competitor-page.js';

describe('the page of a competitor', () => {
  it('shows who it is', () =>
    givenFacts(competitorPage, [added, { type: 'CompetitorRenamed', data: { from: 'Berthfinder', name: 'Nordic' } }, { type: 'CompetitorDescribed', data: { description: 'A list.', website: null } }, archived]).thenRows([
      { id: self, name: 'Nordic', description: 'A list.', website: null, moves: [], archived: true, updatedAt: '2026-01-04T00:00:00.000000Z' },
    ]));
  it('shows its moves, the newest day first', () => {
    const older = { ...noted, data: { ...noted.data, move: other, day: '2025-06-01' } };
    givenFacts(competitorPage, [added, noted, older]).thenRow(self, { moves: [noted.data, older.data] });
    givenFacts(competitorPage, [added, noted, older, { type: 'CompetitorMoveRetracted', data: { move, reason: 'x' } }]).thenRow(self, { moves: [older.data] });
  });
  it('keeps the newest of many', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ ...noted, data: { ...noted.data, text: `${index}` } }));
    const row = givenFacts(competitorPage, [added, ...many]).rows.get(self) as { moves: unknown[] };
    expect(row.moves).toHaveLength(50);
  });
  it('is restored', () => givenFacts(competitorPage, [added, archived, { type: 'CompetitorRestored', data: {} }]).thenRow(self, { archived: false }));
});

describe('the moves of competitors', () => {
  it('are all kept, with the reason where one was retracted', () => {
    givenFacts(competitorMove, [noted]).thenRows([moveRow]);
    givenFacts(competitorMove, [noted, { type: 'CompetitorMoveRetracted', data: { move, reason: 'x' } }]).thenRows([{ ...moveRow, retracted: 'x' }]);
  });
});
