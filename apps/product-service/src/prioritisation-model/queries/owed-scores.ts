import { id, z } from '@wheelhouse/event-sourcing';
import { cursorParameter, defineQuery, limitParameter, sqlParameters, viewRowsVisibleTo } from '@wheelhouse/service-kit';
import { featurePage } from '../../feature/views/feature-page.js';
import { productPage } from '../../product/views/product-page.js';
import { inTheRunning } from './product-scores.js';

const owed = z
  .object({
    scorer: z.string(),
    feature: z.string(),
    title: z.string(),
    product: z.string(),
    model: z.string(),
    version: z.int(),
    by: z.string(),
    begun: z.boolean().meta({ description: 'Some of the inputs are there.' }),
  })
  .meta({ id: 'OwedScore' });

/** Who was asked for scores and has not given every input yet. */
export const owedScores = defineQuery({
  name: 'list-owed-scores',
  path: '/owed-scores',
  tag: 'prioritisation-models',
  summary: 'Who still owes scores for which features, by the day they were asked for by.',
  scope: 'product:read',
  params: z.object({}),
  query: z.object({ model: id().optional(), scorer: id().optional(), product: id().optional(), limit: limitParameter, cursor: cursorParameter }),
  answer: z.object({ items: z.array(owed), nextCursor: z.string().nullable() }),
  example: {
    items: [
      {
        ...{ scorer: '0190c5a0-0000-7000-8000-0000000000a1', feature: '0190c5a0-0000-7000-8000-000000000010', title: 'Book a berth', product: '0190c5a0-0000-7000-8000-000000000001' },
        ...{ model: '0190c5a0-0000-7000-8000-0000000000e5', version: 1, by: '2027-04-15', begun: false },
      },
    ],
    nextCursor: null,
  },
  read: async (call) => {
    const { model, scorer, product, limit, cursor } = call.query;
    const bound = JSON.stringify(['owed-scores', model ?? null, scorer ?? null, product ?? null]);
    const after = cursor === undefined ? undefined : call.cursors.read(cursor, bound);
    const sql = sqlParameters();
    const rows = await call.db.rows<z.input<typeof owed>>(
      `select owed.*, f.title, f.product, exists (select 1 from jsonb_array_elements(s.results) given where given ->> 'scorer' = owed.scorer) as begun
       from (
         select r.model, r.version, feature.id as feature, scorer.id as scorer, min(r.by) as by
         from score_request r cross join lateral jsonb_array_elements_text(r.features) feature(id) cross join lateral jsonb_array_elements_text(r.scorers) scorer(id)
         where ${model === undefined ? 'true' : `r.model = ${sql.add(model)}::uuid`} and ${scorer === undefined ? 'true' : `scorer.id = ${sql.add(scorer)}::text`}
         group by r.model, r.version, feature.id, scorer.id
       ) owed
       join prioritisation_model_page m on m.id = owed.model and m.status = 'active' and not m.archived
       join feature_page f on f.id = owed.feature::uuid
       left join feature_score s on s.id = owed.feature || ':' || owed.model::text || ':' || owed.version::text
       where not exists (select 1 from jsonb_array_elements(s.results) given where given ->> 'scorer' = owed.scorer and given ->> 'score' is not null)
         and ${product === undefined ? 'true' : `f.product = ${sql.add(product)}::uuid`} and ${inTheRunning('f')}
         and ${viewRowsVisibleTo(call.actor, featurePage, [productPage], 'f', sql)}
         ${after === undefined ? '' : `and (owed.by, owed.feature, owed.scorer, owed.model, owed.version) > (${sql.add(after[0])}::date, ${sql.add(after[1])}::text, ${sql.add(after[2])}::text, ${sql.add(after[3])}::uuid, ${sql.add(after[4])}::int)`}
       order by owed.by, owed.feature, owed.scorer, owed.model, owed.version limit ${sql.add(limit + 1)}::int`,
      sql.values,
    );
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? call.cursors.write([last.by, last.feature, last.scorer, last.model, last.version], bound) : null };
  },
});
