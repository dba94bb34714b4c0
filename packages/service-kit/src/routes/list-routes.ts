import { columnsOf, historyName, readerName, type TableColumn } from '@wheelhouse/event-store-postgres/projections/view-table';
import { instant, type Actor, type AnyView, type ColumnKind, type OfferedList } from '@wheelhouse/event-sourcing';
import { z } from 'zod';
import { sqlParameters, viewRowsVisibleTo, type SqlParameters } from '../access/rows-visible.js';
import { basePath, readScope, type ListDeclaration, type ServiceDeclaration } from '../declaration/service.declaration.js';
import { Problem } from '../http/problem.js';
import type { Call, Reply, Route } from '../http/route.js';
import { pageExample, pageSchema } from '../openapi/view-schema.js';
import { noParameters } from './command-routes.js';
import { cursorCodec, cursorParameter, limitParameter, linksOf, type CursorCodec } from './cursor.js';
import { answerSearch, searchAnswer, searchParameter } from './search-list.js';
import type { ServiceParts } from './service-parts.js';

type Row = Record<string, unknown>;

const PARSERS: Readonly<Partial<Record<ColumnKind, z.ZodType>>> = {
  uuid: z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, { error: 'must be a UUID in lower case' }),
  text: z.string().max(500),
  integer: z.string().regex(/^-?\d{1,15}$/, { error: 'must be a whole number' }),
  number: z.string().regex(/^-?\d{1,15}(\.\d{1,15})?$/, { error: 'must be a number' }),
  boolean: z.enum(['true', 'false']),
  day: z.iso.date({ error: 'must be a day as YYYY-MM-DD' }),
  instant: instant(),
};

/** Every list of a service: those declared, and the pages of aggregates that offer any. */
export function listsOf(service: ServiceDeclaration): readonly ListDeclaration[] {
  const pages = service.aggregates
    .filter(({ page, resource }) => (page.lists?.length ?? 0) > 0 && !service.lists.some((list) => list.path === resource))
    .map(({ page, resource }): ListDeclaration => ({ path: resource, view: page, summary: `The ${resource.replaceAll('-', ' ')} that you may see.` }));
  return [...pages, ...service.lists];
}

/** `GET /resource` for each list. */
export function listRoutes(parts: ServiceParts): readonly Route[] {
  const cursors = cursorCodec(parts.secret);
  return listsOf(parts.service).map((list): Route => {
    const { view } = list;
    return {
      operation: `list-${list.path}`,
      method: 'GET',
      path: `${basePath(parts.service)}/${list.path}`,
      tag: list.path,
      summary: list.summary,
      scope: list.scope ?? readScope(parts.service),
      params: noParameters,
      query: querySchema(view),
      answer: {
        status: 200,
        summary: 'A page of the list, and the cursor of the next.',
        schema: z.object({ items: z.array(pageSchema(view)), nextCursor: z.string().nullable(), total: z.int().optional(), ...(view.searchedBy ? { search: searchAnswer.optional() } : {}) }),
        example: { items: [pageExample(view)], nextCursor: null },
        headers: ['Link'],
      },
      problems: [],
      handle: (call) => answerList(parts, list, cursors, call),
    };
  });
}

function querySchema(view: AnyView): z.ZodObject {
  const offered = view.lists ?? [];
  const sorts = [...new Set(offered.map((list) => list.sort))];
  const filters = Object.fromEntries(
    [...new Set(offered.flatMap((list) => list.filters))].map((name) => {
      const parser = PARSERS[view.columns[name]?.kind ?? 'json'];
      if (!parser) throw new Error(`${view.name} offers the filter ${name}, which is no column that can be compared`);
      return [name, parser.optional().meta({ description: 'Only those equal to it; see the offered pairs of filters and sort.' })];
    }),
  );
  return z.object({
    limit: limitParameter,
    cursor: cursorParameter,
    sort: z
      .enum([...sorts, ...sorts.map((sort) => `-${sort}`)] as [string, ...string[]])
      .optional()
      .meta({ description: `By which column; with - the other way round. Offered: ${offeredPairs(offered)}.` }),
    total: z.literal('true').optional().meta({ description: 'true counts them all, which costs time.' }),
    ...(view.history ? { asOf: instant().optional().meta({ description: 'As it was known at this instant of recorded time.' }) } : {}),
    ...(view.searchedBy ? { q: searchParameter } : {}),
    ...filters,
  });
}

const offeredPairs = (offered: readonly OfferedList[]): string =>
  offered.map(({ filters, sort }) => `${filters.length > 0 ? `${filters.join(' and ')} by ` : ''}${sort}`).join('; ') || 'none';

