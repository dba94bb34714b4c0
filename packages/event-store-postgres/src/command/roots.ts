import type { AnyView, Root } from '@wheelhouse/event-sourcing';
import { columnsOf, idColumn, readerName } from '../projections/view-table.js';
import { selectedColumns } from '../projections/row-sql.js';
import type { Read } from './load.js';

/** What the policy reads of a root; rules of a service read any other column of its row. */
const POLICY_COLUMNS = ['id', 'team', 'visibility', 'roles', 'archived'];

/**
 * The roots of records: the row of the root view whose id is the record's partition key. A root's own key is its id,
 * so ids of roots and of records are asked in one way.
 */
export function rootsRead(view: AnyView, ids: readonly string[]): Read<readonly (Root | undefined)[]> {
  const [id] = ids;
  const { one, many } = rootsSql(view);
  const name = `${readerName(view)}:${view.version}`;
  if (id !== undefined && ids.length === 1) {
    return { statement: { name: `root:${name}`, text: one, values: [id] }, of: ([root]) => [root as unknown as Root | undefined] };
  }
  return {
    statement: { name: `roots:${name}`, text: many, values: [ids] },
    of: (rows) => {
      const found = new Map(rows.map(({ record, ...root }) => [record as string, root as unknown as Root]));
      return ids.map((one) => found.get(one));
    },
  };
}

interface RootsSql {
  readonly one: string;
  readonly many: string;
}

const made = new WeakMap<AnyView, RootsSql>();

function rootsSql(view: AnyView): RootsSql {
  const known = made.get(view);
  if (known) return known;
  const columns = columnsOf(view);
  if (!POLICY_COLUMNS.every((name) => columns.some((column) => column.name === name))) throw new Error(`the root view ${view.name} needs the columns ${POLICY_COLUMNS.join(', ')}`);
  const id = idColumn({ view, columns });
  const select = `select ${selectedColumns(columns)} from ${readerName(view)} where ${id.sql} =`;
  const keyOf = (record: string) => `coalesce((select e.partition_key from events e where e.stream_id = ${record} and e.version = 1), ${record})`;
  const typed = (key: string) => (id.kind === 'uuid' ? `case when pg_input_is_valid(${key}, 'uuid') then (${key})::uuid end` : key);
  const sql = {
    one: `${select} (select ${typed('k.key')} from (select ${keyOf('$1::text')} as key offset 0) k)`,
    many: `select w.id as record, root.* from (select distinct unnest($1::text[]) as id) w
      cross join lateral (select ${keyOf('w.id')} as key offset 0) k cross join lateral (${select} ${typed('k.key')} offset 0) root`,
  };
  made.set(view, sql);
  return sql;
}
