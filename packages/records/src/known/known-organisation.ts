import {
  memberAdded,
  memberDeactivated,
  memberForgotten,
  memberReactivated,
  memberRoleChanged,
  teamArchived,
  teamFounded,
  teamMemberAdded,
  teamMemberRemoved,
  teamMemberRolesChanged,
  teamRestored,
  type MemberRole,
  type TeamMemberRole,
} from '@wheelhouse/contracts';
import { column, defineView, reject, row, unknownReference, type Command, type Rejection, type RowOf } from '@wheelhouse/event-sourcing';

/** A service's own copy of the members: who there is, who is still active, and what they are in the organisation. */
export const knownMember = defineView({
  name: 'known-member',
  version: 1,
  source: 'organisation',
  events: [memberAdded, memberRoleChanged, memberDeactivated, memberReactivated, memberForgotten],
  columns: { id: column.uuid(), active: column.boolean(), role: column.text<MemberRole>() },
  keys: (event) => [event.streamId],
  fold: (known, event) => {
    if (event.type === 'MemberAdded') return { id: event.streamId, active: true, role: event.data.role };
    if (event.type === 'MemberRoleChanged') return known && { ...known, role: event.data.to };
    return known && { ...known, active: event.type === 'MemberReactivated' };
  },
});

/** A service's own copy of who is in which team, in which roles. */
export const knownTeamMember = defineView({
  name: 'known-team-member',
  version: 1,
  source: 'organisation',
  events: [teamMemberAdded, teamMemberRolesChanged, teamMemberRemoved],
  columns: { id: column.text(), team: column.uuid(), member: column.uuid(), roles: column.json<readonly TeamMemberRole[]>() },
  keys: (event) => [`${event.streamId}:${event.data.member}`],
  fold: (known, event, id) => {
    switch (event.type) {
      case 'TeamMemberAdded':
        return { id, team: event.streamId, member: event.data.member, roles: event.data.roles };
      case 'TeamMemberRolesChanged':
        return known && { ...known, roles: event.data.to };
      case 'TeamMemberRemoved':
        return undefined;
    }
  },
});

/** A service's own copy of the teams. */
export const knownTeam = defineView({
  name: 'known-team',
  version: 1,
  source: 'organisation',
  events: [teamFounded, teamArchived, teamRestored],
  columns: { id: column.uuid(), active: column.boolean() },
  keys: (event) => [event.streamId],
  fold: (_row, event) => ({ id: event.streamId, active: event.type !== 'TeamArchived' }),
});

/** Asks for a member that a command names. */
export const member = (id: string) => row(knownMember, id);

/** Asks for a team that a command names. */
export const team = (id: string) => row(knownTeam, id);

/** Why a member that a command names will not do; undefined when they will. */
export const memberRefused = (known: RowOf<typeof knownMember> | undefined, id: string, { now }: Pick<Command<object>, 'now'>, pointer: string): Rejection | undefined =>
  refused('member', known, id, now, pointer);

/** Why a team that a command names will not do; undefined when it will. */
export const teamRefused = (known: RowOf<typeof knownTeam> | undefined, id: string, { now }: Pick<Command<object>, 'now'>, pointer: string): Rejection | undefined =>
  refused('team', known, id, now, pointer);

function refused(what: 'member' | 'team', known: { readonly active: boolean } | undefined, id: string, now: string, pointer: string): Rejection | undefined {
  if (!known) return unknownReference(`reference.${what}`, what, id, now, pointer);
  return known.active ? undefined : reject.invalid(`reference.${what}-inactive`, `The ${what} is not active.`, pointer);
}

/** Every view of what a service knows of the organisation; mount them as fed views. */
export const knownOrganisation = [knownMember, knownTeam, knownTeamMember] as const;
