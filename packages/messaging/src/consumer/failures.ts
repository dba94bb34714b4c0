import { Unavailable } from '@wheelhouse/event-sourcing';

// 42P01: the views in the database are not those of this process, since another release switched them.
const AWAY_STATES = /^(08|40|53|55|57|58|25P0|42P01)/;
// What the data itself causes: data exceptions, constraints, limits of an index or a row.
const REFUSED_STATES = /^(22|23|54)/;
const AWAY_CODES = /^(ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|EAI|ENOTFOUND|ENOENT|UND_ERR)/;
const AWAY_MESSAGES = /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|Client was closed|write after end|This socket has been ended|Cannot call write after|fetch failed)/;

/** Whether an error says that something outside is away or busy, so that the same is to be tried again later. */
export function isAway(error: unknown): boolean {
  if (error instanceof Unavailable) return true;
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return 'severity' in error ? AWAY_STATES.test(code) : AWAY_CODES.test(code) || AWAY_MESSAGES.test(error.message);
}

/** Whether the database refused a statement for the values it was given. */
export const isRefusedByDatabase = (error: unknown): boolean =>
  error instanceof Error && 'severity' in error && 'code' in error && REFUSED_STATES.test(String(error.code));

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
