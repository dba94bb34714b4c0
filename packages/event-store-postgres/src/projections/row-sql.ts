import type { Statement } from '../connection/query.js';
import { instantFromSql, integerFromSql } from '../connection/sql-values.js';
import { idColumn, type TableColumn, type ViewTable } from './view-table.js';
import type { Interval, Row, RowChanges, StoredRow } from './fold-rows.js';

const HIDDEN_SOURCE: TableColumn = { name: '_source', sql: '_source', kind: 'text', type: 'text', nullable: false };
const HIDDEN_FROM: TableColumn = { name: '_from', sql: '_from', kind: 'instant', type: 'timestamptz', nullable: false };
const HIDDEN_TO: TableColumn = { name: '_to', sql: '_to', kind: 'instant', type: 'timestamptz', nullable: true };

/** What one table's statements look like; made once a table, since the text of a prepared statement must not change. */
interface TableSql {
  readonly id: TableColumn;
  readonly written: readonly TableColumn[];
  readonly selected: string;
  readonly loadBySource: string;
  readonly loadById: string;
  readonly insertOne: string;
  readonly insertMany: string;
  readonly onConflict: string;
  readonly deleteMany: string;
}

const made = new WeakMap<ViewTable, TableSql>();

function sqlOf(table: ViewTable): TableSql {
  const known = made.get(table);
  if (known) return known;
  const { relation, view } = table;
  const id = idColumn(table);
  const written = writtenColumns(table);
  const selected = selectedColumns(written);
  const newest = view.history ? `select distinct on (${id.sql})` : 'select';
  const order = view.history ? ` order by ${id.sql}, _from desc` : '';
  const names = written.map((column) => column.sql).join(', ');
  const key = view.history ? [id.sql, '_from'] : [id.sql];
  const assigned = written.filter((column) => !key.includes(column.sql)).map((column) => `${column.sql} = excluded.${column.sql}`);
  const sql: TableSql = {
    id,
    written,
    selected,
    loadBySource: `${newest} ${selected} from ${relation} where _source = any($1::text[])${order}`,
    loadById: `${newest} ${selected} from ${relation} where ${id.sql} = any($1::${id.type}[])${order}`,
    insertOne: `insert into ${relation} (${names}) values (${written.map((_, index) => `$${index + 1}`).join(', ')})`,
    insertMany: `insert into ${relation} (${names}) select ${written.map((column, index) => `c${index}${column.kind === 'json' ? '::jsonb' : ''}`).join(', ')}
      from unnest(${written.map((column, index) => `$${index + 1}::${column.kind === 'json' ? 'text' : column.type}[]`).join(', ')})
        as given(${written.map((_, index) => `c${index}`).join(', ')})`,
    onConflict: ` on conflict (${key.join(', ')}) do update set ${assigned.join(', ')}`,
    deleteMany: `delete from ${relation} where ${id.sql} = any($1::${id.type}[])`,
  };
  made.set(table, sql);
  return sql;
}

/** All columns of a table, the hidden ones behind those of the view. */
export const writtenColumns = ({ view, columns }: ViewTable): readonly TableColumn[] => [
  ...columns,
  ...(view.history ? [HIDDEN_SOURCE, HIDDEN_FROM, HIDDEN_TO] : [HIDDEN_SOURCE]),
];

/** Columns under their names in rows. */
export const selectedColumns = (columns: readonly TableColumn[]): string => columns.map((column) => `${column.sql} as "${column.name}"`).join(', ');

/** Loads the rows that some streams (own view) or keys (fed view) write; by row id, with {@link storedRows}. */
export const loadBySource = (table: ViewTable, sources: readonly string[]): Statement => ({
  name: `source:${table.relation}`,
  text: sqlOf(table).loadBySource,
  values: [sources],
});

/** Tables of more columns are loaded by a statement of their own: a row of the others would be mostly empty. */
const MOST_TOGETHER = 16;

