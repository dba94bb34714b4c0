import { id, reject, z } from '@wheelhouse/event-sourcing';
import { readerName } from '@wheelhouse/event-store-postgres/projections/view-table';
import { defineQuery } from '@wheelhouse/service-kit';
import { featurePillar } from '../../feature/views/feature-links.js';
import { featurePage } from '../../feature/views/feature-page.js';
import { objectivePage } from '../../objective/views/objective-page.js';
import { opportunityPage } from '../../opportunity/views/opportunity-page.js';
import { productPage } from '../views/product-page.js';

/** More than anybody looks through; the answer says where it ends. */
const MOST = 1000;

const pillar = z.object({ pillar: z.string(), name: z.string() });

const answer = z.object({
  product: z.string(),
  pivots: z.array(
    z.object({
      pivot: z.string(),
      reason: z.string(),
      day: z.string().nullable(),
      retired: z.array(pillar.extend({ reason: z.string() })),
      added: z.array(pillar.extend({ reason: z.string() })),
    }),
  ),
  features: z
    .array(z.object({ id: z.string(), title: z.string(), status: z.string(), retired: z.array(pillar), stillServes: z.array(pillar), fallsOut: z.boolean() }))
    .meta({ description: 'Linked to a pillar that was given up; one falls out where it serves no living pillar besides. Archived ones are left out, and those that were declined or removed.' }),
  objectives: z.array(z.object({ id: z.string(), title: z.string(), status: z.string(), retired: pillar })).meta({ description: 'Those that go on and serve a pillar that was given up.' }),
  opportunities: z.array(z.object({ id: z.string(), problem: z.string(), status: z.string(), objective: z.string() })).meta({ description: 'Pursued under an objective that serves a pillar that was given up.' }),
  complete: z.boolean().meta({ description: `False where there is more than ${MOST} of a kind.` }),
});

export const pivotFallout = defineQuery({
  name: 'get-pivot-fallout',
  path: '/products/:id/pivot-fallout',
  tag: 'products',
  summary: 'How the strategy turned, and what serves a pillar that it no longer rests on: features, objectives and opportunities',
  scope: 'product:read',
  params: z.object({ id: id() }),
  query: z.object({}),
  answer,
  example: {
    product: '0190c5a0-0000-7000-8000-000000000001',
    pivots: [],
    features: [
      {
        id: '0190c5a0-0000-7000-8000-000000000011',
        title: 'Book a berth',
        status: 'candidate',
        retired: [{ pillar: '0190c5a0-0000-7000-8000-0000000000b1', name: 'Certainty of a berth' }],
        stillServes: [],
        fallsOut: true,
      },
    ],
    objectives: [],
    opportunities: [],
    complete: true,
  },
  read: async ({ params, row, db }) => {
    const product = await row(productPage, params.id);
    if (!product) return reject.notFound('product.not-found', 'There is no such product.');
    const living = product.pillars.map((one) => one.pillar);
    const names = new Map([...product.pivots.flatMap(({ retired }) => retired), ...product.pillars].map((one) => [one.pillar, one.name]));
    const named = (one: string) => ({ pillar: one, name: names.get(one) ?? 'a pillar of an older strategy' });
    // Everything of a product is seen as the product is, so that who sees the page sees all of this.
    const [links, objectives] = await Promise.all([
      db.rows<{ id: string; title: string; status: string; pillars: readonly string[] }>(
        `select f.id, f.title, f.status, f.pillars from ${readerName(featurePage)} f
         where f.id in (select l.feature from ${readerName(featurePillar)} l where l.root = $1::uuid and not l.pillar = any($2::uuid[]))
           and not f.archived and f.status not in ('declined', 'removed') order by f.title, f.id limit ${MOST + 1}`,
        [product.id, living],
      ),
      db.rows<{ id: string; title: string; status: string; pillar: string }>(
        `select o.id, o.title, o.status, o.pillar from ${readerName(objectivePage)} o
         where o.product = $1::uuid and o.pillar is not null and not o.pillar = any($2::uuid[])
           and not o.archived and o.status in ('draft', 'active') order by o."from", o.id limit ${MOST + 1}`,
        [product.id, living],
      ),
    ]);
    const opportunities = await db.rows<{ id: string; problem: string; status: string; objective: string }>(
      `select o.id, o.problem, o.status, o.objective from ${readerName(opportunityPage)} o
       where o.objective = any($1::uuid[]) and o.root = $2::uuid and not o.archived and o.status = 'pursued' order by o.id limit ${MOST + 1}`,
      [objectives.map((objective) => objective.id), product.id],
    );
    const features = links.map(({ pillars, ...feature }) => {
      const stillServes = pillars.filter((one) => living.includes(one)).map(named);
      return { ...feature, retired: pillars.filter((one) => !living.includes(one)).map(named), stillServes, fallsOut: stillServes.length === 0 };
    });
    return {
      product: product.id,
      pivots: product.pivots.map((turn) => ({ ...turn, retired: [...turn.retired], added: [...turn.added] })),
      features: features.slice(0, MOST),
      objectives: objectives.slice(0, MOST).map(({ pillar: served, ...objective }) => ({ ...objective, retired: named(served) })),
      opportunities: opportunities.slice(0, MOST),
      complete: [features, objectives, opportunities].every((found) => found.length <= MOST),
    };
  },
});
