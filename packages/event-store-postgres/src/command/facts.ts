import type { AnyView, FactQuery, RootOf, StreamFact } from '@wheelhouse/event-sourcing';
import { columnsOf, idColumn, readerName, snakeCase, type TableColumn } from '../projections/view-table.js';
import { selectedColumns, sqlValue } from '../projections/row-sql.js';
import type { Statement } from '../connection/query.js';
import type { Read } from './load.js';

/** What a wider rule asks, as a statement. */
export function factRead(fact: FactQuery): Read<unknown> {
  switch (fact.fact) {
    case 'reservation':
      return {
        statement: { name: 'reservation', text: 'select stream_id from reservations where scope = $1 and value = $2', values: [fact.scope, fact.value] },
        of: ([found]) => found?.['stream_id'],
      };
    case 'stream':
      return {
        statement: { name: 'fact:stream', text: 'select stream_type, partition_key from events where stream_id = $1 and version = 1', values: [fact.id] },
        of: ([found]): StreamFact | undefined =>
          found && { streamType: found['stream_type'] as string, partitionKey: found['partition_key'] as string },
      };
    case 'rows-by-id':
      return { statement: rowsByIdStatement(fact.view, fact.ids), of: (found) => found };
    case 'row':
      return { statement: rowStatement(fact.view, fact.id), of: ([found]) => found };
    case 'rows':
      return {
        statement: rowsStatement(fact.view, fact.where, fact.limit + 1),
        of: (found) => {
          if (found.length > fact.limit) throw new Error(`a rule asked for at most ${fact.limit} rows of ${fact.view.name}, and there are more`);
          return found;
        },
      };
  }
}

/** One row of a view by its id. */
export function rowStatement(view: AnyView, id: string): Statement {
  return rowsStatement(view, { id }, 1);
}

function rowsByIdStatement(view: AnyView, ids: readonly string[]): Statement {
  const columns = columnsOf(view);
  const id = idColumn({ view, columns });
  // What is no uuid is no row's id, and not an error to ask for.
  const wanted = id.kind === 'uuid' ? `array(select w::uuid from unnest($1::text[]) w where pg_input_is_valid(w, 'uuid'))` : '$1::text[]';
  return {
    name: `by-id:${snakeCase(view.name)}:${view.version}`,
    text: `select ${selectedColumns(columns)} from ${readerName(view)} where ${id.sql} = any(${wanted}) order by ${id.sql}`,
    values: [ids],
  };
}

/** Rows of a view whose columns equal `where`, by id. */
export function rowsStatement(view: AnyView, where: Readonly<Record<string, unknown>>, limit: number): Statement {
  const columns = columnsOf(view);
  const named = Object.keys(where).sort();
  const conditions: string[] = [];
  const values: unknown[] = [];
  for (const name of named) {
    const column = columns.find((one) => one.name === name);
    if (!column) throw new Error(`view ${view.name} has no column ${name}`);
    const asked = where[name];
    if (isRootOf(asked)) {
      conditions.push(`${column.sql} = ${rootKey(values.push(asked.rootOf))}::${column.type}`);
      continue;
    }
    const value = sqlValue(column, where);
    if (value === null) conditions.push(`${column.sql} is null`);
    else conditions.push(equals(column, values.push(value)));
  }
  values.push(limit);
  const nulls = named.map((name) => (where[name] === null || where[name] === undefined ? `${name}?` : isRootOf(where[name]) ? `${name}^` : name)).join(',');
  return {
    name: `rows:${snakeCase(view.name)}:${view.version}:${nulls}`,
    text: `select ${selectedColumns(columns)} from ${readerName(view)}${conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`} order by "id" limit $${values.length}`,
    values,
  };
}

const isRootOf = (value: unknown): value is RootOf => typeof value === 'object' && value !== null && 'rootOf' in value;

/** The partition key of a stream, else its own id: a key never changes, so it needs no lock to be read. */
const rootKey = (parameter: number): string => `coalesce((select partition_key from events where stream_id = $${parameter}::text and version = 1), $${parameter}::text)`;

// A value that is no uuid equals none; it is not an error to ask.
const equals = (column: TableColumn, parameter: number): string =>
  column.kind === 'uuid' ? `${column.sql} = case when pg_input_is_valid($${parameter}::text, 'uuid') then $${parameter}::text::uuid end` : `${column.sql} = $${parameter}::${column.type}`;
