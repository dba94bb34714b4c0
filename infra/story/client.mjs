// A small client of Wheelhouse's API, for the story and the example organisation. Runs on the machine's own Node.
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../local/places.mjs';

/** A UUIDv7 of now, or of a time that is told. */
export function uuidv7(time = Date.now()) {
  const hex = time.toString(16).padStart(12, '0') + randomBytes(10).toString('hex');
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) & 3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Where the system is and who owns it: from the environment, else the local system and its own owner. */
export function system() {
  const local = () => JSON.parse(readFileSync(join(dataFolder(), 'run.json'), 'utf8'));
  const url = process.env['WHEELHOUSE_URL'] ?? local().url;
  const email = process.env['WHEELHOUSE_OWNER_EMAIL'] || 'owner@wheelhouse.local';
  const file = join(dataFolder(), 'owner-password');
  const given = process.env['WHEELHOUSE_OWNER_PASSWORD'];
  if (!given && !existsSync(file)) throw new Error(`Nobody knows the owner's password here: there is no ${file}. Set WHEELHOUSE_OWNER_EMAIL and WHEELHOUSE_OWNER_PASSWORD, and start Wheelhouse if it does not run.`);
  const password = given || readFileSync(file, 'utf8').trim();
  return { url: url.replace(/\/$/, ''), email, password };
}

/** An answer that was not hoped for. */
export class Refused extends Error {
  /** @param {string} what @param {number} status @param {any} problem */
  constructor(what, status, problem) {
    super(`${what} answered ${status} ${problem?.code ?? ''}: ${problem?.detail ?? JSON.stringify(problem)}${problem?.errors ? ` ${JSON.stringify(problem.errors)}` : ''}`);
    this.status = status;
    this.problem = problem;
  }
}

/**
 * Somebody signed in. Writes carry an `Idempotency-Key`; reads and writes carry the positions of the writes that
 * everybody in the story made before, so that each service waits until it has heard of them.
 * @param {{ url: string, email: string, password: string }} who
 * @param {string[]} positions shared by those who work together
 */
export async function signIn({ url, email, password }, positions = []) {
  const session = await call(url, 'POST', '/api/session', { body: { email, password } });
  const authorization = `Bearer ${session.body.token}`;

  /** @param {string} method @param {string} path @param {object | string | undefined} body @param {{ blind?: boolean, once?: boolean }} options */
  const request = async (method, path, body, { blind = false, once = false } = {}) => {
    const headers = {
      ...(typeof body === 'string' ? { 'content-type': 'text/csv' } : {}),
      authorization,
      ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
      ...(blind || positions.length === 0 ? {} : { 'wheelhouse-position': positions.slice(-8).join(', ') }),
    };
    const answer = await call(url, method, path, { body, headers, once });
    if (answer.body?.position) positions.push(answer.body.position);
    return answer.body;
  };
  return {
    member: session.body.member,
    mustChange: session.body.passwordMustChange,
    positions,
    /** @param {string} path @param {{ blind?: boolean }} [options] */
    get: (path, options) => request('GET', path, undefined, options),
    /** @param {string} path @param {object} [body] @param {{ blind?: boolean, once?: boolean }} [options] `once`: a refusal is not asked again */
    post: (path, body = {}, options) => request('POST', path, body, options),
    /** @param {string} path @param {object} body */
    patch: (path, body) => request('PATCH', path, body),
    /** A file of rows. @param {string} path @param {string} csv */
    postCsv: (path, csv) => request('POST', path, csv),
    /** @param {string} newPassword */
    changePassword: (newPassword) => request('POST', '/api/session/password', { currentPassword: password, newPassword }),
  };
}

/**
 * One request; what is busy or has not heard yet (503, or 409 with Retry-After) is asked again for up to 20 s with the same key.
 * @param {string} url @param {string} method @param {string} path
 * @param {{ body?: object | string | undefined, headers?: Record<string, string>, once?: boolean }} more
 */
async function call(url, method, path, { body, headers = {}, once = false } = {}) {
  const until = Date.now() + 20_000;
  for (;;) {
    const response = await fetch(url + path, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer = text === '' ? undefined : JSON.parse(text);
    if (response.ok) return { status: response.status, body: answer };
    const wait = Number(response.headers.get('retry-after') ?? 0);
    if (once || ![409, 503].includes(response.status) || wait === 0 || Date.now() + wait * 1000 > until) throw new Refused(`${method} ${path}`, response.status, answer);
    await new Promise((resolve) => setTimeout(resolve, wait * 1000));
  }
}

/**
 * A member with a password of their own: made by the owner, then changed at the first sign-in.
 * @param {Awaited<ReturnType<typeof signIn>>} owner @param {string} url
 * @param {{ name: string, email: string, role?: string }} person
 */
export async function newMember(owner, url, { name, email, role = 'member' }) {
  const first = randomBytes(18).toString('base64url');
  const own = randomBytes(18).toString('base64url');
  const { id } = await owner.post('/api/organisation/v1/members', { name, email, role, password: first });
  const newcomer = await signIn({ url, email, password: first }, owner.positions);
  await newcomer.changePassword(own);
  return { id, as: async () => signIn({ url, email, password: own }, owner.positions) };
}
