import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { currentRequest } from '../http/request-context.js';
import { traceIdOf } from '../http/headers.js';

export type { Logger };

/** Names whose values never reach a log, at the top and one and two levels down. */
const SECRET = ['authorization', 'cookie', '"set-cookie"', 'password', 'secret', 'token', 'words', 'body', 'cipher', '"idempotency-key"', 'connectionString'];

/** Structured logs on stdout; each line carries the ids of the request that it belongs to. */
export function serviceLogger(service: string, level: string, destination?: { write(line: string): void }): Logger {
  const options = {
    level,
    base: { service, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: {
      paths: SECRET.flatMap((name) => {
        const inner = name.startsWith('"') ? `[${name}]` : `.${name}`;
        return [name.startsWith('"') ? inner : name, `*${inner}`, `*.*${inner}`];
      }),
      censor: '[redacted]',
    },
    mixin: () => {
      const request = currentRequest();
      return request
        ? { correlationId: request.correlationId, traceId: traceIdOf(request.traceparent), ...(request.member === undefined ? {} : { member: request.member }) }
        : {};
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Nest's own words, into the same log; its start-up chatter only at `debug`. */
export function nestLogger(logger: Logger): LoggerService {
  const line = (level: 'debug' | 'warn' | 'error' | 'fatal') => (message: unknown, ...rest: unknown[]) => {
    const context = rest.findLast((part) => typeof part === 'string');
    logger[level]({ context, ...(message instanceof Error ? { err: message } : {}) }, message instanceof Error ? message.message : String(message));
  };
  return { log: line('debug'), debug: line('debug'), verbose: line('debug'), warn: line('warn'), error: line('error'), fatal: line('fatal') };
}
