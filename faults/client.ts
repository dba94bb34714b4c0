import { randomUUID } from 'node:crypto';

/** What a request came to: its status and body; a connection that broke is status 0. */
export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** Somebody signed in, who notes what was acknowledged and repeats what was not, with the same key. */
export interface Client {
  readonly member: string;
  get(path: string): Promise<Answer>;
  /** One try under a key. */
  post(path: string, body: object, key?: string): Promise<Answer>;
  /** Repeats under one key until it is acknowledged. @throws after a minute, or at once where it is refused */
  must(path: string, body?: object): Promise<Record<string, unknown> & { readonly id: string }>;
}

/** Signs the owner in. */
export async function asOwner(url: string, { email, password }: { readonly email: string; readonly password: string }): Promise<Client> {
  const session = await request(url, 'POST', '/api/session', { 'content-type': 'application/json' }, { email, password });
  if (session.status !== 201) throw new Error(`signing in answered ${session.status} ${JSON.stringify(session.body)}`);
  const authorization = `Bearer ${String(session.body['token'])}`;
  const post: Client['post'] = (path, body, key = randomUUID()) =>
    request(url, 'POST', path, { authorization, 'content-type': 'application/json', 'idempotency-key': key }, body);
  return {
    member: String(session.body['member']),
    get: (path) => request(url, 'GET', path, { authorization }),
    post,
    must: async (path, body = {}) => {
      const key = randomUUID();
      const latest = Date.now() + 60_000;
      for (;;) {
        const answer = await post(path, body, key);
        if (answer.status >= 200 && answer.status < 300) return answer.body as never;
        const again = answer.status === 0 || answer.status >= 500 || String(answer.body['code']).endsWith('unknown-yet');
        if (!again || Date.now() > latest) throw new Error(`POST ${path} answered ${answer.status} ${JSON.stringify(answer.body)}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
  };
}

async function request(url: string, method: string, path: string, headers: Record<string, string>, body?: object): Promise<Answer> {
  try {
    const response = await fetch(url + path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}), signal: AbortSignal.timeout(20_000) });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
  } catch {
    return { status: 0, body: {} };
  }
}
