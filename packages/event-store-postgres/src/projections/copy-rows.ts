import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { RowChanges } from './fold-rows.js';
import { writtenColumns, sqlValue } from './row-sql.js';
import type { ViewTable } from './view-table.js';

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const NEEDS_ESCAPE = /[\\\t\n\r]/;
const PIECE = 64 * 1024;

/** A value as the text format of COPY has it. */
export function copyValue(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  const text = String(value);
  return NEEDS_ESCAPE.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character) : text;
}

/**
 * Writes new rows of a fold by COPY, in a transaction of its own; returns how many. The connection must not pipeline.
 */
export async function copyRows(client: pg.ClientBase, table: ViewTable, changes: RowChanges): Promise<number> {
  const columns = writtenColumns(table);
  const rows = table.view.history
    ? changes.intervals.map(({ row, source, from, to }) => ({ ...row, _source: source, _from: from, _to: to }))
    : changes.inserts.map(({ row, source }) => ({ ...row, _source: source }));
  if (rows.length === 0) return 0;
  const stream = client.query(copyFrom(`copy ${table.relation} (${columns.map((column) => column.sql).join(', ')}) from stdin`));
  const done = finished(stream);
  done.catch(() => undefined);
  let piece = '';
  for (const row of rows) {
    piece += `${columns.map((column) => copyValue(sqlValue(column, row))).join('\t')}\n`;
    if (piece.length < PIECE) continue;
    if (!stream.write(piece)) await Promise.race([once(stream, 'drain'), done]);
    piece = '';
  }
  stream.end(piece);
  await done;
  return rows.length;
}
