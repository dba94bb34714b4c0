import { id, instant, reject, z } from '@wheelhouse/event-sourcing';
import { cursorParameter, defineQuery, limitParameter, rowsVisibleTo, sqlParameters, type QueryCall } from '@wheelhouse/service-kit';
import { rowsAt } from '../as-of.js';
import { reportedFeature } from '../product/reported-feature.js';
import { reportedProduct } from '../product/reported-product.js';
import { vision } from '../product/vision.answer.js';
import { projectProduct } from '../project/project-product.js';
import { reportedProject } from '../project/reported-project.js';
import { progress, sumWork, workByProject, type WorkOfProject } from './progress.js';

const asOfQuery = { asOf: instant().optional().meta({ description: 'As it was known at this instant of recorded time.' }) };

const projectLine = z.object({ id: z.string(), name: z.string(), status: z.string(), manager: z.string(), start: z.string().nullable(), finish: z.string().nullable(), progress }).meta({ id: 'ProjectLine' });

const productLine = z
  .object({
    id: z.string(),
    key: z.string(),
    name: z.string(),
    stage: z.string(),
    manager: z.string(),
    vision: vision.nullable(),
    features: z.record(z.string(), z.int()).meta({ description: 'How many features stand in each status; archived ones are left out.' }),
    projects: z.array(projectLine),
    progress: progress.meta({ description: 'Over all of its projects that you may see and that are not archived.' }),
    hiddenProjects: z.int().meta({ description: 'Projects that work for it and that you may not see; they are left out of every number here.' }),
  })
  .meta({ id: 'ProductLine' });

const noProgress = { finishedWork: 0, allWork: 0, percent: null, elements: 0, finishedElements: 0, withoutWork: 0 };
const exampleLine: z.input<typeof productLine> = {
  id: '0190c5a0-0000-7000-8000-000000000001',
  key: 'HRB',
  name: 'Harbour',
  stage: 'development',
  manager: '0190c5a0-0000-7000-8000-0000000000a1',
  vision: { for: 'crews of small ships', need: 'to find a free berth before dusk', what: 'a harbour guide that books', differs: 'it knows the tide' },
  features: { idea: 2, planned: 1 },
  projects: [],
  progress: noProgress,
  hiddenProjects: 0,
};

export const portfolioProducts = defineQuery({
  name: 'list-portfolio-products',
  path: '/portfolio/products',
  tag: 'portfolio',
  summary: 'The portfolio: a line for each product, with its projects and their progress.',
  scope: 'reporting:read',
  params: z.object({}),
  query: z.object({ ...asOfQuery, limit: limitParameter, cursor: cursorParameter }),
  answer: z.object({ items: z.array(productLine), nextCursor: z.string().nullable() }),
  example: { items: [exampleLine], nextCursor: null },
  read: async (call) => {
    const { asOf, limit, cursor } = call.query;
    const bound = JSON.stringify(['portfolio products', asOf ?? null]);
    const [after] = cursor === undefined ? [] : call.cursors.read(cursor, bound);
    const lines = await productLines(call, asOf, { limit: limit + 1, ...(typeof after === 'string' ? { after } : {}) });
    const items = lines.slice(0, limit);
    return { items, nextCursor: lines.length > limit ? call.cursors.write([items.at(-1)?.id], bound) : null };
  },
});

export const portfolioProduct = defineQuery({
  name: 'get-portfolio-product',
  path: '/portfolio/products/:id',
  tag: 'portfolio',
  summary: 'The portfolio line of one product.',
  scope: 'reporting:read',
  params: z.object({ id: id() }),
  query: z.object(asOfQuery),
  answer: productLine,
  example: exampleLine,
  read: async (call) => {
    const [line] = await productLines(call, call.query.asOf, { limit: 1, id: call.params.id });
    return line ?? reject.notFound('product.not-found', 'There is no such product.');
  },
});

interface ProductRow {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly stage: string;
  readonly manager: string;
  readonly vision: z.input<typeof vision> | null;
  readonly features: Record<string, number> | null;
}

interface ProjectRow extends WorkOfProject {
  readonly product: string;
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly manager: string;
  readonly start: string | null;
  readonly finish: string | null;
  readonly visible: boolean;
}

/** Lines of the products that the caller may see, by id; who may see what is judged by today's roles, whatever instant is asked about. */
async function productLines(
  { db, actor }: Pick<QueryCall<unknown, unknown>, 'db' | 'actor'>,
  asOf: string | undefined,
  page: { readonly limit: number; readonly after?: string; readonly id?: string },
): Promise<z.input<typeof productLine>[]> {
  const one = sqlParameters();
  const products = await db.rows<ProductRow>(
    `select p.id, p.key, p.name, p.stage, p.manager, p.vision,
       (select jsonb_object_agg(status, n) from (select f.status, count(*)::int as n from ${rowsAt(reportedFeature, asOf, one)} f where f.root = p.id and not f.archived group by f.status) counts) as features
     from ${rowsAt(reportedProduct, asOf, one)} p join reported_product today on today.id = p.id
     where ${rowsVisibleTo(actor, 'today', one)}
       ${page.id === undefined ? 'and not p.archived' : `and p.id = ${one.add(page.id)}::uuid`}
       ${page.after === undefined ? '' : `and p.id > ${one.add(page.after)}::uuid`}
     order by p.id limit ${one.add(page.limit)}::int`,
    one.values,
  );
  if (products.length === 0) return [];
  const two = sqlParameters();
  const projects = await db.rows<ProjectRow>(
    `select link.product, p.id, p.name, p.status, p.manager, p.start, p.finish, ${rowsVisibleTo(actor, 'today', two)} as visible,
       coalesce(w.finished_work, 0) as "finishedWork", coalesce(w.all_work, 0) as "allWork", coalesce(w.elements, 0) as elements,
       coalesce(w.finished_elements, 0) as "finishedElements", coalesce(w.without_work, 0) as "withoutWork"
     from ${rowsAt(projectProduct, asOf, two)} link
     join ${rowsAt(reportedProject, asOf, two)} p on p.id = link.project
     join reported_project today on today.id = p.id
     left join ${workByProject(asOf, two)} w on w.project = p.id
     where link.product = any(${two.add(products.map(({ id }) => id))}::uuid[]) and not p.archived
     order by p.name, p.id`,
    two.values,
  );
  return products.map((product) => {
    const all = projects.filter((project) => project.product === product.id);
    const seen = all.filter(({ visible }) => visible);
    return {
      ...product,
      features: product.features ?? {},
      projects: seen.map(({ id, name, status, manager, start, finish, ...work }) => ({ id, name, status, manager, start, finish, progress: sumWork([work]) })),
      progress: sumWork(seen),
      hiddenProjects: all.length - seen.length,
    };
  });
}
