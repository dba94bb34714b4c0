import { hash, randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { sql, type Database, type Statement } from '../database.js';

/** 256 random bits in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Whether a text may be a token of ours; what is not needs no look-up. */
export const looksLikeToken = (token: string): boolean => TOKEN.test(token);

/** What is stored of a token. */
export const tokenHash = (token: string): Buffer => hash('sha256', token, 'buffer');

export interface Session {
  readonly id: string;
  readonly token: string;
  readonly expiresAt: string;
}

const OPEN = `insert into sessions (id, token_hash, member, expires_at, agent)
  values ($1, $2, $3, clock_timestamp() + make_interval(secs => $4), $5) returning expires_at as "expiresAt"`;

/** Begins a session; its token is told once and kept as a hash alone. `agent` says which browser, for the list of sessions. */
export async function openSession(db: Database, member: string, options: { readonly hours: number; readonly agent: string }): Promise<Session> {
  const token = randomBytes(32).toString('base64url');
  const id = uuidv7();
  const { rows } = await db.query<{ expiresAt: string }>(sql(OPEN, id, tokenHash(token), member, options.hours * 3600, options.agent.slice(0, 200)));
  const [row] = rows;
  if (!row) throw new Error('no session was made');
  return { id, token, expiresAt: row.expiresAt };
}

export interface OpenSession {
  readonly id: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly agent: string;
}

/** A member's sessions, newest first. */
export async function sessionsOf(db: Database, member: string): Promise<readonly OpenSession[]> {
  const text = `select id, created_at as "createdAt", expires_at as "expiresAt", agent from sessions
    where member = $1 and expires_at > clock_timestamp() order by created_at desc, id desc limit 200`;
  return (await db.query<OpenSession>(sql(text, member))).rows;
}

/** Ends one of a member's sessions. */
export async function closeSession(db: Database, member: string, id: string): Promise<boolean> {
  const { rowCount } = await db.query(sql('delete from sessions where id = $1 and member = $2', id, member));
  return rowCount === 1;
}

/** Ends all sessions of a member. */
export const closeSessionsOf = (member: string): Statement => sql('delete from sessions where member = $1', member);

/** Forgets sessions that ran out and limits that are full again. */
export async function sweep(db: Database): Promise<void> {
  await db.query(sql('delete from sessions where expires_at < clock_timestamp()'));
  await db.query(sql('delete from rate_limits where full_at < clock_timestamp()'));
}
