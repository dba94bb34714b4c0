import { describe, expect, it } from '@jest/globals';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { knownMember, knownTeam, knownTeamMember, memberRefused, teamRefused } from './known-organisation.js';

const id = '01900000-0000-7000-8000-000000000001';
const member = '01900000-0000-7000-8000-0000000000a1';
const added = { type: 'MemberAdded', data: { role: 'member' } } as const;
const later = { now: '2026-03-01T09:00:00.000Z' };

describe('what a service knows of the organisation', () => {
  it('knows members, what they are, and whether they are active', () => {
    givenFacts(knownMember, [added]).thenRows([{ id, active: true, role: 'member' }]);
    givenFacts(knownMember, [added, { type: 'MemberRoleChanged', data: { from: 'member', to: 'analyst' } }, { type: 'MemberDeactivated', data: {} }]).thenRows([{ id, active: false, role: 'analyst' }]);
    givenFacts(knownMember, [added, { type: 'MemberDeactivated', data: {} }, { type: 'MemberReactivated', data: {} }]).thenRows([{ id, active: true, role: 'member' }]);
    givenFacts(knownMember, [added, { type: 'MemberForgotten', data: {} }]).thenRows([{ id, active: false, role: 'member' }]);
  });

  it('knows teams, and whether they are in use', () => {
    const founded = { type: 'TeamFounded', data: { name: 'Pilots' } } as const;
    givenFacts(knownTeam, [founded, { type: 'TeamArchived', data: {} }]).thenRows([{ id, active: false }]);
    givenFacts(knownTeam, [founded, { type: 'TeamArchived', data: {} }, { type: 'TeamRestored', data: {} }]).thenRows([{ id, active: true }]);
  });

  it('knows who is in which team, in which roles', () => {
    const joined = { type: 'TeamMemberAdded', data: { member, roles: ['contributor'] } } as const;
    const row = { id: `${id}:${member}`, team: id, member, roles: ['contributor'] as const };
    givenFacts(knownTeamMember, [joined] as never).thenRows([row]);
    givenFacts(knownTeamMember, [joined, { type: 'TeamMemberRolesChanged', data: { member, from: ['contributor'], to: ['stakeholder'] } }] as never).thenRows([{ ...row, roles: ['stakeholder'] }]);
    givenFacts(knownTeamMember, [joined, { type: 'TeamMemberRemoved', data: { member } }] as never).thenRows([]);
  });

  it('tells why a reference will not do', () => {
    expect(memberRefused({ id, active: true, role: 'member' }, id, later, '/owner')).toBeUndefined();
    expect(memberRefused({ id, active: false, role: 'member' }, id, later, '/owner')).toMatchObject({ kind: 'invalid', code: 'reference.member-inactive', pointer: '/owner' });
    expect(teamRefused(undefined, id, later, '/team')).toMatchObject({ kind: 'invalid', code: 'reference.team-unknown' });
    // 0190 0000 0000 is the id's own time; what is heard of within ten minutes may still be on its way.
    const born = { now: new Date(0x019000000000).toISOString() };
    expect(teamRefused(undefined, id, born, '/team')).toMatchObject({ kind: 'unknown-yet', code: 'reference.team-unknown-yet' });
  });
});
