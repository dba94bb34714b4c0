import { Unavailable } from '@wheelhouse/event-sourcing';
import { ForeignRow } from '../projections/fold-rows.js';

interface DatabaseError extends Error {
  readonly code?: string;
  readonly severity?: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly detail?: string;
}

const isDatabaseError = (error: unknown): error is DatabaseError => typeof error === 'object' && error !== null && 'message' in error;

/** SQLSTATE, where the server itself refused; undefined where the connection failed. */
export function sqlState(error: unknown): string | undefined {
  if (!isDatabaseError(error) || error.severity === undefined) return undefined;
  return error.code;
}

// Classes of errors that say nothing about the command: connection, resources, operator, system; and waiting too long.
const away = /^(08|53|57|58)/;
// 25P02: a transaction that had failed already; nothing of it is done, and its connection is thrown away with the others'.
const busy = new Set(['55P03', '40P01', '40001', '25P02', '25P04', '25P03', '25006']);

/** Whether the server ended the connection with this error, so that what was sent behind it may have been done. */
const endsConnection = (error: DatabaseError): boolean => error.severity === 'FATAL' || error.severity === 'PANIC';

/**
 * What a caller is told of an error of the database: {@link Unavailable} where it is away or busy, with outcome
 * `unknown` if COMMIT was on its way and no answer of the server says what became of it; what is left is a bug.
 */
export function asStoreError(error: unknown, committing: boolean): unknown {
  if (error instanceof Unavailable || !isDatabaseError(error)) return error;
  const state = sqlState(error);
  if (state === undefined) {
    if (!isConnectionError(error)) return error;
    return new Unavailable(`the database is away: ${error.message}`, committing ? 'unknown' : 'nothing-done', { cause: error });
  }
  if (away.test(state) || busy.has(state)) {
    const unknown = committing && endsConnection(error);
    return new Unavailable(`the database could not do it now: ${error.message}`, unknown ? 'unknown' : 'nothing-done', { cause: error });
  }
  if (state === '23505' && error.constraint === 'events_stream_version') {
    return new Unavailable('another writer was faster', 'nothing-done', { cause: error });
  }
  if (state === '42P01' && /_v\d+"/.test(error.message)) {
    return new Unavailable(`views of this process are not the ones in the database: ${error.message}`, 'nothing-done', { cause: error });
  }
  if (state === '23505' && error.table !== undefined && /_v\d+_b\d+$/.test(error.table)) {
    return new ForeignRow(`a row of ${error.table} is written by another stream: ${error.detail ?? error.message}`, { cause: error });
  }
  return error;
}

// pg gives these without a code; those of the socket have one that begins with E.
const connectionMessages = /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|Client was closed|write after end|This socket has been ended|Cannot call write after)/;

function isConnectionError(error: DatabaseError): boolean {
  return connectionMessages.test(error.message) || /^E(CONN|PIPE|TIMEDOUT|HOST|NET|AI|NOTFOUND)/.test(error.code ?? '') || error.code === 'ENOENT';
}
