import type { AnyView } from '@wheelhouse/event-sourcing';
import type pg from 'pg';
import {
  createIndexesSql,
  createTableSql,
  historyName,
  namedTable,
  namesOf,
  readerName,
  tableName,
  writerName,
  type ViewTable,
} from './view-table.js';

/** Which table is live for a view, by which version of its fold. */
export interface Registered {
  readonly name: string;
  readonly version: number;
  readonly table: string;
}

/** All views that the database knows, by name. */
export async function registeredViews(client: pg.ClientBase): Promise<ReadonlyMap<string, Registered>> {
  const { rows } = await client.query<{ name: string; version: number; table_name: string }>('select name, version, table_name from projections');
  return new Map(rows.map(({ name, version, table_name }) => [name, { name, version, table: table_name }]));
}

/** Whether the live table of a view was made by this version of its fold, so that this process may write it. */
export async function isLive(client: pg.ClientBase, view: AnyView): Promise<boolean> {
  return (await registeredViews(client)).get(view.name)?.version === view.version;
}

/**
 * Makes an empty table beside the live one, to be filled and then switched to. Its further indexes are made by
 * {@link indexBuildTable} once it is filled.
 */
export async function createBuildTable(client: pg.ClientBase, view: AnyView): Promise<ViewTable> {
  const { rows } = await client.query<{ build: number }>(`select nextval('projection_build') as build`);
  const table = namedTable(view, tableName(view, Number(rows[0]?.build)));
  await client.query('insert into projection_builds (table_name, name, version) values ($1, $2, $3)', [table.relation, view.name, view.version]);
  await client.query(createTableSql(table));
  return table;
}

/** Makes the indexes of a table that was filled; `concurrently` outside transactions, where the table is large. */
export async function indexBuildTable(client: pg.ClientBase, table: ViewTable, concurrently = false): Promise<void> {
  for (const statement of createIndexesSql(table, concurrently)) await client.query(statement);
  await client.query(`analyze ${table.relation}`);
}

/**
 * Points the view's names at another table and drops the one before: part of the caller's transaction, which holds
 * what keeps writers away (the view's lock for an own view, all checkpoints of its topic for a fed one).
 */
export async function switchTo(client: pg.ClientBase, table: ViewTable): Promise<void> {
  const { view, relation } = table;
  const before = (await registeredViews(client)).get(view.name);
  const names = namesOf(view, relation);
  await dropNames(client, view.name, before, await fitting(client, names.map(({ name }) => name), relation));
  for (const { name, select } of names) await client.query(`create or replace view ${name} as ${select}`);
  if (before) await client.query(`drop table if exists ${before.table}`);
  await client.query('delete from projection_builds where table_name = $1', [relation]);
  await client.query(
    `insert into projections (name, version, table_name, switched_at) values ($1, $2, $3, clock_timestamp())
     on conflict (name) do update set version = excluded.version, table_name = excluded.table_name, switched_at = excluded.switched_at`,
    [view.name, view.version, relation],
  );
}

/** Drops a view that no release has any more: its names, its table and its entry. */
export async function retireView(client: pg.ClientBase, registered: Registered): Promise<void> {
  await dropNames(client, registered.name, registered, new Set());
  await client.query(`drop table if exists ${registered.table}`);
  await client.query('delete from projections where name = $1', [registered.name]);
}

/** Drops tables that a rebuild left behind when its process died. */
export async function dropAbandonedBuilds(client: pg.ClientBase, view: AnyView): Promise<void> {
  const { rows } = await client.query<{ table_name: string }>('select table_name from projection_builds where name = $1', [view.name]);
  for (const { table_name: name } of rows) {
    await client.query(`drop table if exists ${name}`);
    await client.query('delete from projection_builds where table_name = $1', [name]);
  }
}

/**
 * Which of these names stand for the very columns of a table. They are replaced and not dropped: a read that looked one
 * up and waited behind the switch still finds the relation it looked up.
 */
async function fitting(client: pg.ClientBase, names: readonly string[], table: string): Promise<ReadonlySet<string>> {
  const columns = (relation: string): string =>
    `(select array_agg(format('%s %s %s %s', attname, atttypid, atttypmod, attcollation) order by attnum)
      from pg_attribute where attrelid = to_regclass(${relation}) and attnum > 0 and not attisdropped)`;
  const { rows } = await client.query<{ name: string }>(`select name from unnest($1::text[]) as name where ${columns('name')} = ${columns('$2')}`, [names, table]);
  return new Set(rows.map(({ name }) => name));
}

async function dropNames(client: pg.ClientBase, name: string, before: Registered | undefined, kept: ReadonlySet<string>): Promise<void> {
  const names = [readerName({ name }), historyName({ name }), ...(before ? [writerName(before)] : [])];
  for (const one of names) if (!kept.has(one)) await client.query(`drop view if exists ${one}`);
}
