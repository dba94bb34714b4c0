import type { AnyView, Root } from '@wheelhouse/event-sourcing';
import { columnsOf, idColumn, readerName } from '../projections/view-table.js';
import { selectedColumns } from '../projections/row-sql.js';
import type { Statement } from '../connection/query.js';
import type { Read } from './load.js';

/** What the policy reads of a root. */
const POLICY_COLUMNS = ['id', 'team', 'visibility', 'roles', 'archived'];

type Roots = Read<readonly (Root | undefined)[]>;

/**
 * The roots of records: the row of a root view whose id is the record's partition key, or what it moved to. A root's own key is its id,
 * so ids of roots and of records are asked in one way. Of the first view rules of a service read any column; of the
 * others, which are asked in one statement together, what the policy reads.
 */
export function rootsReads([first, ...others]: readonly AnyView[], ids: readonly string[]): readonly Roots[] {
  if (!first || ids.length === 0) return [];
  return [rowsRead(first, ids), ...(others.length > 0 ? [policyRead(others, ids)] : [])];
}

function rowsRead(view: AnyView, ids: readonly string[]): Roots {
  const name = `${readerName(view)}:${view.version}`;
  return { statement: statementOf(name, rootsSql(view), ids), of: byRecord(ids) };
}

function policyRead(views: readonly AnyView[], ids: readonly string[]): Roots {
  const [leader] = views;
  let sql = leader && policySql.get(leader);
  if (!sql) {
    const each = views.map((view) => sqlOf(view, columnsOf(view).filter(({ name }) => POLICY_COLUMNS.includes(name))));
    sql = { one: each.map(({ one }) => one).join(' union all '), many: each.map(({ many }) => many).join(' union all ') };
    if (leader) policySql.set(leader, sql);
  }
  return { statement: statementOf(`${views.length} from ${leader ? readerName(leader) : ''}:${views.map((view) => view.version).join(',')}`, sql, ids), of: byRecord(ids) };
}

const statementOf = (name: string, { one, many }: RootsSql, ids: readonly string[]): Statement =>
  ids.length === 1 ? { name: `root:${name}`, text: one, values: ids } : { name: `roots:${name}`, text: many, values: [ids] };

const byRecord =
  (ids: readonly string[]) =>
  (rows: readonly Record<string, unknown>[]): readonly (Root | undefined)[] => {
    if (ids.length === 1) return [rows[0] as unknown as Root | undefined];
    const found = new Map(rows.map(({ record, ...root }) => [record as string, root as unknown as Root]));
    return ids.map((one) => found.get(one));
  };

interface RootsSql {
  readonly one: string;
  readonly many: string;
}

const made = new WeakMap<AnyView, RootsSql>();
const policySql = new WeakMap<AnyView, RootsSql>();

function rootsSql(view: AnyView): RootsSql {
  let sql = made.get(view);
  if (!sql) made.set(view, (sql = sqlOf(view, columnsOf(view))));
  return sql;
}

function sqlOf(view: AnyView, columns: ReturnType<typeof columnsOf>): RootsSql {
  if (!POLICY_COLUMNS.every((name) => columns.some((column) => column.name === name))) throw new Error(`the root view ${view.name} needs the columns ${POLICY_COLUMNS.join(', ')}`);
  // The order of the columns is one over all views, since statements of several are joined.
  const sorted = [...columns].sort((a, b) => (a.name < b.name ? -1 : 1));
  const id = idColumn({ view, columns });
  const select = `select ${selectedColumns(sorted)} from ${readerName(view)} where ${id.sql} =`;
  const keyOf = (record: string) => `coalesce((select r.root from stream_roots r where r.stream_id = ${record}), (select e.partition_key from events e where e.stream_id = ${record} and e.version = 1), ${record})`;
  const typed = (key: string) => (id.kind === 'uuid' ? `case when pg_input_is_valid(${key}, 'uuid') then (${key})::uuid end` : key);
  return {
    one: `${select} (select ${typed('k.key')} from (select ${keyOf('$1::text')} as key offset 0) k)`,
    many: `select w.id as record, root.* from (select distinct unnest($1::text[]) as id) w
      cross join lateral (select ${keyOf('w.id')} as key offset 0) k cross join lateral (${select} ${typed('k.key')} offset 0) root`,
  };
}
