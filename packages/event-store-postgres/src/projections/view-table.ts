import type { AnyView, ColumnKind } from '@wheelhouse/event-sourcing';

/** A column of a view as SQL sees it. */
export interface TableColumn {
  /** Name in rows, in camelCase. */
  readonly name: string;
  /** Quoted name in SQL, in snake_case. */
  readonly sql: string;
  readonly kind: ColumnKind;
  readonly type: string;
  readonly nullable: boolean;
}

/** A table that holds rows of a view: the live one under the name its writers use, or one that is being built. */
export interface ViewTable {
  readonly view: AnyView;
  /** Unquoted name of the table, or of the database view that stands for the live one. */
  readonly relation: string;
  readonly columns: readonly TableColumn[];
}

const types: Readonly<Record<ColumnKind, string>> = {
  uuid: 'uuid',
  text: 'text',
  integer: 'bigint',
  number: 'double precision',
  boolean: 'boolean',
  day: 'date',
  instant: 'timestamptz',
  json: 'jsonb',
};

/** `feature-list` → `feature_list`, `tasksDone` → `tasks_done`. */
export const snakeCase = (name: string): string => name.replaceAll('-', '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The name readers use: the rows as they stand now. */
export const readerName = (view: Pick<AnyView, 'name'>): string => snakeCase(view.name);

/** The name readers of the past use, for a view with history: every state with its interval of validity. */
export const historyName = (view: Pick<AnyView, 'name'>): string => `${snakeCase(view.name)}_history`;

/** The name writers use. It carries the fold's version, so that a process with another fold finds no table to spoil. */
export const writerName = (view: Pick<AnyView, 'name' | 'version'>): string => `${snakeCase(view.name)}_v${view.version}`;

/** The name of the `build`th table of a view. */
export const tableName = (view: AnyView, build: number): string => `${writerName(view)}_b${build}`;

const columns = new WeakMap<AnyView['columns'], readonly TableColumn[]>();

/** Columns of a view in the order of its declaration. */
export function columnsOf(view: AnyView): readonly TableColumn[] {
  let known = columns.get(view.columns);
  if (!known) {
    known = Object.entries(view.columns).map(([name, { kind, nullable }]) => ({ name, sql: `"${snakeCase(name)}"`, kind, type: types[kind], nullable }));
    columns.set(view.columns, known);
  }
  return known;
}

const tables = new WeakMap<AnyView, ViewTable>();

/** The live table of a view, as its writers see it. */
export function liveTable(view: AnyView): ViewTable {
  const known = tables.get(view);
  if (known) return known;
  const table = { view, relation: writerName(view), columns: columnsOf(view) };
  tables.set(view, table);
  return table;
}

/** A table of a view under a name of its own. */
export const namedTable = (view: AnyView, relation: string): ViewTable => ({ view, relation, columns: columnsOf(view) });

/** The column that keys a view's rows. @throws where the view declares none, or not as text or uuid. */
export function idColumn({ view, columns }: Pick<ViewTable, 'view' | 'columns'>): TableColumn {
  const id = columns.find((column) => column.name === 'id');
  if (!id || id.nullable || (id.kind !== 'uuid' && id.kind !== 'text')) throw new Error(`view ${view.name} needs a column id of text or uuid`);
  return id;
}

/** Makes a table, empty and without its further indexes, which are dearer to keep than to build. */
export function createTableSql(table: ViewTable): string {
  const id = idColumn(table);
  const columns = table.columns.map(
    (column) => `${column.sql} ${column.type}${column.kind === 'text' ? ' collate "C"' : ''}${column.nullable ? '' : ' not null'}`,
  );
  const hidden = [...searchColumns(table), '_source text collate "C" not null', ...(table.view.history ? ['_from timestamptz not null', '_to timestamptz'] : [])];
  const key = table.view.history ? `primary key (${id.sql}, _from)` : `primary key (${id.sql})`;
  return `create table ${table.relation} (${[...columns, ...hidden, key].join(', ')})`;
}

/** Ends of ids, read as text, where the slices of a searched table part: 1/64 of all random ids, 3/64, 12/64 and the rest. With a change here, each view with `search` needs another version. */
const SLICE_ENDS = ['04', '10', '40'];

/**
 * The slices of a searched table, as its column `_slice` names them: each row is in one. Beside the index over all words,
 * each slice but the last and largest has one of its own: who looks through the slices in this order and stops at enough
 * has read little of the words that are common.
 */
export const searchSlices: readonly number[] = [...SLICE_ENDS.keys(), SLICE_ENDS.length];

/** The words of a row and the slice it is in, kept by the database: without stems, since what people write is of any language. */
function searchColumns({ view, columns }: ViewTable): readonly string[] {
  if (!view.search) return [];
  const words = Object.entries(view.search).map(([name, weight]) => {
    const column = columns.find((one) => one.name === name);
    if (column?.kind !== 'text') throw new Error(`view ${view.name} is searched by ${name}, which is no column of text`);
    return `setweight(to_tsvector('simple'::regconfig, coalesce(${column.sql}, '')), '${weight}')`;
  });
  const end = `right(${idColumn({ view, columns }).sql}::text, 2) collate "C"`;
  const slices = SLICE_ENDS.map((before, slice) => `when ${end} < '${before}' then ${slice}`);
  return [`_search tsvector generated always as (${words.join(' || ')}) stored`, `_slice smallint not null generated always as (case ${slices.join(' ')} else ${SLICE_ENDS.length} end) stored`];
}

/** kB of new words that may wait before an index: before that of a slice, which has few, the least that PostgreSQL takes. */
const [FEWEST_WAITING, MOST_WAITING] = [64, 256];

/**
 * The further indexes of a table: by source, one for each pair of filters and sort that a list offers, and those over the words that rows are found by.
 * `concurrently` keeps the log's readers from waiting for the making of a large one, and cannot be part of a transaction.
 */
export function createIndexesSql(table: ViewTable, concurrently = false): readonly string[] {
  const make = concurrently ? 'index concurrently' : 'index';
  const { view } = table;
  const id = idColumn(table).sql;
  const current = view.history ? ' where _to is null' : '';
  const comparable = (name: string): string => {
    const column = table.columns.find((one) => one.name === name);
    if (!column || column.kind === 'json') throw new Error(`view ${view.name} offers ${name}, which is no column that can be compared`);
    return column.sql;
  };
  const offered = (view.lists ?? []).map(({ filters, sort, covers = [] }) => {
    const named = [...filters, ...(sort === 'id' ? [] : [sort])].map(comparable);
    const held = covers.length === 0 ? '' : ` include (${covers.map(comparable).join(', ')})`;
    return `create ${make} on ${table.relation} (${[...named, id].join(', ')})${held}${current}`;
  });
  const own = view.history
    ? [`create unique ${make} on ${table.relation} (${id}) where _to is null`, `create ${make} on ${table.relation} (_source, ${id}, _from)`]
    : [`create ${make} on ${table.relation} (_source)`];
  // New words wait in a short list of their own before they are sorted in: a long one would be slow to read, and to sort in at once.
  const words = (waiting: number, which: string): string => `create ${make} on ${table.relation} using gin (_search) with (gin_pending_list_limit = ${waiting})${which}`;
  const slices = SLICE_ENDS.map((_, slice) => words(FEWEST_WAITING, `${current === '' ? ' where' : `${current} and`} _slice = ${slice}`));
  const searched = view.search ? [...slices, words(MOST_WAITING, current)] : [];
  return [...new Set([...own, ...offered, ...searched])];
}

/** The names of a view with what each shows of a table: its writers' first. */
export function namesOf(view: AnyView, table: string): readonly { readonly name: string; readonly select: string }[] {
  const all = `select * from ${table}`;
  return [
    { name: writerName(view), select: all },
    { name: readerName(view), select: view.history ? `${all} where _to is null` : all },
    ...(view.history ? [{ name: historyName(view), select: all }] : []),
  ];
}
