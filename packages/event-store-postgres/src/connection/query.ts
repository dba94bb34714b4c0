import type pg from 'pg';

/** A named prepared statement with its values. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Runs a named prepared statement. */
export async function query(client: pg.ClientBase, { name, text, values }: Statement): Promise<Record<string, unknown>[]> {
  return (await client.query({ name, text, values: values as unknown[] })).rows as Record<string, unknown>[];
}
