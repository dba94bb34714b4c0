import { describe, it } from '@jest/globals';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { anna, archived, body, logged, own, page, redacted, reversed, revisit, revisited, sealed, subjectId } from '../testing/decision-facts.js';

const fold = (...facts: readonly object[]) => givenFacts(page, facts.map((fact) => ({ ...fact, partitionKey: subjectId })) as never);
const look = { revisit, author: anna, note: sealed('01'), reviewOn: '2027-03-01' };

describe('the page of a decision', () => {
  it('shows what was asked, weighed and chosen', () =>
    fold(logged).thenRows([
      {
        ...{ id: own, root: subjectId, subject: subjectId, subjectType: 'product', ...body, dueOn: '2026-09-01', status: 'standing' },
        ...{ revisits: [], reversal: null, archived: false, updatedAt: '2026-01-01T00:00:00.000000Z' },
      },
    ]));
  it('shows each later look, and no words of one that was redacted', () => {
    fold(logged, revisited).thenRow(own, { reviewOn: '2027-03-01', dueOn: '2027-03-01', revisits: [look] });
    fold(logged, revisited, redacted).thenRow(own, { revisits: [{ ...look, note: null }] });
  });
  it('comes up no more once it is reversed or archived', () => {
    fold(logged, reversed).thenRow(own, { status: 'reversed', reversal: { reason: 'The gate closed.', supersededBy: null }, reviewOn: '2026-09-01', dueOn: null });
    fold(logged, archived).thenRow(own, { status: 'standing', archived: true, dueOn: null });
    fold(logged, archived, { type: 'DecisionRestored', data: {} }).thenRow(own, { archived: false, dueOn: '2026-09-01' });
  });
  it('has other words, and no root where the record is the organisation’s', () =>
    fold({ ...logged, data: { ...logged.data, rootless: true } }, { type: 'DecisionReworded', data: { question: 'q', why: 'w' } }).thenRow(own, { root: null, question: 'q', why: 'w' }));
});
