import type pg from 'pg';
import { trip } from './trip.js';

/** A named prepared statement with its values. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Runs a named prepared statement. */
export async function query(client: pg.ClientBase, statement: Statement): Promise<Record<string, unknown>[]> {
  return (await trip(client, [statement]))[0]?.rows ?? [];
}
