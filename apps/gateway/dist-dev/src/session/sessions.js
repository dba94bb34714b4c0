import { hash, randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { sql } from '../database.js';
/** 256 random bits in base64url. */ const TOKEN = /^[A-Za-z0-9_-]{43}$/;
/** Whether a text may be a token of ours; what is not needs no look-up. */ export const looksLikeToken = (token)=>TOKEN.test(token);
/** What is stored of a token. */ export const tokenHash = (token)=>hash('sha256', token, 'buffer');
const OPEN = `insert into sessions (id, token_hash, member, expires_at, agent)
  values ($1, $2, $3, clock_timestamp() + make_interval(secs => $4), $5) returning expires_at as "expiresAt"`;
/** Begins a session; its token is told once and kept as a hash alone. `agent` says which browser, for the list of sessions. */ export async function openSession(db, member, options) {
    const token = randomBytes(32).toString('base64url');
    const id = uuidv7();
    const { rows } = await db.query(sql(OPEN, id, tokenHash(token), member, options.hours * 3600, options.agent.slice(0, 200)));
    const [row] = rows;
    if (!row) throw new Error('no session was made');
    return {
        id,
        token,
        expiresAt: row.expiresAt
    };
}
/** A member's sessions, newest first. */ export async function sessionsOf(db, member) {
    const text = `select id, created_at as "createdAt", expires_at as "expiresAt", agent from sessions
    where member = $1 and expires_at > clock_timestamp() order by created_at desc, id desc limit 200`;
    return (await db.query(sql(text, member))).rows;
}
/** Ends one of a member's sessions. */ export async function closeSession(db, member, id) {
    const { rowCount } = await db.query(sql('delete from sessions where id = $1 and member = $2', id, member));
    return rowCount === 1;
}
/** Ends all sessions of a member. */ export const closeSessionsOf = (member)=>sql('delete from sessions where member = $1', member);
/** Forgets sessions that ran out and limits that are full again. */ export async function sweep(db) {
    await db.query(sql('delete from sessions where expires_at < clock_timestamp()'));
    await db.query(sql('delete from rate_limits where full_at < clock_timestamp()'));
}
