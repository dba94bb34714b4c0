import { describe, it } from '@jest/globals';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { anna, archived, ben, body, broken, logged, own, page, redacted, reopened, sealed, subjectId, validated } from '../testing/assumption-facts.js';

const fold = (...facts: readonly object[]) => givenFacts(page, facts.map((fact) => ({ ...fact, partitionKey: subjectId })) as never);

describe('the page of an assumption', () => {
  it('shows what is assumed, and when it is to be tested', () =>
    fold(logged).thenRows([
      {
        ...{ id: own, root: subjectId, subject: subjectId, subjectType: 'product', ...body, status: 'open', dueOn: body.testBy },
        ...{ evidence: null, consequence: null, told: [], archived: false, updatedAt: '2026-01-01T00:00:00.000000Z' },
      },
    ]));
  it('shows what the last test showed, and that nothing is due', () => {
    fold(logged, validated).thenRow(own, { status: 'validated', evidence: sealed('01'), dueOn: null });
    fold(logged, broken).thenRow(own, { status: 'broken', evidence: sealed('02'), consequence: 'Out of the plan.', dueOn: null });
    fold(logged, broken, reopened).thenRow(own, { status: 'open', evidence: null, consequence: null, dueOn: body.testBy, told: [{ key: sealed('02').key, author: ben }] });
    fold(logged, archived).thenRow(own, { archived: true, dueOn: null });
    fold(logged, archived, { type: 'AssumptionRestored', data: {} }).thenRow(own, { archived: false, dueOn: body.testBy });
  });
  it('shows no words that were redacted, and keeps the others', () => {
    fold(logged, validated, reopened, broken, redacted('01')).thenRow(own, { evidence: sealed('02'), told: [{ key: sealed('02').key, author: ben }] });
    fold(logged, validated, redacted('01')).thenRow(own, { status: 'validated', evidence: null, told: [] });
  });
  it('has other words, another owner, another test, and no root where the record is the organisation’s', () =>
    fold(
      ...[{ ...logged, data: { ...logged.data, rootless: true } }, { type: 'AssumptionReworded', data: { statement: 's' } }],
      ...[{ type: 'AssumptionReassigned', data: { from: anna, to: ben } }, { type: 'AssumptionTestChanged', data: { test: 't', testBy: '2026-05-01' } }],
    ).thenRow(own, { root: null, statement: 's', owner: ben, test: 't', testBy: '2026-05-01', dueOn: '2026-05-01' }));
});
