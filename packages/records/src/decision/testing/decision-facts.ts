import { decisionFor } from '../decision.js';
import type { DecisionEvent } from '../domain/decision.state.js';

type FactOf<Type extends DecisionEvent['type']> = Extract<DecisionEvent, { type: Type }>;

export const { aggregate, command, page } = decisionFor('product');
export const subjectId = '0190c5a0-0000-7000-8000-000000000011';
export const subject = { id: subjectId, type: 'product', rootless: false };
export const anna = '0190c5a0-0000-7000-8000-0000000000a1';
export const tide = '0190c5a0-0000-7000-8000-0000000000b1';
export const berth = '0190c5a0-0000-7000-8000-0000000000b2';
export const revisit = '0190c5a0-0000-7000-8000-0000000000b3';
export const own = '01900000-0000-7000-8000-000000000001';
/** Words of Anna. */
export const sealed = (key: string) => ({ key: `01900000-0000-7000-8000-0000000000${key}`, subject: `member:${anna}`, cipher: 'AAAA' });

export const body = {
  ...{ question: 'By tide?', options: [{ option: tide, text: 'By tide' }, { option: berth, text: 'By length' }], chosen: tide },
  ...{ deciders: [anna], why: 'Pilots wait for it.', decidedOn: '2026-02-28', reviewOn: '2026-09-01' },
};
export const logged: FactOf<'DecisionLogged'> = { type: 'DecisionLogged', data: { subject: subjectId, subjectType: 'product', ...body } };
export const revisited: FactOf<'DecisionRevisited'> = { type: 'DecisionRevisited', data: { revisit, author: anna, note: sealed('01'), reviewOn: '2027-03-01' } };
export const reversed: FactOf<'DecisionReversed'> = { type: 'DecisionReversed', data: { reason: 'The gate closed.' } };
export const archived: FactOf<'DecisionArchived'> = { type: 'DecisionArchived', data: {} };
export const redacted: FactOf<'DecisionNoteRedacted'> = { type: 'DecisionNoteRedacted', data: { revisit, keys: [sealed('01').key] } };
