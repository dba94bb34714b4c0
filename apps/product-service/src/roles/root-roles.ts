import { rootRole } from '@wheelhouse/contracts';
import { id, z, type Command, type Decision, type Fact, type Root, type RootRole, type RowOf } from '@wheelhouse/event-sourcing';
import { member, memberRefused, type knownMember } from '@wheelhouse/records';
import { productManagers } from '../product/product.access.js';

/** A member and the role they are to have in a root. */
export interface HeldRole {
  readonly member: string;
  readonly role: RootRole;
}

const request = {
  method: 'POST',
  body: z.object({ member: id(), role: rootRole }),
  example: { member: '0190c5a0-0000-7000-8000-0000000000a2', role: 'sponsor' },
  access: productManagers,
} as const;

/** What the commands that grant a role in a root of whatever kind have in common. */
export const granting = { ...request, path: '/:id/grant-role', facts: ({ body }: Command<HeldRole>) => ({ member: member(body.member) }) } as const;

/** What the commands that take one back have in common. */
export const revoking = { ...request, path: '/:id/revoke-role' } as const;

/** The fact of a role granted to an active member; none where they hold it. */
export function roleGranted<Event extends Fact>(roles: Root['roles'], command: Command<HeldRole>, known: RowOf<typeof knownMember> | undefined, fact: (held: HeldRole) => Event): Decision<Event> {
  const { member: who, role } = command.body;
  if (roles[who]?.includes(role)) return [];
  return memberRefused(known, who, command, '/member') ?? [fact(command.body)];
}

/** The fact of a role taken back; none where they do not hold it. */
export const roleRevoked = <Event extends Fact>(roles: Root['roles'], { body }: Command<HeldRole>, fact: (held: HeldRole) => Event): Decision<Event> =>
  roles[body.member]?.includes(body.role) ? [fact(body)] : [];
