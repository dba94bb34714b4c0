import { maySee, reject, rows, rowsById, unknownReference, type Actor, type Command, type FactQuery, type Rejection, type RowOf } from '@wheelhouse/event-sourcing';
import { knownMember, knownTeam, knownTeamMember } from './known-organisation.js';

type Memberships = readonly RowOf<typeof knownTeamMember>[];

/** What the service knows of members whom a command names; `teams:<member>` holds the teams of each. */
export type ReaderFacts = {
  readonly members: FactQuery<readonly RowOf<typeof knownMember>[]>;
  readonly archivedTeams: FactQuery<readonly RowOf<typeof knownTeam>[]>;
} & Readonly<Record<`teams:${string}`, FactQuery<Memberships>>>;

/** The answers to {@link readerFacts}. */
export type KnownReaders = {
  readonly members: readonly RowOf<typeof knownMember>[];
  readonly archivedTeams: readonly RowOf<typeof knownTeam>[];
} & Readonly<Record<`teams:${string}`, Memberships>>;

/** Asks who the members are, and which teams they are in. */
export const readerFacts = (members: readonly string[]): ReaderFacts => ({
  members: rowsById(knownMember, members),
  archivedTeams: rows(knownTeam, { active: false }),
  ...Object.fromEntries(members.map((member) => [`teams:${member}` as const, rows(knownTeamMember, { member })])),
});

/** Why a member will not do for a record: nobody knows them, they are not active, or may not read it (`code`). */
export function readerRefused(id: string, facts: KnownReaders, { now, root }: Pick<Command<object>, 'now' | 'root'>, { code, pointer }: { readonly code: string; readonly pointer: string }): Rejection | undefined {
  const member = facts.members.find((known) => known.id === id);
  if (!member) return unknownReference('reference.member', 'member', id, now, pointer);
  if (!member.active) return reject.invalid('reference.member-inactive', 'The member is not active.', pointer);
  // The roles of an archived team give nothing.
  const teams = (facts[`teams:${id}`] ?? []).filter(({ team }) => !facts.archivedTeams.some((archived) => archived.id === team));
  const reader: Actor = { member: id, organisationRole: member.role, teams: Object.fromEntries(teams.map(({ team, roles }) => [team, roles])), scopes: [] };
  return root && !maySee(reader, root) ? reject.invalid(code, 'The member may not read it.', pointer) : undefined;
}
