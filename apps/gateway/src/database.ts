import type pg from 'pg';

/** What reads and writes of the gateway's plain tables need of a pool or a connection. */
export type Database = Pick<pg.Pool, 'query'>;

/** One statement, prepared once for each connection under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

const names = new Map<string, string>();

/** A statement; its text must be a constant, since each text is kept prepared. */
export function sql(text: string, ...values: readonly unknown[]): Statement {
  let name = names.get(text);
  if (name === undefined) names.set(text, (name = `gateway-${names.size + 1}`));
  return { name, text, values: [...values] };
}

/** Whether an error says that a unique constraint was broken. */
export const breaksUnique = (error: unknown, constraint: string): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505' && 'constraint' in error && error.constraint === constraint;
