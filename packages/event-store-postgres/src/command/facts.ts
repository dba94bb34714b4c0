import type { AnyView, FactQuery, RootOf, StreamFact } from '@wheelhouse/event-sourcing';
import { columnsOf, idColumn, readerName, snakeCase, type TableColumn } from '../projections/view-table.js';
import { selectedColumns, sqlValue } from '../projections/row-sql.js';
import type { Statement } from '../connection/query.js';
import type { Read } from './load.js';

type RowsThrough = Extract<FactQuery, { fact: 'rows-through' }>;

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
        statement: { name: 'fact:stream', text: FIRST_EVENT, values: [fact.id] },
        of: ([found]) => found && streamFact(found as unknown as FirstEvent),
      };
    case 'rows-by-id':
      return { statement: rowsByIdStatement(fact.view, fact.ids), of: (found) => found };
    case 'row':
      return { statement: rowStatement(fact.view, fact.id), of: ([found]) => found };
    case 'rows':
      return {
        statement: rowsStatement(fact.view, fact.where, fact.limit + 1),
        of: (found) => few(fact, found),
      };
    case 'rows-near':
      return { statement: rowsNearStatement(fact), of: (found) => found };
    case 'reaches':
      return {
        statement: reachesStatement(fact),
        of: ([found]) => (found?.['reached'] === true ? true : Number(found?.['seen']) > fact.limit ? undefined : false),
      };
    case 'rows-through':
      return { statement: rowsThroughStatement(fact), of: (found) => few(fact, found) };
  }
}

function few<Rows extends readonly unknown[]>({ view, limit }: { readonly view: AnyView; readonly limit: number }, found: Rows): Rows {
  if (found.length > limit) throw new Error(`a rule asked for at most ${limit} rows of ${view.name}, and there are more`);
  return found;
}

interface FirstEvent {
  readonly stream_type: string;
  readonly partition_key: string;
  readonly epoch: number;
  readonly transaction_id: string;
  readonly position: string;
  readonly recorded_at: string;
}

const FIRST_EVENT = `select stream_type, coalesce((select root from stream_roots where stream_roots.stream_id = $1), partition_key) as partition_key, epoch, transaction_id::text as transaction_id, position::text as position, recorded_at
  from events where stream_id = $1 and version = 1`;

const streamFact = (first: FirstEvent): StreamFact => ({
  streamType: first.stream_type,
  partitionKey: first.partition_key,
  place: { epoch: first.epoch, transaction: first.transaction_id, position: first.position },
  recordedAt: first.recorded_at,
});

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
  const values: unknown[] = [];
  const { conditions, shape } = conditionsOf(view, where, values);
  values.push(limit);
  return {
    name: `rows:${snakeCase(view.name)}:${view.version}:${shape}`,
    text: `select ${selectedColumns(columnsOf(view))} from ${readerName(view)}${conditions} order by "id" limit $${values.length}`,
    values,
  };
}

/** Rows of a view whose ids, or another column of theirs, the last step's rows hold; each step's rows are those that the one before names. */
function rowsThroughStatement({ view, steps, by, where, limit }: RowsThrough): Statement {
  const [first] = steps;
  if (!first) throw new Error('a way through views has a step');
  const values: unknown[] = [];
  const { conditions, shape } = conditionsOf(first.view, where, values);
  const named = steps.reduce(
    (inner, step) => `select ${columnNamed(step.view, step.column).sql} from ${readerName(step.view)}${inner === '' ? conditions : ` where "id" in (${inner})`}`,
    '',
  );
  values.push(limit + 1);
  return {
    name: `through:${snakeCase(view.name)}:${view.version}:${by}:${steps.map((step) => `${snakeCase(step.view.name)}.${step.column}`).join('>')}:${shape}`,
    text: `select ${selectedColumns(columnsOf(view))} from ${readerName(view)} where ${columnNamed(view, by).sql} in (${named}) order by "id" limit $${values.length}`,
    values,
  };
}

type FactNamed<Name extends FactQuery['fact']> = Extract<FactQuery, { readonly fact: Name }>;

