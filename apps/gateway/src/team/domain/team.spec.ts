import { describe, expect, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { teamMembership } from '../team-membership.view.js';
import { team } from '../team.aggregate.js';
import { teamPage } from '../team.page.js';
import { addTeamMember } from './add-team-member.js';
import { archiveTeam } from './archive-team.js';
import { changeTeamRoles } from './change-team-roles.js';
import { foundTeam } from './found-team.js';
import { removeTeamMember } from './remove-team-member.js';
import { renameTeam } from './rename-team.js';
import { restoreTeam } from './restore-team.js';
import { MAX_TEAM_MEMBERS, teamNameKey, type TeamEvent } from './team.state.js';

const id = '01900000-0000-7000-8000-000000000001';
const other = '01900000-0000-7000-8000-000000000002';
const member = '01900000-0000-7000-8000-00000000000b';
const founded = { type: 'TeamFounded', data: { name: 'Pilots' } } as const;
const archived = { type: 'TeamArchived', data: {} } as const;
const joined = { type: 'TeamMemberAdded', data: { member, roles: ['contributor'] } } satisfies TeamEvent;
const person = (status: string) => ({ person: { id: member, role: 'member', status, addedAt: '', changedAt: '', version: 1 } });
const free = { facts: { holder: undefined } };

describe('founding a team', () => {
  it('says its name', () => given(team).when(foundTeam, { name: 'Pilots' }, free).then([founded]));
  it('with a name that is taken is refused', () =>
    given(team).when(foundTeam, { name: 'Pilots' }, { facts: { holder: other } }).thenRefused('conflict', 'team.name-taken'));
  it('with an id that is taken is refused', () => given(team, [founded]).when(foundTeam, { name: 'Crew' }, free).thenRefused('conflict', 'team.exists'));
  it('takes the name whatever its case and spaces', () => {
    expect(teamNameKey('  The  PILOTS ')).toBe(teamNameKey('the pilots'));
    const command = { id, body: { name: 'The  PILOTS' }, actor: { member, organisationRole: 'owner', teams: {}, scopes: [] }, now: '' } as const;
    expect(foundTeam.reserves?.(command, { status: 'none' })).toEqual([{ scope: 'team-name', take: 'the pilots' }]);
    expect(foundTeam.locks?.(command)).toEqual(['reserve:team-name:the pilots']);
  });
});

describe('renaming a team', () => {
  it('says both names', () =>
    given(team, [founded]).when(renameTeam, { name: 'Crew' }, free).then([{ type: 'TeamRenamed', data: { from: 'Pilots', to: 'Crew' } }]));
  it('in its case alone is allowed, and keeps the reserved name', () => {
    const to = given(team, [founded]);
    to.when(renameTeam, { name: 'PILOTS' }, { facts: { holder: id } }).then([{ type: 'TeamRenamed', data: { from: 'Pilots', to: 'PILOTS' } }]);
    const command = { id, body: { name: 'PILOTS' }, actor: { member, organisationRole: 'owner', teams: {}, scopes: [] }, now: '' } as const;
    expect(renameTeam.reserves?.(command, to.state)).toEqual([]);
    expect(renameTeam.reserves?.({ ...command, body: { name: 'Crew' } }, to.state)).toEqual([
      { scope: 'team-name', release: 'pilots' },
      { scope: 'team-name', take: 'crew' },
    ]);
  });
  it('to its own name changes nothing', () => given(team, [founded]).when(renameTeam, { name: 'Pilots' }, { facts: { holder: id } }).thenNothing());
  it('to another’s name is refused', () =>
    given(team, [founded]).when(renameTeam, { name: 'Crew' }, { facts: { holder: other } }).thenRefused('conflict', 'team.name-taken'));
  it('of an archived team is refused', () => given(team, [founded, archived]).when(renameTeam, { name: 'Crew' }, free).thenRefused('conflict', 'team.archived'));
  it('of no team is refused', () => given(team).when(renameTeam, { name: 'Crew' }, free).thenRefused('not-found', 'team.not-found'));
});

describe('archiving and restoring a team', () => {
  it('archives', () => given(team, [founded]).when(archiveTeam, {}).then([archived]));
  it('archives once', () => given(team, [founded, archived]).when(archiveTeam, {}).thenNothing());
  it('restores', () => given(team, [founded, archived]).when(restoreTeam, {}).then([{ type: 'TeamRestored', data: {} }]));
  it('restores nothing that is in use', () => given(team, [founded]).when(restoreTeam, {}).thenNothing());
  it('needs a team', () => {
    given(team).when(archiveTeam, {}).thenRefused('not-found', 'team.not-found');
    given(team).when(restoreTeam, {}).thenRefused('not-found', 'team.not-found');
  });
});

describe('taking a member into a team', () => {
  const body = joined.data;
  it('says who and in which roles', () => given(team, [founded]).when(addTeamMember, body, { facts: person('active') }).then([joined]));
  it('again in the same roles changes nothing', () => given(team, [founded, joined]).when(addTeamMember, body, { facts: person('active') }).thenNothing());
  it('again in other roles is refused', () =>
    given(team, [founded, joined])
      .when(addTeamMember, { member, roles: ['stakeholder'] }, { facts: person('active') })
      .thenRefused('conflict', 'team.member-has-other-roles'));
  it.each(['deactivated', 'forgotten'])('who is %s is refused', (status) =>
    given(team, [founded]).when(addTeamMember, body, { facts: person(status) }).thenRefused('conflict', 'team.member-not-active'));
  it('who is unknown is refused', () =>
    given(team, [founded]).when(addTeamMember, body, { facts: { person: undefined } }).thenRefused('invalid', 'team.member-unknown'));
  it('into an archived team is refused', () =>
    given(team, [founded, archived]).when(addTeamMember, body, { facts: person('active') }).thenRefused('conflict', 'team.archived'));
  it('into no team is refused', () => given(team).when(addTeamMember, body, { facts: person('active') }).thenRefused('not-found', 'team.not-found'));
  it('into a full team is refused', () => {
    const full = Array.from({ length: MAX_TEAM_MEMBERS }, (_, index): TeamEvent => ({ type: 'TeamMemberAdded', data: { member: `m${index}`, roles: ['contributor'] } }));
    given(team, [founded, ...full]).when(addTeamMember, body, { facts: person('active') }).thenRefused('conflict', 'team.full');
  });
});

describe('changing roles in a team', () => {
  const to = { member, roles: ['contributor' as const, 'project-manager' as const] };
  it('says the roles before and after', () =>
    given(team, [founded, joined]).when(changeTeamRoles, to).then([{ type: 'TeamMemberRolesChanged', data: { member, from: ['contributor'], to: to.roles } }]));
  it('to the same roles changes nothing', () => given(team, [founded, joined]).when(changeTeamRoles, { member, roles: ['contributor'] }).thenNothing());
  it('of one who is not in it is refused', () => given(team, [founded]).when(changeTeamRoles, to).thenRefused('invalid', 'team.not-a-member'));
  it('in an archived team is refused', () => given(team, [founded, joined, archived]).when(changeTeamRoles, to).thenRefused('conflict', 'team.archived'));
  it('in no team is refused', () => given(team).when(changeTeamRoles, to).thenRefused('not-found', 'team.not-found'));
});

describe('taking a member out of a team', () => {
  it('says who left', () => given(team, [founded, joined]).when(removeTeamMember, { member }).then([{ type: 'TeamMemberRemoved', data: { member } }]));
  it('who is not in it changes nothing', () => given(team, [founded]).when(removeTeamMember, { member }).thenNothing());
  it('in an archived team is refused', () => given(team, [founded, joined, archived]).when(removeTeamMember, { member }).thenRefused('conflict', 'team.archived'));
  it('in no team is refused', () => given(team).when(removeTeamMember, { member }).thenRefused('not-found', 'team.not-found'));
});

describe('the views of a team', () => {
  const changed = { type: 'TeamMemberRolesChanged', data: { member, from: ['contributor' as const], to: ['project-manager' as const] } } satisfies TeamEvent;
  const left = { type: 'TeamMemberRemoved', data: { member } } as const;
  it('show name, members and whether it is archived', () => {
    givenFacts(teamPage, [founded, { type: 'TeamRenamed', data: { from: 'Pilots', to: 'Crew' } }, joined, changed]).thenRow(id, {
      name: 'Crew',
      archived: false,
      members: { [member]: ['project-manager'] },
      version: 4,
    });
    givenFacts(teamPage, [founded, joined, left, archived]).thenRow(id, { members: {}, archived: true });
    givenFacts(teamPage, [founded, archived, { type: 'TeamRestored', data: {} }]).thenRow(id, { archived: false });
  });
  it('keep a row for each member of each team', () => {
    givenFacts(teamMembership, [joined, changed]).thenRows([{ id: `${id}:${member}`, team: id, member, roles: ['project-manager'] }]);
    givenFacts(teamMembership, [joined, left]).thenRows([]);
  });
});
