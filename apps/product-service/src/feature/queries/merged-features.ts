import { reject, z } from '@wheelhouse/event-sourcing';
import { defineQuery } from '@wheelhouse/service-kit';
import { featurePage } from '../views/feature-page.js';

/** Features merged into one at most, by way of others too. */
const MOST_MERGED = 1_000;

/**
 * Ids of a feature and of all that are merged into it, by way of others too: a query named `counted` with the column `id`, to
 * stand behind `with recursive`. What others say of the merged ones (links, votes, feedback) is said of it. No loop can be:
 * only what is merged into nothing is merged into.
 * @param feature placeholder of the feature's id
 */
export const countedFor = (feature: string): string => `counted(id) as (
  select ${feature}::uuid union all select m.id from counted join feature_page m on m.merged_into = counted.id
)`;

export const mergedFeatures = defineQuery({
  name: 'get-merged-features',
  path: '/features/:id/merged',
  tag: 'features',
  summary: 'What is merged into a feature, by way of others too, and what all of them together are linked to',
  scope: 'product:read',
  params: z.object({}),
  query: z.object({}),
  answer: z.object({
    merged: z.array(z.object({ id: z.string(), title: z.string(), mergedInto: z.string() })),
    pillars: z.array(z.string()),
    objectives: z.array(z.string()),
    opportunities: z.array(z.string()),
    insights: z.array(z.string()),
    complete: z.boolean().meta({ description: `false where more than ${MOST_MERGED} are merged into it.` }),
  }),
  example: { merged: [], pillars: ['0190c5a0-0000-7000-8000-0000000000b1'], objectives: [], opportunities: [], insights: [], complete: true },
  read: async ({ params, row, db }) => {
    const feature = await row(featurePage, String((params as Record<string, unknown>)['id']));
    if (!feature) return reject.notFound('feature.not-found', 'There is no such feature.');
    // All of them belong to one product, so who sees the one sees the others.
    const found = await db.rows<Linked & { readonly id: string; readonly title: string; readonly mergedInto: string }>(
      `with recursive ${countedFor('$1')} select f.id, f.title, f.merged_into as "mergedInto", f.pillars, f.objectives, f.opportunities, f.insights
       from counted join feature_page f on f.id = counted.id where f.id <> $1::uuid order by f.title, f.id limit ${MOST_MERGED + 1}`,
      [feature.id],
    );
    const merged = found.slice(0, MOST_MERGED);
    const union = (kind: keyof Linked) => [...new Set([feature, ...merged].flatMap((one) => one[kind]))];
    return {
      merged: merged.map(({ id, title, mergedInto }) => ({ id, title, mergedInto })),
      ...{ pillars: union('pillars'), objectives: union('objectives'), opportunities: union('opportunities'), insights: union('insights') },
      complete: found.length <= MOST_MERGED,
    };
  },
});

interface Linked {
  readonly pillars: readonly string[];
  readonly objectives: readonly string[];
  readonly opportunities: readonly string[];
  readonly insights: readonly string[];
}
