import { day, id, reject, z } from '@wheelhouse/event-sourcing';
import { cursorParameter, defineQuery, limitParameter, sqlParameters, viewRowsVisibleTo } from '@wheelhouse/service-kit';
import { productPage } from '../../product/views/product-page.js';
import { releasePage } from '../views/release-page.js';

const entry = z
  .object({
    id: z.string(),
    product: z.string(),
    version: z.string(),
    name: z.string().nullable(),
    tier: z.string(),
    kind: z.string(),
    status: z.string(),
    windowFrom: z.string(),
    windowTo: z.string(),
    launchedOn: z.string().nullable(),
  })
  .meta({ id: 'ReleaseCalendarEntry' });

export const releaseCalendar = defineQuery({
  name: 'list-release-calendar',
  path: '/release-calendar',
  tag: 'releases',
  summary: 'Releases whose window touches a span of days, of one product or of all that you may see, in the order of their windows.',
  scope: 'product:read',
  params: z.object({}),
  query: z.object({ from: day(), to: day(), product: id().optional(), limit: limitParameter, cursor: cursorParameter }),
  answer: z.object({ items: z.array(entry), nextCursor: z.string().nullable() }),
  example: {
    items: [
      {
        ...{ id: '0190c5a0-0000-7000-8000-000000000021', product: '0190c5a0-0000-7000-8000-000000000001', version: '2.4.0', name: 'Spring', tier: 'minor', kind: 'features' },
        ...{ status: 'ready', windowFrom: '2027-03-01', windowTo: '2027-03-12', launchedOn: null },
      },
    ],
    nextCursor: null,
  },
  read: async ({ db, actor, cursors, query: { from, to, product, limit, cursor } }) => {
    if (to < from) return reject.invalid('release.window-reversed', 'The span ends before it begins.', 'query');
    const bound = JSON.stringify(['release calendar', from, to, product ?? null]);
    const after = cursor === undefined ? undefined : (cursors.read(cursor, bound) as readonly [string, string]);
    const parameters = sqlParameters();
    const where = [
      `r.window_from <= ${parameters.add(to)}::date`,
      `r.window_to >= ${parameters.add(from)}::date`,
      'not r.archived',
      ...(product === undefined ? [] : [`r.product = ${parameters.add(product)}::uuid`]),
      ...(after === undefined ? [] : [`(r.window_from, r.id) > (${parameters.add(after[0])}::date, ${parameters.add(after[1])}::uuid)`]),
      viewRowsVisibleTo(actor, releasePage, [productPage], 'r', parameters),
    ];
    const rows = await db.rows<z.input<typeof entry>>(
      `select r.id, r.product, r.version, r.name, r.tier, r.kind, r.status, r.window_from as "windowFrom", r.window_to as "windowTo", r.launched_on as "launchedOn"
       from release_page r where ${where.join(' and ')} order by r.window_from, r.id limit ${parameters.add(limit + 1)}::int`,
      parameters.values,
    );
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? cursors.write([last.windowFrom, last.id], bound) : null };
  },
});