/** Whether the rows of a table may be loaded together with those of others. */
export const isSmall = ({ view, columns }: ViewTable): boolean => !view.history && columns.length <= MOST_TOGETHER;

interface TogetherSql {
  readonly name: string;
  readonly text: string;
  readonly width: number;
}

const together = new Map<string, TogetherSql>();

/**
 * Loads the rows that some streams write in several small tables by one statement: what a statement costs by itself is more
 * than finding some rows by an index. Values come as text, in columns by number; to be read by {@link storedTogether}.
 */
export function loadTogether(tables: readonly ViewTable[], sources: readonly string[]): Statement {
  const name = `sources:${tables.map(({ relation }) => relation).join(',')}`;
  let sql = together.get(name);
  if (!sql) {
    const width = Math.max(...tables.map((table) => writtenColumns(table).length));
    const each = tables.map((table, index) => {
      const written = writtenColumns(table);
      const values = Array.from({ length: width }, (_, at) => `${written[at] ? `${written[at].sql}::text` : 'null::text'} as c${at}`);
      return `select ${index} as of, ${values.join(', ')} from ${table.relation} where _source = any($1::text[])`;
    });
    together.set(name, (sql = { name, text: each.join(' union all '), width }));
  }
  return { name: sql.name, text: sql.text, values: [sources] };
}

/** What {@link loadTogether} found, for each of its tables. */
export function storedTogether(tables: readonly ViewTable[], rows: readonly Record<string, unknown>[]): readonly Map<string, StoredRow>[] {
  const found = tables.map(() => new Map<string, StoredRow>());
  for (const given of rows) {
    const index = given['of'] as number;
    const row: Record<string, unknown> = {};
    tables[index]?.columns.forEach((column, at) => {
      const text = given[`c${at}`] as string | null;
      row[column.name] = text === null ? null : fromText(column, text);
    });
    found[index]?.set(row['id'] as string, { row, source: given[`c${tables[index]?.columns.length}`] as string });
  }
  return found;
}

/** Loads rows by their ids. */
export const loadById = (table: ViewTable, ids: readonly string[]): Statement => ({ name: `id:${table.relation}`, text: sqlOf(table).loadById, values: [ids] });

/** Rows of a result of one of the loads, by id. */
export function storedRows(table: ViewTable, rows: readonly Record<string, unknown>[]): Map<string, StoredRow> {
  const stored = new Map<string, StoredRow>();
  for (const { _source, _from, _to, ...row } of rows) {
    const interval = table.view.history ? { from: _from as string, to: _to as string | null } : {};
    stored.set(row['id'] as string, { row, source: _source as string, ...interval });
  }
  return stored;
}

/** How rows are written: over what is there, for rows that were loaded by their ids (`replay`); or knowing what was loaded, and is still there. */
export type Writing = { readonly replay: true } | { readonly before: ReadonlyMap<string, StoredRow> };

/**
 * Statements that write what a fold left. New rows are inserted plainly, so that a row which another stream wrote
 * fails on the primary key; a replay writes them over what is there.
 */
export function writeRows(table: ViewTable, changes: RowChanges, writing: Writing): readonly Statement[] {
  if (table.view.history) return insertion(table, changes.intervals.map(intervalValues), true);
  const values = ({ row, source }: StoredRow) => ({ ...row, _source: source });
  const deletes = changes.deletes.length === 0 ? [] : [deletion(table, changes.deletes)];
  if ('replay' in writing) return [...deletes, ...insertion(table, [...changes.inserts, ...changes.updates].map(values), true)];
  const [update, ...more] = changes.updates;
  const before = update && more.length === 0 ? writing.before.get(update.id) : undefined;
  const alteration = before && update ? alterationOf(table, update.id, before.row, update.row) : undefined;
  return [...deletes, ...insertion(table, changes.inserts.map(values), false), ...(alteration ?? insertion(table, changes.updates.map(values), true))];
}

