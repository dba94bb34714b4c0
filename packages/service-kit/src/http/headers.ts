import { decodePosition, type Position } from '@wheelhouse/event-sourcing';
import { randomUUID } from 'node:crypto';
import { Problem } from './problem.js';

/** Headers as Node gives them. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

const MOST_KEY = 200;
const MOST_POSITIONS = 50;

const headerProblem = (name: string, detail: string): Problem =>
  new Problem(400, `header.${name}`, `The header ${name} ${detail}.`, [{ pointer: 'header', name, detail }]);

/** One header's value; undefined where it is not there. @throws Problem 400 where it stands twice. */
export function single(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  if (value === undefined || typeof value === 'string') return value;
  throw headerProblem(name, 'stands more than once');
}

// RFC 8941 sf-string: printable ASCII in quotes, with \" and \\ escaped. Many clients send it bare; that is taken as well.
const QUOTED = /^"((?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"$/;
const BARE = /^[\x21\x23-\x7e]+$/;

/**
 * `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header): an sf-string, quoted or bare, of at most 200 characters.
 * @throws Problem 400
 */
export function idempotencyKeyOf(headers: Headers): string | undefined {
  const value = single(headers, 'idempotency-key')?.trim();
  if (value === undefined) return undefined;
  const quoted = QUOTED.exec(value);
  const key = quoted ? (quoted[1] ?? '').replace(/\\(["\\])/g, '$1') : value;
  if (key === '' || key.length > MOST_KEY || (!quoted && !BARE.test(value))) {
    throw headerProblem('idempotency-key', `must be a string of 1 to ${MOST_KEY} printable characters`);
  }
  return key;
}

// A weak tag never matches If-Match (RFC 9110), and a list of tags has no use where a version stands once.
const ETAG = /^"(\d{1,9})"$/;

/** Version named by `If-Match`; undefined where there is none or where it is `*`. @throws Problem 400 */
export function ifMatchOf(headers: Headers): number | undefined {
  const value = single(headers, 'if-match')?.trim();
  if (value === undefined || value === '*') return undefined;
  const match = ETAG.exec(value);
  if (!match) throw headerProblem('if-match', 'must be one ETag as "3", or *');
  return Number(match[1]);
}

/** Positions to wait for. @throws Problem 400 where a token is not one of ours. */
export function positionsOf(headers: Headers): readonly Position[] {
  const value = headers['wheelhouse-position'];
  if (value === undefined) return [];
  const tokens = (typeof value === 'string' ? value : value.join(',')).split(',').map((token) => token.trim());
  if (tokens.length > MOST_POSITIONS) throw headerProblem('wheelhouse-position', `names more than ${MOST_POSITIONS} positions`);
  return tokens.map((token) => {
    const position = decodePosition(token);
    if (!position) throw headerProblem('wheelhouse-position', 'has a token that is not a position');
    return position;
  });
}

const CORRELATION = /^[\w.:/+=@-]{1,100}$/;

/** The caller's correlation id where it is a plain short word, else a new one. */
export function correlationIdOf(headers: Headers): string {
  const value = headers['x-correlation-id'];
  return typeof value === 'string' && CORRELATION.test(value) ? value : randomUUID();
}

const TRACEPARENT = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The W3C trace context that came, or a new one that nobody samples, so that logs of one request share a trace id. */
export function traceparentOf(headers: Headers): string {
  const value = headers['traceparent'];
  if (typeof value === 'string' && TRACEPARENT.test(value)) return value;
  // Random words of Node's own come from a pool; drawing bytes for each request costs a call into the system.
  return `00-${randomUUID().replaceAll('-', '')}-${randomUUID().slice(19).replaceAll('-', '')}-00`;
}

/** The trace id within a traceparent. */
export const traceIdOf = (traceparent: string): string => traceparent.slice(3, 35);

/** The ETag of a version. */
export const etagOf = (version: number): string => `"${version}"`;
