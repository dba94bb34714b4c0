import { Unavailable } from '@wheelhouse/event-sourcing';
import { currentRequest } from '../http/request-context.js';
import type { KeyStore } from './words.js';

const TIMEOUT_MS = 3_000;

/** The gateway's key store, asked over its internal listener as one would ask a KMS. */
export function httpKeyStore(options: { readonly gateway: string; readonly secret: string }): KeyStore {
  const post = async (path: string, body: object): Promise<Response> => {
    const request = currentRequest();
    let response: Response;
    try {
      response = await fetch(new URL(path, options.gateway), {
        method: 'POST',
        headers: {
          authorization: `Bearer ${options.secret}`,
          'content-type': 'application/json',
          ...(request ? { traceparent: request.traceparent, 'x-correlation-id': request.correlationId } : {}),
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (error) {
      throw new Unavailable('the key store does not answer', 'nothing-done', { cause: error });
    }
    if (response.ok) return response;
    await response.body?.cancel();
    if (response.status >= 500) throw new Unavailable(`the key store answers ${response.status}`);
    throw new Error(`the key store refuses ${path}: ${response.status}`);
  };
  return {
    async register(keys) {
      const response = await post('/internal/keys', { keys });
      await response.body?.cancel();
    },
    async read(ids) {
      const response = await post('/internal/keys/read', { ids });
      const { keys } = (await response.json()) as { keys: Record<string, string | null> };
      return keys;
    },
  };
}
