import { id, instant, reject, z } from '@wheelhouse/event-sourcing';
import { defineQuery, rowsVisibleTo, sqlParameters, type QueryCall } from '@wheelhouse/service-kit';
import { rowsAt } from '../as-of.js';
import { reportedFeature } from '../product/reported-feature.js';
import { reportedProduct } from '../product/reported-product.js';
import { vision } from '../product/vision.answer.js';
import { deliverableTrace } from '../project/deliverable-trace.js';
import { reportedDeliverable } from '../project/reported-deliverable.js';
import { reportedProject } from '../project/reported-project.js';
import { reportedTask } from '../project/reported-task.js';

const product = z.object({ id: z.string(), key: z.string(), name: z.string(), stage: z.string(), vision: vision.nullable() });
const feature = z.object({ id: z.string(), title: z.string(), status: z.string(), product: product.nullable() });
const deliverable = z.object({ id: z.string(), name: z.string(), status: z.string(), features: z.array(feature) });

const lineOfSight = z
  .object({
    task: z.object({ id: z.string(), name: z.string(), kind: z.string(), status: z.string(), finishedAt: z.string().nullable() }),
    project: z.object({ id: z.string(), name: z.string(), status: z.string() }),
    deliverables: z.array(deliverable).meta({ description: 'What the task produces, the features that it serves, their product and its vision. Features of products you may not see are left out.' }),
  })
  .meta({ id: 'LineOfSight' });

export const taskLineOfSight = defineQuery({
  name: 'get-task-line-of-sight',
  path: '/line-of-sight/tasks/:id',
  tag: 'line-of-sight',
  summary: 'Why a task is done: over deliverable, feature and product up to the vision.',
  scope: 'reporting:read',
  params: z.object({ id: id() }),
  query: z.object({ asOf: instant().optional().meta({ description: 'As it was known at this instant of recorded time.' }) }),
  answer: lineOfSight,
  example: {
    task: { id: '0190c5a0-0000-7000-8000-000000000005', name: 'Draw the booking flow', kind: 'task', status: 'finished', finishedAt: '2026-03-06T16:00:00.000000Z' },
    project: { id: '0190c5a0-0000-7000-8000-000000000003', name: 'Berth booking', status: 'executing' },
    deliverables: [],
  },
  read: async (call) => (await sightOf(call, call.params.id, call.query.asOf)) ?? reject.notFound('task.not-found', 'There is no such task.'),
});

interface TaskRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly status: string;
  readonly finishedAt: string | null;
  readonly project: string;
  readonly projectName: string;
  readonly projectStatus: string;
}

interface SightRow {
  readonly deliverable: string;
  readonly name: string;
  readonly status: string;
  readonly feature: string | null;
  readonly title: string;
  readonly featureStatus: string;
  readonly product: z.input<typeof product> | null;
}

async function sightOf({ db, actor }: Pick<QueryCall<unknown, unknown>, 'db' | 'actor'>, taskId: string, asOf: string | undefined): Promise<z.input<typeof lineOfSight> | undefined> {
  const one = sqlParameters();
  const [task] = await db.rows<TaskRow>(
    `select t.id, t.name, t.kind, t.status, t.finished_at as "finishedAt", p.id as project, p.name as "projectName", p.status as "projectStatus"
     from ${rowsAt(reportedTask, asOf, one)} t
     join ${rowsAt(reportedProject, asOf, one)} p on p.id = t.root
     join reported_project today on today.id = p.id
     where t.id = ${one.add(taskId)}::uuid and ${rowsVisibleTo(actor, 'today', one)}`,
    one.values,
  );
  if (!task) return undefined;
  const two = sqlParameters();
  const rows = await db.rows<SightRow>(
    `select d.id as deliverable, d.name, d.status, f.id as feature, f.title, f.status as "featureStatus",
       case when p.id is not null then jsonb_build_object('id', p.id, 'key', p.key, 'name', p.name, 'stage', p.stage, 'vision', p.vision) end as product
     from ${rowsAt(deliverableTrace, asOf, two)} made
     join ${rowsAt(reportedDeliverable, asOf, two)} d on d.id = made.deliverable
     left join ${rowsAt(deliverableTrace, asOf, two)} serves on serves.deliverable = d.id and serves.kind = 'feature'
     left join (select f.* from ${rowsAt(reportedFeature, asOf, two)} f join reported_product today on today.id = f.root where ${rowsVisibleTo(actor, 'today', two)}) f on f.id = serves.other
     left join ${rowsAt(reportedProduct, asOf, two)} p on p.id = f.root
     where made.kind = 'task' and made.other = ${two.add(taskId)}::uuid
     order by d.name, d.id, f.title, f.id`,
    two.values,
  );
  return {
    task: { id: task.id, name: task.name, kind: task.kind, status: task.status, finishedAt: task.finishedAt },
    project: { id: task.project, name: task.projectName, status: task.projectStatus },
    deliverables: [...Map.groupBy(rows, (row) => row.deliverable).values()].flatMap(([first, ...more]) =>
      first
        ? {
            id: first.deliverable,
            name: first.name,
            status: first.status,
            features: [first, ...more].flatMap(({ feature: id, title, featureStatus, product: of }) => (id === null ? [] : [{ id, title, status: featureStatus, product: of }])),
          }
        : [],
    ),
  };
}
