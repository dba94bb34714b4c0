import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { sameSecret } from '../access/internal-tokens.js';
import { Problem } from '../http/problem.js';

/** `limit` of every list: 1 to 200, 50 unless told. */
export const limitParameter = z
  .string()
  .regex(/^([1-9]\d?|1\d\d|200)$/, { error: 'must be a number from 1 to 200' })
  .default('50')
  .transform(Number)
  .meta({ description: 'How many at most; 1 to 200.' });

/** `cursor` of every list. */
export const cursorParameter = z.string().min(1).max(2_000).optional().meta({ description: 'From the page before: nextCursor.' });

/** Cursors: opaque, and good only for the list, filters and sort they came from. */
export interface CursorCodec {
  write(values: readonly unknown[], bound: string): string;
  /** @throws Problem 400 where the cursor is another list's, or none of ours */
  read(cursor: string, bound: string): readonly unknown[];
}

const MAC_BYTES = 16;

/** Cursors signed with a secret, together with what they are bound to. */
export function cursorCodec(secret: string): CursorCodec {
  const macOf = (payload: string, bound: string) => createHmac('sha256', secret).update(`cursor\n${bound}\n${payload}`).digest().subarray(0, MAC_BYTES).toString('base64url');
  return {
    write(values, bound) {
      const payload = Buffer.from(JSON.stringify(values)).toString('base64url');
      return `${payload}.${macOf(payload, bound)}`;
    },
    read(cursor, bound) {
      const [payload = '', mac = '', ...rest] = cursor.split('.');
      if (rest.length > 0 || !sameSecret(mac, macOf(payload, bound))) {
        const detail = 'is not one of this list with these filters and this sort';
        throw new Problem(400, 'cursor.of-another-list', 'The cursor is not one of this list with these filters and this sort.', [{ pointer: 'query', name: 'cursor', detail }]);
      }
      return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as readonly unknown[];
    },
  };
}

/** RFC 8288 links to the first and the next page of what an address asked for. */
export function linksOf(url: string, nextCursor: string | null): string {
  const [path = '', search = ''] = url.split('?', 2);
  const query = new URLSearchParams(search);
  const link = (rel: string) => `<${path}${query.size > 0 ? `?${query.toString()}` : ''}>; rel="${rel}"`;
  query.delete('cursor');
  const first = link('first');
  if (nextCursor === null) return first;
  query.set('cursor', nextCursor);
  return `${first}, ${link('next')}`;
}
