import { memberAdded, memberDeactivated, memberForgotten, memberReactivated, teamArchived, teamFounded, teamRestored } from '@wheelhouse/contracts';
import { column, defineView, reject, row, unknownReference, type Command, type Rejection, type RowOf } from '@wheelhouse/event-sourcing';

/** A service's own copy of the members: who there is, and who is still active. */
export const knownMember = defineView({
  name: 'known-member',
  version: 1,
  source: 'organisation',
  events: [memberAdded, memberDeactivated, memberReactivated, memberForgotten],
  columns: { id: column.uuid(), active: column.boolean() },
  keys: (event) => [event.streamId],
  fold: (_row, event) => ({ id: event.streamId, active: event.type === 'MemberAdded' || event.type === 'MemberReactivated' }),
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
