import { visibility } from '@wheelhouse/contracts';
import { id, z, type Command, type Decision, type Fact, type RowOf, type Visibility } from '@wheelhouse/event-sourcing';
import { member, memberRefused, team, teamRefused, type knownMember, type knownTeam } from '@wheelhouse/records';
import { productManagers } from '../product/product.access.js';

/** Who owns a root: a team, and a product manager who steers it. */
export interface Owned {
  readonly team: string;
  readonly manager: string;
}

/** What the commands that hand over a root of whatever kind have in common. */
export const transferring = {
  method: 'POST',
  path: '/:id/transfer-ownership',
  body: z.object({ team: id(), manager: id() }),
  example: { team: '0190c5a0-0000-7000-8000-0000000000f1', manager: '0190c5a0-0000-7000-8000-0000000000a2' },
  access: productManagers,
  facts: ({ body }: Command<Owned>) => ({ team: team(body.team), manager: member(body.manager) }),
} as const;

interface KnownOwners {
  readonly team: RowOf<typeof knownTeam> | undefined;
  readonly manager: RowOf<typeof knownMember> | undefined;
}

/** Why a team and a manager will not do as owners; undefined when they will. */
export const ownersRefused = (owned: Owned, command: Pick<Command<object>, 'now'>, known: KnownOwners) =>
  teamRefused(known.team, owned.team, command, '/team') ?? memberRefused(known.manager, owned.manager, command, '/manager');

/** The fact of a root handed to another team, another manager, or both; none where they have it. */
export function ownershipTransferred<Event extends Fact>(before: Owned, command: Command<Owned>, known: KnownOwners, fact: (owned: Owned) => Event): Decision<Event> {
  const { body } = command;
  if (before.team === body.team && before.manager === body.manager) return [];
  return ownersRefused(body, command, known) ?? [fact(body)];
}

/** What the commands that set who sees a root have in common. */
export const showing = { method: 'POST', path: '/:id/set-visibility', body: z.object({ visibility }), example: { visibility: 'open' }, access: productManagers } as const;

/** The fact of a root seen more or less widely; none where it is seen so already. */
export const visibilitySet = <Event extends Fact>(before: Visibility, { body }: Command<{ readonly visibility: Visibility }>, fact: (data: { visibility: Visibility }) => Event): Decision<Event> =>
  before === body.visibility ? [] : [fact(body)];
