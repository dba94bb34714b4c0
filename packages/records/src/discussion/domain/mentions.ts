import { id, maySee, reject, rows, rowsById, unknownReference, z, type Actor, type Command, type FactQuery, type Rejection, type RowOf } from '@wheelhouse/event-sourcing';
import { knownMember, knownTeam, knownTeamMember } from '../../known/known-organisation.js';

/** Members who are to be told, each once. */
export const mentions = () =>
  z
    .array(id())
    .max(20)
    .default([])
    .transform((members) => [...new Set(members)]);

type Memberships = readonly RowOf<typeof knownTeamMember>[];

/** What the service knows of the members that a text mentions; `teams:<member>` holds the teams of each. */
export type MentionFacts = {
  readonly members: FactQuery<readonly RowOf<typeof knownMember>[]>;
  readonly archivedTeams: FactQuery<readonly RowOf<typeof knownTeam>[]>;
} & Readonly<Record<`teams:${string}`, FactQuery<Memberships>>>;

/** Asks who is mentioned, and which teams they are in. */
export const mentionFacts = (members: readonly string[]): MentionFacts => ({
  members: rowsById(knownMember, members),
  archivedTeams: rows(knownTeam, { active: false }),
  ...Object.fromEntries(members.map((member) => [`teams:${member}` as const, rows(knownTeamMember, { member })])),
});

/** Why a text cannot mention whom it does: nobody knows them, they are not active, or may not read what is talked about. */
export function mentionsRefused(
  mentioned: readonly string[],
  facts: { readonly members: readonly RowOf<typeof knownMember>[]; readonly archivedTeams: readonly RowOf<typeof knownTeam>[] } & Readonly<Record<`teams:${string}`, Memberships>>,
  { now, root }: Pick<Command<object>, 'now' | 'root'>,
): Rejection | undefined {
  return mentioned
    .map((id, index) => {
      const pointer = `/mentions/${index}`;
      const member = facts.members.find((known) => known.id === id);
      if (!member) return unknownReference('reference.member', 'member', id, now, pointer);
      if (!member.active) return reject.invalid('reference.member-inactive', 'The member is not active.', pointer);
      // The roles of an archived team give nothing.
      const teams = (facts[`teams:${id}`] ?? []).filter(({ team }) => !facts.archivedTeams.some((archived) => archived.id === team));
      const reader: Actor = { member: id, organisationRole: member.role, teams: Object.fromEntries(teams.map(({ team, roles }) => [team, roles])), scopes: [] };
      return root && !maySee(reader, root) ? reject.invalid('discussion.mention-cannot-read', 'The member may not read what is talked about.', pointer) : undefined;
    })
    .find(Boolean);
}
