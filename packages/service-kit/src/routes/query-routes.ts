import { columnsOf, historyName, readerName } from '@wheelhouse/event-store-postgres/projections/view-table';
import { id, isRejection, type Actor, type AnyView } from '@wheelhouse/event-sourcing';
import { z } from 'zod';
import { sqlParameters, viewRowsVisibleTo } from '../access/rows-visible.js';
import { basePath } from '../declaration/service.declaration.js';
import { problemOfRejection } from '../http/problem.js';
import type { Reply, Route } from '../http/route.js';
import { cursorCodec, linksOf } from './cursor.js';
import type { ServiceParts } from './service-parts.js';

/** A route for each declared read. */
export function queryRoutes(parts: ServiceParts): readonly Route[] {
  const cursors = cursorCodec(parts.secret);
  return parts.service.queries.map((query): Route => {
    const pages = query.answer instanceof z.ZodObject && 'nextCursor' in query.answer.shape;
    const unnamed = [...query.path.matchAll(/:(\w+)/g)].flatMap(([, name = '']) => (Object.hasOwn(query.params.shape, name) ? [] : [[name, id()] as const]));
    return {
      operation: query.name,
      method: query.body ? 'POST' : 'GET',
      readsOnly: true,
      path: `${basePath(parts.service)}${query.path}`,
      tag: query.tag,
      summary: query.summary,
      scope: query.scope,
      params: z.object({ ...Object.fromEntries(unnamed), ...query.params.shape }),
      query: query.query,
      ...(query.body ? { body: query.body } : {}),
      ...(query.bodyExample ? { example: query.bodyExample } : {}),
      answer: { status: 200, summary: 'What was asked for.', schema: query.answer, example: query.example, ...(pages ? { headers: ['Link'] } : {}) },
      problems: query.body ? [404, 409, 422] : [404],
      handle: async (call): Promise<Reply> => {
        const read = query.read as (call: unknown) => Promise<unknown>;
        const row = (view: AnyView, rowId: string, asOf?: string) => visibleViewRow(parts, call.actor, view, rowId, asOf);
        const answer = await read({ actor: call.actor, params: call.params, query: call.query, body: call.body, db: parts.db, cursors, open: parts.words.open, row });
        if (isRejection(answer)) throw problemOfRejection(answer);
        const headers = pages ? { link: linksOf(call.url, (answer as { readonly nextCursor: string | null }).nextCursor) } : {};
        return { status: 200, body: await parts.words.open(answer), headers };
      },
    };
  });
}

/** One row of a view that the caller may see, as it stands or stood; undefined where there is none. */
export async function visibleViewRow(parts: ServiceParts, actor: Actor, view: AnyView, id: string, asOf?: string): Promise<Record<string, unknown> | undefined> {
  const parameters = sqlParameters();
  const columns = columnsOf(view);
  const key = columns.find((column) => column.name === 'id');
  const where = [`r.id = ${parameters.add(id)}::${key?.type ?? 'text'}`, viewRowsVisibleTo(actor, view, parts.service.rootViews, 'r', parameters, asOf !== undefined)];
  if (asOf !== undefined) {
    const at = `${parameters.add(asOf)}::timestamptz`;
    where.push(`r._from <= ${at} and (r._to is null or r._to > ${at})`);
  }
  const selected = columns.map((column) => `r.${column.sql} as "${column.name}"`).join(', ');
  const table = asOf === undefined ? readerName(view) : historyName(view);
  const [row] = await parts.db.rows(`select ${selected} from ${table} r where ${where.join(' and ')}`, parameters.values);
  return row;
}