/** A row of a list with those next to it, each side by one look at an index of the list's. */
function rowsNearStatement({ view, where, sort, anchor, each }: FactNamed<'rows-near'>): Statement {
  const values: unknown[] = [];
  const { conditions, shape } = conditionsOf(view, where, values);
  const column = columnNamed(view, sort);
  const columns = columnsOf(view).map(({ sql }) => sql).join(', ');
  const name = `near:${snakeCase(view.name)}:${view.version}:${sort}:${shape}:${each}`;
  const from = `from ${readerName(view)}${conditions}`;
  const ordered = (rows: string) => `select ${selectedColumns(columnsOf(view))} from (${rows}) near order by ${column.sql}, "id"`;
  if (!anchor) return { name, text: ordered(`select ${columns} ${from} order by ${column.sql} desc, "id" desc limit ${each}`), values };
  const named = conditionsOf(view, { ...where, ...anchor }, values);
  const further = conditions === '' ? 'where' : 'and';
  const side = (beyond: string, way: string) =>
    `(select ${columns} ${from} ${further} ${column.sql} ${beyond} (select ${column.sql} from anchor) order by ${column.sql} ${way}, "id" ${way} limit ${each})`;
  const text = ordered(`(select * from anchor) union all ${side('<', 'desc')} union all ${side('>', 'asc')}`);
  return { name: `${name}:${named.shape}`, text: `with anchor as materialized (select ${columns} from ${readerName(view)}${named.conditions} limit 1) ${text}`, values };
}

/** Goes along edges from a start; each place once. The rows of a recursive query come as they are found, so that it ends with the limit. */
function reachesStatement({ view, from, to, start, goal, limit }: FactNamed<'reaches'>): Statement {
  const [begin, end] = [columnNamed(view, from), columnNamed(view, to)];
  const given = (parameter: number) => (begin.kind === 'uuid' ? `case when pg_input_is_valid($${parameter}::text, 'uuid') then $${parameter}::text::uuid end` : `$${parameter}::${begin.type} collate "C"`);
  return {
    name: `reaches:${snakeCase(view.name)}:${view.version}:${from}>${to}`,
    text: `with recursive reached(place) as (
        select ${given(1)} union select edge.${end.sql} from reached join ${readerName(view)} edge on edge.${begin.sql} = reached.place
      ), seen as (select place from reached limit $3)
      select coalesce(bool_or(place = ${given(2)}), false) as reached, count(*) as seen from seen`,
    values: [start, goal, limit + 1],
  };
}

function columnNamed(view: AnyView, name: string): TableColumn {
  const column = columnsOf(view).find((one) => one.name === name);
  if (!column) throw new Error(`view ${view.name} has no column ${name}`);
  return column;
}

/** `where` as a clause, its values added to those of the statement; `shape` tells apart statements of other text. */
function conditionsOf(view: AnyView, where: Readonly<Record<string, unknown>>, values: unknown[]): { readonly conditions: string; readonly shape: string } {
  const named = Object.keys(where).sort();
  const conditions = named.map((name) => {
    const column = columnNamed(view, name);
    const asked = where[name];
    if (isRootOf(asked)) return `${column.sql} = ${rootKey(values.push(asked.rootOf))}::${column.type}`;
    const value = sqlValue(column, where);
    return value === null ? `${column.sql} is null` : equals(column, values.push(value));
  });
  const shape = named.map((name) => (where[name] === null || where[name] === undefined ? `${name}?` : isRootOf(where[name]) ? `${name}^` : name)).join(',');
  return { conditions: conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`, shape };
}

const isRootOf = (value: unknown): value is RootOf => typeof value === 'object' && value !== null && 'rootOf' in value;

/** The root of a stream: where it moved to, else its partition key, else its own id. */
const rootKey = (parameter: number): string => `coalesce((select root from stream_roots where stream_id = $${parameter}::text), (select partition_key from events where stream_id = $${parameter}::text and version = 1), $${parameter}::text)`;

// A value that is no uuid equals none; it is not an error to ask.
const equals = (column: TableColumn, parameter: number): string =>
  column.kind === 'uuid' ? `${column.sql} = case when pg_input_is_valid($${parameter}::text, 'uuid') then $${parameter}::text::uuid end` : `${column.sql} = $${parameter}::${column.type}`;
