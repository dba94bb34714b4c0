import type { RowOf, Subject } from '@wheelhouse/event-sourcing';
import { recordsFor } from '../records.js';
import type { CardEvent } from '../domain/card.state.js';

export const records = recordsFor('product', { kinds: () => ['feature', 'product'], rootViews: () => [], ownersElsewhere: { feature: 'assign-owner' } });

export const subjectId = '0190c5a0-0000-7000-8000-000000000011';
export const subject: Subject = { id: subjectId, type: 'product', rootless: false };
export const anna = '0190c5a0-0000-7000-8000-0000000000a1';
export const ben = '0190c5a0-0000-7000-8000-0000000000a2';
export const team = '0190c5a0-0000-7000-8000-0000000000f2';
export const field = '0190c5a0-0000-7000-8000-0000000000f1';
export const link = '0190c5a0-0000-7000-8000-0000000000c1';
export const other = '0190c5a0-0000-7000-8000-0000000000c2';

export const about = { subject: subjectId, subjectType: 'product' } as const;
export const root = { id: subjectId, team, visibility: 'team', roles: {}, archived: false } as const;

type FactOf<Type extends CardEvent['type']> = Extract<CardEvent, { type: Type }>;
export const owned: FactOf<'RecordOwnerSet'> = { type: 'RecordOwnerSet', data: { ...about, owner: anna } };
export const tagged = (tag: string): FactOf<'RecordTagged'> => ({ type: 'RecordTagged', data: { ...about, tag } });
export const watched = (member: string): FactOf<'RecordWatched'> => ({ type: 'RecordWatched', data: { ...about, member } });
export const linked: FactOf<'RecordLinked'> = { type: 'RecordLinked', data: { ...about, link, kind: 'blocks', to: other, toType: 'feature' } };
export const known: FactOf<'RecordExternalIdSet'> = { type: 'RecordExternalIdSet', data: { ...about, source: 'jira', externalId: 'HRB-42' } };
export const filled: FactOf<'RecordFieldSet'> = { type: 'RecordFieldSet', data: { ...about, field, key: 'cost-centre', value: '4711' } };

/** Members as a service knows them: these are active, and nothing is said of their teams. */
export const readers = (...members: readonly string[]) => ({ members: members.map((id) => ({ id, active: true, role: 'admin' as const })), archivedTeams: [] });

/** A definition as its page has it. */
export const definition = (more: Partial<RowOf<typeof records.customFields.page>> = {}): RowOf<typeof records.customFields.page> => ({
  ...{ id: field, key: 'cost-centre', name: 'Cost centre', kind: 'text', choices: [], subjectTypes: [], status: 'in-use', updatedAt: '2026-01-01T00:00:00.000000Z' },
  ...more,
});
