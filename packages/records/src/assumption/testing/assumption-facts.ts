import { assumptionFor } from '../assumption.js';
import type { AssumptionEvent } from '../domain/assumption.state.js';

type FactOf<Type extends AssumptionEvent['type']> = Extract<AssumptionEvent, { type: Type }>;

export const { aggregate, command, page } = assumptionFor('product');
export const own = '01900000-0000-7000-8000-000000000001';
export const subjectId = '0190c5a0-0000-7000-8000-000000000011';
export const subject = { id: subjectId, type: 'product', rootless: false };
export const anna = '0190c5a0-0000-7000-8000-0000000000a1';
export const ben = '0190c5a0-0000-7000-8000-0000000000a2';
/** Words of Anna. */
export const sealed = (key: string) => ({ key: `01900000-0000-7000-8000-0000000000${key}`, subject: `member:${anna}`, cipher: 'AAAA' });

export const body = { statement: 'They book at night.', owner: anna, test: 'Count logins.', testBy: '2026-04-01' };
export const logged: FactOf<'AssumptionLogged'> = { type: 'AssumptionLogged', data: { subject: subjectId, subjectType: 'product', ...body } };
export const validated: FactOf<'AssumptionValidated'> = { type: 'AssumptionValidated', data: { author: anna, evidence: sealed('01') } };
export const broken: FactOf<'AssumptionBroken'> = { type: 'AssumptionBroken', data: { author: ben, evidence: sealed('02'), consequence: 'Out of the plan.' } };
export const reopened: FactOf<'AssumptionReopened'> = { type: 'AssumptionReopened', data: { reason: 'Another season.' } };
export const archived: FactOf<'AssumptionArchived'> = { type: 'AssumptionArchived', data: {} };
export const redacted = (...keys: readonly string[]): FactOf<'AssumptionEvidenceRedacted'> => ({ type: 'AssumptionEvidenceRedacted', data: { keys: keys.map((key) => sealed(key).key) } });
