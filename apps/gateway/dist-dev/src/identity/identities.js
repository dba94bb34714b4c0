import { sql } from '../database.js';
import { addressKey } from './address.js';
/** The constraint that keeps each address with one member. */ export const ADDRESS_UNIQUE = 'identities_email_key';
export const insertIdentity = (identity)=>sql('insert into identities (member, name, email, email_key, password_hash, password_must_change) values ($1, $2, $3, $4, $5, $6)', identity.member, identity.name, identity.email, addressKey(identity.email), identity.passwordHash, identity.mustChange);
/** Name, address, password and sessions of a member, gone. */ export const deleteIdentity = (member)=>sql('delete from identities where member = $1', member);
const CREDENTIALS = `select i.member, i.name, i.email, i.password_hash as "passwordHash", i.password_must_change as "passwordMustChange",
    coalesce(m.status = 'active', false) as active
  from identities i left join member_page m on m.id = i.member`;
/** What sign-in needs of an address; undefined where nobody has it. */ export async function credentialsByAddress(db, email) {
    return (await db.query(sql(`${CREDENTIALS} where i.email_key = $1`, addressKey(email)))).rows[0];
}
export async function credentialsOf(db, member) {
    return (await db.query(sql(`${CREDENTIALS} where i.member = $1`, member))).rows[0];
}
const SET_PASSWORD = `with changed as (
    update identities set password_hash = $2, password_must_change = $3, password_changed_at = clock_timestamp() where member = $1 returning member
  ), ended as (delete from sessions where member = $1 and id is distinct from $4::uuid)
  select member from changed`;
/** Gives a member another password and ends their sessions but one; false where there is no such member. */ export async function setPassword(db, member, hash, options) {
    const { rowCount } = await db.query(sql(SET_PASSWORD, member, hash, options.mustChange, options.keepSession ?? null));
    return rowCount === 1;
}
/** Corrects a name or an address. @throws an error that breaks `ADDRESS_UNIQUE` where the address is another's */ export async function correctIdentity(db, member, change) {
    const { name = null, email = null } = change;
    const { rowCount } = await db.query(sql('update identities set name = coalesce($2, name), email = coalesce($3, email), email_key = coalesce($4, email_key) where member = $1', member, name, email, email === null ? null : addressKey(email)));
    return rowCount === 1;
}