async function answerList(parts: ServiceParts, list: ListDeclaration, cursors: CursorCodec, call: Call): Promise<Reply> {
  if (list.view.searchedBy && call.query['q'] !== undefined) return answerSearch(parts, list.view, list.view.searchedBy, call);
  const { limit, cursor, sort, total, asOf, ...filters } = call.query as Record<string, string | undefined> & { limit: number };
  const wanted = Object.keys(filters).filter((name) => filters[name] !== undefined);
  const offered = offeredFor(list.view, wanted, sort);
  const descending = sort?.startsWith('-') ?? false;
  const values = wanted.map((name) => [name, filters[name]] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  const bound = JSON.stringify([list.path, values, offered.sort, descending, asOf ?? null]);
  const from = cursor === undefined ? undefined : cursors.read(cursor, bound);
  const listing: Listing = { view: list.view, rootViews: parts.service.rootViews, actor: call.actor, filters: values, sort: offered.sort, descending, asOf };
  const [rows, count] = await Promise.all([
    listRows(parts, listing, limit + 1, from),
    total === 'true' ? countRows(parts, listing) : undefined,
  ]);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const nextCursor = rows.length > limit && last ? cursors.write([last[offered.sort] ?? null, last['id']], bound) : null;
  const body = await parts.words.open({ items, nextCursor, ...(count === undefined ? {} : { total: count }) });
  return { status: 200, body, headers: { link: linksOf(call.url, nextCursor) } };
}

/** The offered pair that was asked for. @throws Problem 400 that names the offered ones */
function offeredFor(view: AnyView, filters: readonly string[], sort: string | undefined): OfferedList {
  const column = sort?.replace(/^-/, '');
  const found = (view.lists ?? []).find(
    (list) => (column === undefined || list.sort === column) && list.filters.length === filters.length && filters.every((name) => list.filters.includes(name)),
  );
  if (found) return found;
  const asked = `${filters.length > 0 ? filters.join(' and ') : 'no filter'}${column === undefined ? '' : ` by ${column}`}`;
  const detail = `is not offered with ${asked}; offered are: ${offeredPairs(view.lists ?? [])}`;
  throw new Problem(400, 'list.not-offered', `This list ${detail}.`, [{ pointer: 'query', name: filters[0] ?? 'sort', detail }]);
}

interface Listing {
  readonly view: AnyView;
  readonly rootViews: readonly AnyView[];
  readonly actor: Actor;
  readonly filters: readonly (readonly [name: string, value: string | undefined])[];
  readonly sort: string;
  readonly descending: boolean;
  readonly asOf: string | undefined;
}

/** Table and conditions of a list without its keyset. */
function source(listing: Listing, parameters: SqlParameters): { readonly from: string; readonly where: readonly string[] } {
  const { view, asOf } = listing;
  const where = [viewRowsVisibleTo(listing.actor, view, listing.rootViews, 'r', parameters, asOf !== undefined)];
  for (const [name, value] of listing.filters) where.push(`r.${columnNamed(view, name).sql} = ${parameters.add(value)}::${columnNamed(view, name).type}`);
  if (asOf === undefined) return { from: `${readerName(view)} r`, where };
  const at = `${parameters.add(asOf)}::timestamptz`;
  return { from: `${historyName(view)} r`, where: [...where, `r._from <= ${at} and (r._to is null or r._to > ${at})`] };
}

async function countRows(parts: ServiceParts, listing: Listing): Promise<number> {
  const parameters = sqlParameters();
  const { from, where } = source(listing, parameters);
  const [row] = await parts.db.rows<{ n: number }>(`select count(*) as n from ${from} where ${where.join(' and ')}`, parameters.values);
  return row?.n ?? 0;
}

/**
 * Rows behind a cursor, in the order of one index. Missing values stand last either way, since who asks for the highest
 * scores first does not ask for what was never scored; they are a stretch of their own, so that each statement compares
 * (sort, id) as one and reads the index from there.
 */
async function listRows(parts: ServiceParts, listing: Listing, limit: number, from: readonly unknown[] | undefined): Promise<readonly Row[]> {
  const column = columnNamed(listing.view, listing.sort);
  const present = { missing: false };
  const missing = { missing: true };
  const stretches = !column.nullable || column.name === 'id' ? [present] : [present, missing];
  const first = from === undefined ? 0 : stretches.findIndex((stretch) => stretch.missing === (from[0] === null));
  const rows: Row[] = [];
  for (const [index, stretch] of stretches.entries()) {
    if (index < first || rows.length >= limit) continue;
    rows.push(...(await stretchRows(parts, listing, column, stretch.missing, limit - rows.length, index === first ? from : undefined)));
  }
  return rows;
}

async function stretchRows(parts: ServiceParts, listing: Listing, column: TableColumn, missing: boolean, limit: number, from: readonly unknown[] | undefined): Promise<readonly Row[]> {
  const parameters = sqlParameters();
  const { from: table, where } = source(listing, parameters);
  const conditions = [...where];
  const id = columnNamed(listing.view, 'id');
  const beyond = listing.descending ? '<' : '>';
  const way = listing.descending ? 'desc' : 'asc';
  const byIdAlone = missing || column.name === 'id';
  if (column.nullable && column.name !== 'id') conditions.push(`r.${column.sql} is ${missing ? 'null' : 'not null'}`);
  if (from && byIdAlone) conditions.push(`r.${id.sql} ${beyond} ${parameters.add(from[1])}::${id.type}`);
  if (from && !byIdAlone) conditions.push(`(r.${column.sql}, r.${id.sql}) ${beyond} (${parameters.add(from[0])}::${column.type}, ${parameters.add(from[1])}::${id.type})`);
  const order = byIdAlone ? `r.${id.sql} ${way}` : `r.${column.sql} ${way}, r.${id.sql} ${way}`;
  const columns = columnsOf(listing.view).map((one) => `r.${one.sql} as "${one.name}"`);
  return parts.db.rows(`select ${columns.join(', ')} from ${table} where ${conditions.join(' and ')} order by ${order} limit ${limit}`, parameters.values);
}

function columnNamed(view: AnyView, name: string): TableColumn {
  const column = columnsOf(view).find((one) => one.name === name);
  if (!column) throw new Error(`${view.name} has no column ${name}`);
  return column;
}
