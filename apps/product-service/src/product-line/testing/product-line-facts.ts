import type { RowOf } from '@wheelhouse/event-sourcing';
import type { ProductLineEvent } from '../domain/product-line.state.js';
import type { productLinePage } from '../views/product-line-page.js';

export const line = '01900000-0000-7000-8000-0000000000e1';
export const team = '01900000-0000-7000-8000-0000000000f1';
export const otherTeam = '01900000-0000-7000-8000-0000000000f2';
export const manager = '01900000-0000-7000-8000-0000000000a1';
export const sponsor = '01900000-0000-7000-8000-0000000000a2';

/** What the service knows of the team and the member who are there. */
export const owners = { team: { id: team, active: true }, manager: { id: manager, active: true, role: 'member' } } as const;

type FactOf<Type extends ProductLineEvent['type']> = Extract<ProductLineEvent, { type: Type }>;

export const created: FactOf<'ProductLineCreated'> = { type: 'ProductLineCreated', data: { name: 'Guides', description: 'For crews.', team, manager, visibility: 'team' } };
export const archived: FactOf<'ProductLineArchived'> = { type: 'ProductLineArchived', data: {} };

/** The row of the line that was created, as a command's facts find it. */
export const lineRow: RowOf<typeof productLinePage> = { id: line, ...created.data, description: 'For crews.', roles: {}, archived: false, updatedAt: '2026-01-01T00:00:00.000000Z' };
