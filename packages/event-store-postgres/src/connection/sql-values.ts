import pg from 'pg';

const { builtins } = pg.types;
const XID8 = 5069;

/**
 * A `timestamptz` as PostgreSQL writes it in UTC and ISO style → RFC 3339 with microseconds. A JavaScript Date would
 * cut them, and with them the order of two events of one stream.
 */
export function instantFromSql(text: string): string {
  const dot = text.indexOf('.');
  const zone = text.indexOf('+', 19);
  if (text[10] !== ' ' || zone < 0) throw new Error(`the database answered an instant that is not in UTC and ISO style: ${text}`);
  const decimals = dot < 0 ? '' : text.slice(dot + 1, zone);
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${decimals.padEnd(6, '0')}Z`;
}

const asText = (text: string): string => text;
/** A 64-bit integer as a number. @throws where that would lose digits */
export const integerFromSql = (text: string): number => {
  const value = Number(text);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new Error(`${text} does not fit a number; read it as text`);
  return value;
};

const TEXTS = new Set<number>([builtins.TEXT, builtins.VARCHAR, builtins.UUID, builtins.DATE, XID8]);

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.TIMESTAMPTZ, instantFromSql],
  [builtins.DATE, asText],
  [builtins.INT8, integerFromSql],
  [XID8, asText],
]);

/** How a value of a type is read from the server's text; undefined where the text itself is it. */
export function parserOf(oid: number): ((text: string) => unknown) | undefined {
  if (TEXTS.has(oid)) return undefined;
  return parsers.get(oid) ?? (pg.types.getTypeParser(oid, 'text') as (text: string) => unknown);
}

/** Reads instants as RFC 3339 strings with microseconds, days as strings, 64-bit integers as numbers, transaction ids as text. */
export const sqlTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};

/** Microseconds since 1970 → RFC 3339 in UTC with microseconds. */
export function instantFromMicroseconds(microseconds: number): string {
  const milliseconds = Math.floor(microseconds / 1000);
  return `${new Date(milliseconds).toISOString().slice(0, -1)}${String(microseconds - milliseconds * 1000).padStart(3, '0')}Z`;
}

/** RFC 3339 in UTC with at most six decimals → microseconds since 1970; exact until the year 2255. */
export function microsecondsOf(instant: string): number {
  const decimals = /\.(\d{1,6})Z$/.exec(instant)?.[1] ?? '';
  const whole = Date.parse(`${instant.slice(0, 19)}Z`);
  if (Number.isNaN(whole)) throw new Error(`not an instant in UTC: ${instant}`);
  return whole * 1000 + Number(decimals.padEnd(6, '0'));
}
