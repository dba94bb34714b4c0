import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { competitor } from '../competitor.aggregate.js';
import { added, archived, moveRow, noted } from '../testing/competitor-facts.js';
import { noteMove } from './note-move.js';

describe('noting a move of a competitor', () => {
  const { data: body } = noted;
  const fresh = { facts: { there: undefined } };

  it('notes it', () => given(competitor, [added]).when(noteMove, body, fresh).then([noted]));
  it('makes no event of the same note', () => given(competitor, [added, noted]).when(noteMove, body, { facts: { there: moveRow } }).thenNothing());
  it('refuses other words under the same id', () => given(competitor, [added, noted]).when(noteMove, { ...body, text: 'x' }, { facts: { there: moveRow } }).thenRefused('conflict', 'competitor.move-exists'));
  it('refuses a day that is still to come', () => given(competitor, [added]).when(noteMove, { ...body, day: '2026-03-03' }, fresh).thenRefused('invalid', 'day.in-future'));
  it('refuses while it is archived', () => given(competitor, [added, archived]).when(noteMove, body, fresh).thenRefused('conflict', 'competitor.archived'));
});
