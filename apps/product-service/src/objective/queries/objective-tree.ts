import { id, reject, z } from '@wheelhouse/event-sourcing';
import { defineQuery, sqlParameters, viewRowsVisibleTo } from '@wheelhouse/service-kit';
import { productLinePage } from '../../product-line/views/product-line-page.js';
import { productPage } from '../../product/views/product-page.js';
import { objectivePage } from '../views/objective-page.js';
import { rolledUp, type Branch } from './roll-up.js';

/** Deeper and wider than anybody's objectives: the walk ends there and says so. */
const MOST_LEVELS = 10;
const MOST_OBJECTIVES = 1000;

const node = z
  .object({
    id: z.string(),
    title: z.string(),
    scope: z.string(),
    status: z.string(),
    from: z.string(),
    to: z.string(),
    progress: z.number().nullable().meta({ description: 'Of its own key results; null while none was measured.' }),
    rolledUp: z.number().nullable().meta({ description: 'Mean of its own progress and of what each objective below it rolls up to; what is unknown, cancelled or archived is left out.' }),
    confidence: z.number().nullable(),
    get children() {
      return z.array(node);
    },
    hidden: z.int().meta({ description: 'Objectives right below it that you may not see; they are left out of every number here.' }),
  })
  .meta({ id: 'ObjectiveNode' });

export const objectiveTree = defineQuery({
  name: 'get-objective-tree',
  path: '/objectives/:id/tree',
  tag: 'objectives',
  summary: 'An objective with those that serve it, by way of others too, and how far they have come together',
  scope: 'product:read',
  params: z.object({ id: id() }),
  query: z.object({}),
  answer: z.object({ tree: node, complete: z.boolean().meta({ description: 'That the tree ends where it is shown to end.' }) }),
  example: {
    tree: {
      id: '0190c5a0-0000-7000-8000-000000000060',
      title: 'Every crew finds a berth',
      scope: 'organisation',
      status: 'active',
      from: '2026-01-01',
      to: '2026-03-31',
      progress: 0.5,
      rolledUp: 0.5,
      confidence: 7,
      children: [],
      hidden: 0,
    },
    complete: true,
  },
  read: async ({ actor, params, row, db }) => {
    const top = await row(objectivePage, params.id);
    if (!top) return reject.notFound('objective.not-found', 'There is no such objective.');
    const edges = await db.rows<{ objective: string; parent: string; level: number }>(
      `with recursive below as (
         select objective, parent, 1 as level from objective_parent where parent = $1::uuid
         union all
         select p.objective, p.parent, b.level + 1 from objective_parent p join below b on p.parent = b.objective where b.level < ${MOST_LEVELS}
       ) select objective, parent, level from below limit ${MOST_OBJECTIVES + 1}`,
      [params.id],
    );
    const within = edges.slice(0, MOST_OBJECTIVES);
    const parameters = sqlParameters();
    const ids = parameters.add(within.map(({ objective }) => objective));
    const seen = await db.rows<Branch>(
      `select o.id, o.title, o.scope, o.status, o."from", o."to", o.progress, o.confidence, o.archived from objective_page o
       where o.id = any(${ids}::uuid[]) and ${viewRowsVisibleTo(actor, objectivePage, [productPage, productLinePage], 'o', parameters)}`,
      parameters.values,
    );
    const branches = new Map(seen.map((one) => [one.id, one]));
    const complete = edges.length <= MOST_OBJECTIVES && within.every(({ level }) => level < MOST_LEVELS);
    return { tree: rolledUp(top, branches, Map.groupBy(within, ({ parent }) => parent)), complete };
  },
});
