import { describe, it } from '@jest/globals';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { archived, created, line, lineRow, sponsor } from '../testing/product-line-facts.js';
import { productLinePage } from './product-line-page.js';

const at = <Fact extends object>(fact: Fact) => ({ ...fact, streamId: line });

describe('the page of a product line', () => {
  it('shows what it was created with', () => givenFacts(productLinePage, [at(created)]).thenRows([lineRow]));

  it('carries what the policy asks of a root', () =>
    givenFacts(productLinePage, [
      at(created),
      at({ type: 'ProductLineVisibilitySet' as const, data: { visibility: 'restricted' as const } }),
      at({ type: 'ProductLineRoleGranted' as const, data: { member: sponsor, role: 'sponsor' as const } }),
      at({ type: 'ProductLineRoleGranted' as const, data: { member: sponsor, role: 'member' as const } }),
      at({ type: 'ProductLineRoleRevoked' as const, data: { member: sponsor, role: 'member' as const } }),
      at(archived),
    ]).thenRow(line, { visibility: 'restricted', roles: { [sponsor]: ['sponsor'] }, archived: true, updatedAt: '2026-01-06T00:00:00.000000Z' }));

  it('shows its words anew', () =>
    givenFacts(productLinePage, [
      at(created),
      at({ type: 'ProductLineRenamed' as const, data: { name: 'Guides for crews' } }),
      at({ type: 'ProductLineDescribed' as const, data: { description: null } }),
      at({ type: 'ProductLineOwnershipTransferred' as const, data: { team: line, manager: sponsor } }),
    ]).thenRow(line, { name: 'Guides for crews', description: null, team: line, manager: sponsor }));
});
