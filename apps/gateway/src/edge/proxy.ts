import { Problem, unavailable } from '@wheelhouse/service-kit';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { Pool, type Dispatcher } from 'undici';
import { headersForCaller } from './headers.js';

/** A service behind the gateway, with connections that are kept. */
export interface Upstream {
  readonly name: string;
  /** Passes a request on and its answer back. @throws Problem when nothing of an answer came */
  pass(request: PassedRequest, response: ServerResponse, added: Readonly<Record<string, string>>): Promise<void>;
  /** A small answer of the service as JSON. @throws Problem when the service is away or answers no success */
  json(path: string, headers: Readonly<Record<string, string>>): Promise<unknown>;
  close(): Promise<void>;
}

export interface PassedRequest {
  readonly raw: IncomingMessage;
  readonly method: string;
  /** Address and query. */
  readonly url: string;
  readonly headers: string[];
}

export interface UpstreamOptions {
  readonly name: string;
  readonly url: string;
  readonly connections: number;
  readonly timeoutMs: number;
  /** Bytes of a request's body, at most. */
  readonly bodyLimit: number;
  /** The same for a file of CSV, which is taken in as many commands. */
  readonly csvLimit: number;
}

/** A file may take this many times as long as a request. */
const CSV_PATIENCE = 10;

/** A body up to this size is read whole and sent with its headers in one piece; a larger one flows through. */
const WHOLE_BODY = 64 * 1024;
/** Changing nothing, these may be sent a second time when a connection broke. */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

const tooLarge = (limit: number): Problem => new Problem(413, 'body.too-large', `A body may hold ${limit} bytes at most.`);

export function upstream(options: UpstreamOptions): Upstream {
  const pool = new Pool(options.url, {
    connections: options.connections,
    pipelining: 1,
    connectTimeout: 2_000,
    headersTimeout: options.timeoutMs,
    bodyTimeout: options.timeoutMs,
    // Below the services' own (Fastify's is 72 s): we close an idle connection before they do.
    keepAliveTimeout: 30_000,
    keepAliveMaxTimeout: 30_000,
    allowH2: false,
  });

  const isCsv = ({ raw }: PassedRequest): boolean => /^text\/csv\b/i.test(raw.headers['content-type'] ?? '');
  const limitOf = (request: PassedRequest): number => (isCsv(request) ? options.csvLimit : options.bodyLimit);

  const once = (request: PassedRequest, body: Buffer | IncomingMessage | null, response: ServerResponse, added: Readonly<Record<string, string>>): Promise<Outcome> =>
    new Promise((resolve) => {
      let bytes = 0;
      let controller: Dispatcher.DispatchController | undefined;
      let begun = false;
      let sent = false;
      const cancel = () => controller?.abort(new Error('the caller went away'));
      const end = (outcome: Outcome) => {
        response.off('close', cancel);
        resolve(outcome);
      };
      if (body && !Buffer.isBuffer(body)) {
        body.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > limitOf(request)) controller?.abort(tooLarge(limitOf(request)));
        });
      }
      response.on('close', cancel);
      pool.dispatch(
        { path: request.url, method: request.method as Dispatcher.HttpMethod, headers: request.headers, body, ...(isCsv(request) ? { headersTimeout: options.timeoutMs * CSV_PATIENCE } : {}) },
        {
          onRequestStart: (given) => {
            controller = given;
            sent = true;
          },
          onResponseStart: (given, status, headers: IncomingHttpHeaders) => {
            if (status < 200) return;
            begun = true;
            response.statusCode = status;
            for (const [name, value] of headersForCaller(headers)) response.setHeader(name, value);
            for (const name in added) response.setHeader(name, added[name] ?? '');
            response.on('drain', () => given.resume());
          },
          onResponseData: (given, chunk) => {
            if (!response.write(chunk)) given.pause();
          },
          onResponseEnd: () => {
            response.end();
            end({ done: true });
          },
          onResponseError: (_given, error) => {
            // The head is out: all that can be said now is that the rest is missing.
            if (begun) response.destroy(error);
            end(begun ? { done: true } : { done: false, error, sent });
          },
        },
      );
    });

  return {
    name: options.name,
    pass: async (request, response, added) => {
      const body = await bodyOf(request, limitOf(request));
      let outcome = await once(request, body, response, added);
      // A service that was started again has closed the connections that we kept.
      if (!outcome.done && SAFE.has(request.method) && isReset(outcome.error) && !response.destroyed) outcome = await once(request, body, response, added);
      if (!outcome.done && !response.destroyed) throw problemOf(options.name, request.method, outcome);
    },
    json: async (path, headers) => {
      const answer = await pool.request({ path, method: 'GET', headers }).catch((error: unknown) => {
        throw problemOf(options.name, 'GET', { done: false, error: error instanceof Error ? error : new Error(String(error)), sent: false });
      });
      const text = await answer.body.text();
      if (answer.statusCode !== 200) throw new Problem(answer.statusCode, 'service.answer', `${options.name} answers ${answer.statusCode}.`);
      return JSON.parse(text) as unknown;
    },
    close: () => pool.close(),
  };
}

type Outcome = { readonly done: true } | { readonly done: false; readonly error: Error; readonly sent: boolean };

async function bodyOf({ raw, method }: PassedRequest, limit: number): Promise<Buffer | IncomingMessage | null> {
  if (method === 'GET' || method === 'HEAD') return null;
  const length = raw.headers['content-length'] === undefined ? undefined : Number(raw.headers['content-length']);
  if (length !== undefined && length > limit) throw tooLarge(limit);
  if (length === undefined && raw.headers['transfer-encoding'] === undefined) return null;
  if (length === undefined || length > WHOLE_BODY) return raw;
  return wholeOf(raw);
}

/** By events and not by iteration, which makes some twenty promises for a body of one piece. */
function wholeOf(raw: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    raw.on('data', (chunk: Buffer) => void chunks.push(chunk));
    raw.once('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    raw.once('error', reject);
    raw.once('close', () => reject(new Error('the caller went away')));
  });
}

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '');
const isReset = (error: Error): boolean => ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'].includes(codeOf(error));

/** What a caller is told when a service gave no answer. */
function problemOf(service: string, method: string, { error, sent }: Extract<Outcome, { done: false }>): Problem {
  if (error instanceof Problem) return error;
  const code = codeOf(error);
  const retry = { 'retry-after': '1' };
  const unknown = !SAFE.has(method) ? ' Whether it was done is not known: repeat it with the same Idempotency-Key.' : '';
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT') {
    return new Problem(504, 'service.timeout', `${service} took too long to answer.${unknown}`, undefined, retry);
  }
  if (!sent || ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'].includes(code)) {
    return unavailable(`${service} is away at the moment; nothing was done.`, 'service.away');
  }
  return unavailable(`${service} went away before it answered.${unknown}`, unknown === '' ? 'service.away' : 'outcome.unknown');
}
