import { together } from '@wheelhouse/event-store-postgres/connection/open-pool';
import { sql } from '../database.js';
/** A key that must not be filed: it was destroyed, its subject forgotten, or its id is another key's. */ export class KeyRefused extends Error {
}
export function ownKeyStore(pool) {
    return {
        register: async (keys)=>{
            if (keys.length === 0) return;
            const subjects = [
                ...new Set(keys.map(({ subject })=>subject))
            ].sort();
            const columns = [
                keys.map(({ id })=>id),
                keys.map(({ subject })=>subject),
                keys.map(({ key })=>Buffer.from(key, 'base64'))
            ];
            const [filed] = await inTransaction(pool, [
                sql(LOCK_SHARED, subjects),
                sql(FILE, ...columns)
            ]);
            if (filed?.filed !== keys.length) throw new KeyRefused('a key was destroyed, its subject is forgotten, or its id is taken');
        },
        read: async (ids)=>{
            const { rows } = await pool.query(sql('select id, key from personal_keys where id = any($1::uuid[])', [
                ...ids
            ]));
            const found = new Map(rows.map(({ id, key })=>[
                    id,
                    key.toString('base64')
                ]));
            return Object.fromEntries(ids.map((id)=>[
                    id,
                    found.get(id) ?? null
                ]));
        },
        destroy: async (ids)=>{
            await pool.query(destroyKeys(ids));
        },
        destroySubject: async (subject)=>{
            await inTransaction(pool, destroyKeysOf(subject));
        }
    };
}
/** Statements that stand or fall together, in one round trip; answers the rows of the last. */ async function inTransaction(pool, statements) {
    const client = await pool.connect();
    try {
        const results = await together(client, ()=>Promise.allSettled([
                client.query('begin'),
                ...statements.map((statement)=>client.query(statement)),
                client.query('commit')
            ]));
        const failed = results.find((result)=>result.status === 'rejected');
        if (failed) throw failed.reason;
        const last = results.at(-2);
        client.release();
        return last?.status === 'fulfilled' ? last.value.rows : [];
    } catch (error) {
        client.release(true);
        throw error;
    }
}
// A statement sees what was committed when it began, so the lock is a statement before: a key filed while its subject is
// being forgotten is either destroyed with the others or refused.
const NUMBER = `hashtextextended('subject:' || s, 0)`;
const LOCK_SHARED = `select pg_advisory_xact_lock_shared(${NUMBER}) from unnest($1::text[]) as s`;
const LOCK = `select pg_advisory_xact_lock(${NUMBER}) from unnest(array[$1::text]) as s`;
const FILE = `with filed as (
    insert into personal_keys as kept (id, subject, key)
    select id, subject, key from unnest($1::uuid[], $2::text[], $3::bytea[]) as k(id, subject, key)
    where not exists (select from destroyed_keys d where d.id = k.id) and not exists (select from forgotten_subjects f where f.subject = k.subject)
    on conflict (id) do update set subject = excluded.subject where kept.subject = excluded.subject and kept.key = excluded.key
    returning id
  ) select count(*)::int as filed from filed`;
/** Destroys keys by id and leaves their ids as tombstones. */ export const destroyKeys = (ids)=>sql(`with gone as (delete from personal_keys where id = any($1::uuid[]))
    insert into destroyed_keys (id) select distinct unnest($1::uuid[]) on conflict do nothing`, [
        ...ids
    ]);
/** Destroys every key of a subject, and refuses further ones; to be run in one transaction, in this order. */ export const destroyKeysOf = (subject)=>[
        sql(LOCK, subject),
        sql(`with forgotten as (insert into forgotten_subjects (subject) values ($1) on conflict do nothing),
    gone as (delete from personal_keys where subject = $1 returning id)
    insert into destroyed_keys (id) select id from gone on conflict do nothing`, subject)
    ];
