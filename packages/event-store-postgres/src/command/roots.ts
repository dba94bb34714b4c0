import type { AnyView, Root } from '@wheelhouse/event-sourcing';
import { columnsOf, idColumn, readerName, type TableColumn } from '../projections/view-table.js';
import type { Read } from './load.js';

/** What the policy reads of a root. */
const POLICY_COLUMNS = ['id', 'team', 'visibility', 'roles', 'archived'];

type Roots = Read<readonly (Root | undefined)[]>;

/**
 * The roots of records: the row of a root view whose id is the record's partition key, or what it moved to. A root's own key is its id,
 * so ids of roots and of records are asked in one way, and in one statement for all root views. Of the first view rules of a service
 * read any column; of the others, what the policy reads.
 */
export function rootsReads(views: readonly AnyView[], ids: readonly string[]): readonly Roots[] {
  const [first] = views;
  if (!first || ids.length === 0) return [];
  const { name, one, many } = rootsSql(first, views);
  const statement = ids.length === 1 ? { name: `root:${name}`, text: one, values: ids } : { name: `roots:${name}`, text: many, values: [ids] };
  return [{ statement, of: (rows) => byRecord(ids, rows) }];
}

function byRecord(ids: readonly string[], rows: readonly Record<string, unknown>[]): readonly (Root | undefined)[] {
  const found = new Map(rows.map((row) => [row['_record'] as string, rootOf(row)]));
  return ids.map((one) => found.get(one));
}

/** Of the views behind the first the other columns are only there so that rows of all have one shape. */
function rootOf({ _record, _first, ...row }: Record<string, unknown>): Root {
  return (_first === true ? row : Object.fromEntries(POLICY_COLUMNS.map((name) => [name, row[name]]))) as unknown as Root;
}

interface RootsSql {
  readonly name: string;
  readonly one: string;
  readonly many: string;
}

const made = new WeakMap<AnyView, Map<string, RootsSql>>();

function rootsSql(first: AnyView, views: readonly AnyView[]): RootsSql {
  const name = views.map((view) => `${readerName(view)}:${view.version}`).join(',');
  let known = made.get(first);
  if (!known) made.set(first, (known = new Map()));
  let sql = known.get(name);
  if (!sql) {
    const columns = columnsOf(first);
    sql = {
      name,
      one: `with record as materialized (select $1::text as id, ${keyOf('$1::text')} as key) ${views
        .map((view) => `select $1::text as _record, ${selectedOf(view, first, columns)} from ${readerName(view)} where ${idColumn({ view, columns: columnsOf(view) }).sql} = (select ${typed(view, 'key')} from record)`)
        .join(' union all ')}`,
      many: `with record as materialized (select id, ${keyOf('w.id')} as key from (select distinct unnest($1::text[]) as id) w) ${views
        .map((view) => `select record.id as _record, root.* from record cross join lateral (select ${selectedOf(view, first, columns)} from ${readerName(view)} where ${idColumn({ view, columns: columnsOf(view) }).sql} = ${typed(view, 'record.key')} offset 0) root`)
        .join(' union all ')}`,
    };
    known.set(name, sql);
  }
  return sql;
}

/** The columns of the first view; another one has those that the policy reads, and nothing in place of the others. */
function selectedOf(view: AnyView, first: AnyView, columns: readonly TableColumn[]): string {
  const own = columnsOf(view);
  if (!POLICY_COLUMNS.every((name) => own.some((column) => column.name === name))) throw new Error(`the root view ${view.name} needs the columns ${POLICY_COLUMNS.join(', ')}`);
  const selected = columns.map((column) => {
    const there = view === first || POLICY_COLUMNS.includes(column.name) ? own.find(({ name }) => name === column.name) : undefined;
    // Ids of one view are uuids, and those of another any text.
    const value = there === undefined ? `null::${column.type}` : column.name === 'id' ? `${there.sql}::text` : there.sql;
    return `${value} as "${column.name}"`;
  });
  return [`${view === first} as _first`, ...selected].join(', ');
}

const keyOf = (record: string): string =>
  `coalesce((select r.root from stream_roots r where r.stream_id = ${record}), (select e.partition_key from events e where e.stream_id = ${record} and e.version = 1), ${record})`;

/** A key as the ids of a view are; what is no uuid is no row's id, and not an error to ask for. */
const typed = (view: AnyView, key: string): string =>
  idColumn({ view, columns: columnsOf(view) }).kind === 'uuid' ? `case when pg_input_is_valid(${key}, 'uuid') then (${key})::uuid end` : key;
