import { featureLevel, featureStatus, type FeatureLevel, type FeatureStatus } from '@wheelhouse/contracts';
import { reject, z, type RowOf } from '@wheelhouse/event-sourcing';
import { defineQuery, sqlParameters, viewRowsVisibleTo } from '@wheelhouse/service-kit';
import { productPage } from '../../product/views/product-page.js';
import { featurePage } from '../views/feature-page.js';
import { rolledUp, type Branch } from './roll-up.js';

/** Features below one at most; the answer says where there are more. */
const MOST_FEATURES = 5_000;

const node = z.object({
  id: z.string(),
  parent: z.string().nullable(),
  title: z.string(),
  level: featureLevel,
  status: featureStatus,
  rank: z.string().nullable().meta({ description: 'Its place among those below the same feature, or else in the backlog.' }),
  estimate: z.object({ amount: z.number(), unit: z.string() }).nullable(),
});

const rollUp = z
  .object({
    features: z.int(),
    byStatus: z.record(z.string(), z.int()),
    effort: z.array(z.object({ unit: z.string(), amount: z.number(), done: z.number() })).meta({ description: 'By unit, of those at the ends of the tree alone, so that no work counts twice.' }),
    notEstimated: z.int(),
    progress: z.number().nullable().meta({ description: 'Share of the features at the ends of the tree, without declined ones, that are delivered or further; null where there are none.' }),
  })
  .meta({ id: 'FeatureRollUp' });

export const featureTree = defineQuery({
  name: 'get-feature-tree',
  path: '/features/:id/tree',
  tag: 'features',
  summary: 'What stands under a feature, in order, and what it comes to: effort, statuses, progress',
  scope: 'product:read',
  params: z.object({}),
  query: z.object({}),
  answer: z.object({ feature: node, below: z.array(node), rollUp, complete: z.boolean().meta({ description: `false where more than ${MOST_FEATURES} stand under it.` }) }),
  example: {
    feature: { id: '0190c5a0-0000-7000-8000-000000000010', parent: null, title: 'Berths', level: 'initiative', status: 'planned', rank: 'a0', estimate: null },
    below: [{ id: '0190c5a0-0000-7000-8000-000000000012', parent: '0190c5a0-0000-7000-8000-000000000010', title: 'Book a berth', level: 'feature', status: 'delivered', rank: 'a0', estimate: { amount: 2, unit: 'person-months' } }],
    rollUp: { features: 1, byStatus: { delivered: 1 }, effort: [{ unit: 'person-months', amount: 2, done: 2 }], notEstimated: 0, progress: 1 },
    complete: true,
  },
  read: async ({ actor, params, row, db }) => {
    const top = await row(featurePage, String((params as Record<string, unknown>)['id']));
    if (!top) return reject.notFound('feature.not-found', 'There is no such feature.');
    const parameters = sqlParameters();
    const below = await db.rows<Below>(
      `with recursive below as (
         select id, 1 as depth from feature_page where parent = ${parameters.add(top.id)}::uuid
         union all select f.id, below.depth + 1 from below join feature_page f on f.parent = below.id where below.depth < 3
       )
       select f.id, f.parent, f.title, f.level, f.status, f.estimate, coalesce(f.ranks ->> f.parent::text, f.rank) as rank
       from below join feature_page f on f.id = below.id
       where not f.archived and f.merged_into is null and ${viewRowsVisibleTo(actor, featurePage, [productPage], 'f', parameters)}
       order by below.depth, f.parent, coalesce(f.ranks ->> f.parent::text, f.rank) collate "C" nulls last, f.title, f.id limit ${MOST_FEATURES + 1}`,
      parameters.values,
    );
    const shown = below.slice(0, MOST_FEATURES);
    return { feature: nodeOf(top), below: shown.map(({ estimate, ...rest }) => ({ ...rest, estimate: amountOf(estimate) })), rollUp: rolledUp(shown), complete: below.length <= MOST_FEATURES };
  },
});

interface Below extends Branch {
  readonly title: string;
  readonly level: FeatureLevel;
  readonly status: FeatureStatus;
  readonly rank: string | null;
}

const amountOf = (estimate: Branch['estimate']) => estimate && { amount: estimate.amount, unit: estimate.unit };

const nodeOf = ({ id, parent, title, level, status, rank, ranks, estimate }: RowOf<typeof featurePage>) => ({
  ...{ id, parent, title, level, status, estimate: amountOf(estimate) },
  rank: (parent === null ? undefined : ranks[parent]) ?? rank,
});
