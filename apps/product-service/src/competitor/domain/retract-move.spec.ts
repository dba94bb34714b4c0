import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { competitor } from '../competitor.aggregate.js';
import { added, archived, move, moveRow, noted } from '../testing/competitor-facts.js';
import { retractMove } from './retract-move.js';

describe('retracting a move of a competitor', () => {
  const body = { move, reason: 'for a week only' };
  const facts = { there: moveRow };

  it('retracts it', () => given(competitor, [added, noted]).when(retractMove, body, { facts }).then([{ type: 'CompetitorMoveRetracted', data: body }]));
  it('makes no event the second time', () => given(competitor, [added, noted]).when(retractMove, body, { facts: { there: { ...moveRow, retracted: 'for a week only' } } }).thenNothing());
  it('refuses one that was not noted', () => given(competitor, [added]).when(retractMove, body, { facts: { there: undefined } }).thenRefused('invalid', 'competitor.move-unknown'));
  it('refuses while it is archived', () => given(competitor, [added, noted, archived]).when(retractMove, body, { facts }).thenRefused('conflict', 'competitor.archived'));
});
