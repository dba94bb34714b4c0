import { createHmac } from 'node:crypto';

/** What a request under a key was: its address and the body as it came, in a form that order of names does not change. */
export function fingerprintOf(secret: string, method: string, url: string, body: unknown): string {
  return createHmac('sha256', secret)
    .update(`${method} ${url.split('?', 1)[0] ?? ''}\n${canonical(body)}`)
    .digest('base64url');
}

/** JSON with the names of each object in order. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : item,
  );
}