/** Kinds of change to a row of one table that a connection keeps statements for. */
const MOST_ALTERATIONS = 50;
const alterations = new WeakMap<ViewTable, Map<string, string>>();

/** Sets the columns that changed, where few kinds of change are known yet; of a wide row they are few. */
function alterationOf(table: ViewTable, rowId: string, before: Row, after: Row): readonly Statement[] | undefined {
  const changed: TableColumn[] = [];
  const values: unknown[] = [];
  for (const column of table.columns) {
    if (before[column.name] === after[column.name]) continue;
    const value = sqlValue(column, after);
    if (value === sqlValue(column, before)) continue;
    changed.push(column);
    values.push(value);
  }
  if (changed.length === 0) return [];
  let known = alterations.get(table);
  if (!known) alterations.set(table, (known = new Map()));
  const name = `set:${table.relation}:${changed.map((column) => column.name).join(',')}`;
  let text = known.get(name);
  if (text === undefined) {
    if (known.size >= MOST_ALTERATIONS) return undefined;
    text = `update ${table.relation} set ${changed.map((column, index) => `${column.sql} = $${index + 1}`).join(', ')} where ${sqlOf(table).id.sql} = $${changed.length + 1}`;
    known.set(name, text);
  }
  return [{ name, text, values: [...values, rowId] }];
}

const deletion = (table: ViewTable, ids: readonly string[]): Statement => ({ name: `delete:${table.relation}`, text: sqlOf(table).deleteMany, values: [ids] });

const intervalValues = ({ row, source, from, to }: Interval): Row => ({ ...row, _source: source, _from: from, _to: to });

function insertion(table: ViewTable, rows: readonly Row[], over: boolean): readonly Statement[] {
  const [first] = rows;
  if (!first) return [];
  const { written, insertOne, insertMany, onConflict } = sqlOf(table);
  const end = over ? onConflict : '';
  const kind = over ? 'put' : 'insert';
  if (rows.length === 1) {
    return [{ name: `${kind}1:${table.relation}`, text: `${insertOne}${end}`, values: written.map((column) => sqlValue(column, first)) }];
  }
  return [{ name: `${kind}:${table.relation}`, text: `${insertMany}${end}`, values: written.map((column) => rows.map((row) => sqlValue(column, row))) }];
}

/** The root of all rows that a stream writes, where the view shows it. */
export function setRoot({ view, columns, relation }: ViewTable, source: string, root: string): readonly Statement[] {
  const column = columns.find(({ name }) => name === 'root');
  if (!column) return [];
  const current = view.history ? ' and _to is null' : '';
  return [{ name: `root:${relation}`, text: `update ${relation} set root = $2::${column.type} where _source = $1 and root is distinct from $2::${column.type}${current}`, values: [source, root] }];
}

/** Sets right the roots of all rows whose streams moved: for a table that was folded from the log. */
export function rehomeRowsSql({ view, columns, relation }: ViewTable): string | undefined {
  const column = columns.find(({ name }) => name === 'root');
  if (!column || view.source !== 'own') return undefined;
  const current = view.history ? ' and t._to is null' : '';
  return `update ${relation} t set root = r.root::${column.type} from stream_roots r where t._source = r.stream_id and t.root is distinct from r.root::${column.type}${current}`;
}

/** A value that was cast to text as the same value reads where it was not. */
function fromText({ kind }: TableColumn, text: string): unknown {
  switch (kind) {
    case 'boolean':
      return text === 'true';
    case 'integer':
      return integerFromSql(text);
    case 'number':
      return Number(text);
    case 'instant':
      return instantFromSql(text);
    case 'json':
      return JSON.parse(text) as unknown;
    case 'uuid':
    case 'text':
    case 'day':
      return text;
  }
}

/** The value of a column as a statement takes it; what a fold left out is null. */
export function sqlValue(column: TableColumn, row: Row): unknown {
  const value = row[column.name];
  if (value === undefined || value === null) return null;
  return column.kind === 'json' ? JSON.stringify(value) : value;
}
