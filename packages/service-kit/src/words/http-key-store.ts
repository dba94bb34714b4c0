import { Unavailable } from '@wheelhouse/event-sourcing';
import { currentRequest } from '../http/request-context.js';
import { Problem } from '../http/problem.js';
import type { KeyStore, WordKey } from './words.js';

const TIMEOUT_MS = 3_000;
/** Keys in one request. */
const MOST_KEYS = 500;

interface Filing {
  readonly keys: readonly WordKey[];
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * The gateway's key store, asked over its internal listener as one would ask a KMS. What is filed in one turn of the
 * loop goes in one request, so that a batch of a thousand comments is a few of them.
 */
export function httpKeyStore(options: { readonly gateway: string; readonly secret: string }): KeyStore {
  let waiting: Filing[] = [];

  const file = async (keys: readonly WordKey[]): Promise<void> => {
    const response = await post(options, '/internal/keys', { keys });
    await response.body?.cancel();
  };
  const fileTogether = async (filings: readonly Filing[]): Promise<void> => {
    try {
      await file(filings.flatMap(({ keys }) => keys));
      for (const { done } of filings) done();
    } catch (error) {
      // One that is refused must not take the others with it.
      if (error instanceof Problem && filings.length > 1) await Promise.all(filings.map((filing) => fileTogether([filing])));
      else for (const { failed } of filings) failed(error);
    }
  };
  const flush = (): void => {
    const filings = waiting;
    waiting = [];
    let part: Filing[] = [];
    let size = 0;
    for (const filing of filings) {
      if (size > 0 && size + filing.keys.length > MOST_KEYS) {
        void fileTogether(part);
        [part, size] = [[], 0];
      }
      part.push(filing);
      size += filing.keys.length;
    }
    void fileTogether(part);
  };

  return {
    register: (keys) =>
      new Promise<void>((done, failed) => {
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ keys, done, failed });
      }),
    async read(ids) {
      const found: Record<string, string | null> = {};
      for (let from = 0; from < ids.length; from += MOST_KEYS) {
        const response = await post(options, '/internal/keys/read', { ids: ids.slice(from, from + MOST_KEYS) });
        const { keys } = (await response.json()) as { keys: Record<string, string | null> };
        Object.assign(found, keys);
      }
      return found;
    },
  };
}

/** @throws Unavailable when the store does not answer; Problem 422 when it refuses whose words these are */
async function post(options: { readonly gateway: string; readonly secret: string }, path: string, body: object): Promise<Response> {
  const request = currentRequest();
  const response = await fetch(new URL(path, options.gateway), {
    method: 'POST',
    headers: {
      authorization: `Bearer ${options.secret}`,
      'content-type': 'application/json',
      ...(request ? { traceparent: request.traceparent, 'x-correlation-id': request.correlationId } : {}),
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((error: unknown) => {
    throw new Unavailable('the key store does not answer', 'nothing-done', { cause: error });
  });
  if (response.ok) return response;
  await response.body?.cancel();
  if (response.status >= 500 || response.status === 429) throw new Unavailable(`the key store answers ${response.status}`);
  if (response.status === 409 || response.status === 422) throw new Problem(422, 'words.refused', 'Words of this subject cannot be kept.');
  throw new Error(`the key store refuses ${path}: ${response.status}`);
}
