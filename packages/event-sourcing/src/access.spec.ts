import { describe, expect, it } from '@jest/globals';
import { may, type Access, type Actor } from './access.js';

const team = '01900000-0000-7000-8000-0000000000f1';
const somebody = (more: Partial<Actor>): Actor => ({ member: 'm', organisationRole: 'member', teams: {}, scopes: ['product:write'], ...more });
const access: Access = { scope: 'product:write', organisation: ['portfolio-manager'], team: ['contributor'], anyTeam: ['product-manager'] };

describe('what belongs to the organisation', () => {
  it.each([
    ['owner', somebody({ organisationRole: 'owner' }), true],
    ['a named role of the organisation', somebody({ organisationRole: 'portfolio-manager' }), true],
    ['a named role in whichever team', somebody({ teams: { [team]: ['product-manager'] } }), true],
    ['another role in a team', somebody({ teams: { [team]: ['contributor'] } }), false],
    ['a member of no team', somebody({}), false],
    ['a named role without the scope', somebody({ teams: { [team]: ['product-manager'] }, scopes: ['product:read'] }), false],
  ])('may be changed by %s: %#', (_who, actor, expected) => expect(may(actor, access, undefined)).toBe(expected));

  it('gives a role in another team no right over a root', () => {
    const root = { id: 'p', team: 'other', visibility: 'open', roles: {}, archived: false } as const;
    expect(may(somebody({ teams: { [team]: ['product-manager'] } }), access, root)).toBe(false);
  });
});
