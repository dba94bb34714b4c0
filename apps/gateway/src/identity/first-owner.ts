import { isRejection, type EventStore } from '@wheelhouse/event-sourcing';
import { v7 as uuidv7 } from 'uuid';
import { handlerAlongside } from '../alongside.js';
import { addMember } from '../member/domain/add-member.js';
import { foundOrganisation } from '../organisation/domain/found-organisation.js';
import { ORGANISATION_ID } from '../organisation/domain/organisation.state.js';
import { sql, type Database } from '../database.js';
import { credentialsOf, insertIdentity } from './identities.js';
import type { Passwords } from './password.js';

export interface FirstOwner {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly organisation: string;
}

/**
 * Founds the organisation with its first owner where there is none. Two gateways may try at once: the organisation's
 * stream has one id, so one of them wins and the other finds it founded.
 * @returns whether this process founded it
 */
export async function ensureFirstOwner(store: EventStore, passwords: Passwords, owner: FirstOwner): Promise<boolean> {
  if ((await store.readStream(ORGANISATION_ID, { limit: 1 })).length > 0) return false;
  const member = uuidv7();
  const identity = insertIdentity({ member, name: owner.name, email: owner.email, passwordHash: await passwords.hash(owner.password), mustChange: false });
  const handler = handlerAlongside(store, (append) => (append.streamId === member ? [identity] : []));
  const common = {
    actor: { member, organisationRole: 'owner', teams: {}, scopes: ['organisation:manage'] },
    now: new Date().toISOString(),
    correlationId: uuidv7(),
  } as const;
  const outcomes = await handler.handleAtomically([
    { ...common, command: foundOrganisation, id: ORGANISATION_ID, body: { name: owner.organisation, owner: member } },
    { ...common, command: addMember, id: member, body: { role: 'admin' } },
  ]);
  const refused = outcomes.find(isRejection);
  if (refused && refused.code !== 'organisation.exists') throw new Error(`the first owner could not be made: ${refused.detail}`);
  return !refused;
}

/**
 * Gives the owner a way in who has none, as after a restore without the keys: otherwise nobody could ever sign in again.
 * An owner cannot be forgotten, so none is given back what was taken from them on purpose.
 * @returns whether the owner had none
 */
export async function ensureOwnersIdentity(db: Database, passwords: Passwords, { name, email, password }: FirstOwner): Promise<boolean> {
  const { rows } = await db.query<{ owner: string }>(sql('select owner from organisation_page where id = $1', ORGANISATION_ID));
  const member = rows[0]?.owner;
  if (member === undefined || (await credentialsOf(db, member))) return false;
  const identity = insertIdentity({ member, name, email, passwordHash: await passwords.hash(password), mustChange: false });
  // Of two gateways that start at once one is enough.
  const { rowCount } = await db.query(sql(`${identity.text} on conflict do nothing`, ...identity.values));
  return rowCount === 1;
}
