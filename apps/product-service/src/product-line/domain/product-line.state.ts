import { productLineEvents, type EventsOf } from '@wheelhouse/contracts';
import { grantRole, revokeRole, type Root, type Visibility } from '@wheelhouse/event-sourcing';

export type ProductLineEvent = EventsOf<typeof productLineEvents>;

export interface KnownProductLine {
  readonly status: 'active' | 'archived';
  readonly name: string;
  readonly description: string | null;
  readonly team: string;
  readonly manager: string;
  readonly visibility: Visibility;
  readonly roles: Root['roles'];
}

export type ProductLine = { readonly status: 'none' } | KnownProductLine;

export const noProductLine: ProductLine = { status: 'none' };

/** Moves a product line on by one fact. */
export function evolve(line: ProductLine, event: ProductLineEvent): ProductLine {
  if (event.type === 'ProductLineCreated') return { ...event.data, description: event.data.description ?? null, status: 'active', roles: {} };
  return line.status === 'none' ? line : next(line, event);
}

function next(line: KnownProductLine, event: Exclude<ProductLineEvent, { type: 'ProductLineCreated' }>): KnownProductLine {
  switch (event.type) {
    case 'ProductLineRenamed':
    case 'ProductLineDescribed':
    case 'ProductLineOwnershipTransferred':
    case 'ProductLineVisibilitySet':
      return { ...line, ...event.data };
    case 'ProductLineRoleGranted':
      return { ...line, roles: grantRole(line.roles, event.data.member, event.data.role) };
    case 'ProductLineRoleRevoked':
      return { ...line, roles: revokeRole(line.roles, event.data.member, event.data.role) };
    case 'ProductLineArchived':
      return { ...line, status: 'archived' };
    case 'ProductLineRestored':
      return { ...line, status: 'active' };
  }
}
