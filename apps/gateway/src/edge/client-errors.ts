import { detailsOf, Problem } from '@wheelhouse/service-kit';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

const OF_CODE: Readonly<Record<string, readonly [status: number, code: string, detail: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'request.headers-too-large', 'The headers are too large.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'request.timeout', 'The request took too long to arrive.'],
};

/** Answers what is no HTTP at all, before there is a request, as every other problem is answered. */
export function answerBrokenHttp(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, code, detail] = OF_CODE[error.code ?? ''] ?? [400, 'request.malformed', 'The request cannot be read.'];
  const body = JSON.stringify(detailsOf(new Problem(status, code, detail)));
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, 'content-type: application/problem+json; charset=utf-8', `content-length: ${Buffer.byteLength(body)}`, 'connection: close'];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
