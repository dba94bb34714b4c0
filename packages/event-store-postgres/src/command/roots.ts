import type { AnyView, Root } from '@wheelhouse/event-sourcing';
import { columnsOf, idColumn, readerName } from '../projections/view-table.js';
import { selectedColumns } from '../projections/row-sql.js';
import type { Read } from './load.js';

const ROOT_COLUMNS = ['id', 'team', 'visibility', 'roles'];

/**
 * The roots of records: the row of the root view whose id is the record's partition key. A root's own key is its id,
 * so ids of roots and of records are asked in one way.
 */
export function rootsRead(view: AnyView, ids: readonly string[]): Read<readonly (Root | undefined)[]> {
  return {
    statement: { name: `roots:${readerName(view)}:${view.version}`, text: rootsSql(view), values: [ids] },
    of: (rows) => {
      const found = new Map(rows.map(({ record, ...root }) => [record as string, root as unknown as Root]));
      return ids.map((id) => found.get(id));
    },
  };
}

const texts = new WeakMap<AnyView, string>();

function rootsSql(view: AnyView): string {
  const known = texts.get(view);
  if (known) return known;
  const columns = columnsOf(view).filter((column) => column.name === 'archived' || ROOT_COLUMNS.includes(column.name));
  if (!ROOT_COLUMNS.every((name) => columns.some((column) => column.name === name))) throw new Error(`the root view ${view.name} needs the columns ${ROOT_COLUMNS.join(', ')}`);
  const id = idColumn({ view, columns });
  const key = id.kind === 'uuid' ? `case when pg_input_is_valid(k.key, 'uuid') then k.key::uuid end` : 'k.key';
  const text = `select w.id as record, root.* from (select distinct unnest($1::text[]) as id) w
    cross join lateral (select coalesce((select e.partition_key from events e where e.stream_id = w.id and e.version = 1), w.id) as key) k
    cross join lateral (select ${selectedColumns(columns)} from ${readerName(view)} where ${id.sql} = ${key} offset 0) root`;
  texts.set(view, text);
  return text;
}
