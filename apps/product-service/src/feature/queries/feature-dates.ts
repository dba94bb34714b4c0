import { reject, z } from '@wheelhouse/event-sourcing';
import { defineQuery, rowsVisibleTo, sqlParameters, viewRowsVisibleTo } from '@wheelhouse/service-kit';
import { productPage } from '../../product/views/product-page.js';
import { releasePage } from '../../release/views/release-page.js';
import { roadmapItem } from '../../roadmap/views/roadmap-item.js';
import { roadmapPage } from '../../roadmap/views/roadmap-page.js';
import type { CommitmentStatus } from '../commitment/feature-commitment.js';
import { latestForecast } from '../commitment/latest-forecast.js';
import { featurePage } from '../views/feature-page.js';
import { risksOf, type Forecast, type PromisedDate, type Target } from './dates-at-risk.js';

/** Commitments, promises and targets of one feature at most. */
const MOST_ROWS = 200;

const dayOrNone = z.string().nullable();
const risk = z.object({
  of: z.enum(['roadmap', 'release', 'promise', 'need-by']),
  id: z.string().meta({ description: 'The roadmap, release, promise or project whose day it is.' }),
  day: z.string(),
  p80: z.string(),
  days: z.int().meta({ description: 'By how many days the forecast is later.' }),
  commitment: z.string(),
  project: z.string(),
  cause: z.string().nullable(),
  tasks: z.array(z.string()),
});

const answer = z.object({
  targets: z.array(z.object({ of: z.enum(['roadmap', 'release']), id: z.string(), start: dayOrNone, finish: dayOrNone, horizon: z.string().nullable() })).meta({ description: 'What we aim at: roadmaps that you may see, and releases.' }),
  forecasts: z
    .array(z.object({ commitment: z.string(), project: z.string(), projectName: z.string().nullable(), status: z.string(), required: z.boolean(), needBy: dayOrNone, p50: dayOrNone, p80: dayOrNone, planVersion: z.int().nullable(), cause: z.string().nullable() }))
    .meta({ description: 'What the projects’ plans say; the name of a project is told to who may see it.' }),
  forecast: z.object({ p50: dayOrNone, p80: dayOrNone, complete: z.boolean() }).meta({ description: 'The latest of what is required; complete where each required commitment has a forecast.' }),
  promises: z.array(z.object({ promise: z.string(), milestone: z.string(), status: z.string(), date: z.string(), firstDate: dayOrNone, p50: dayOrNone, p80: dayOrNone, atRisk: z.string().nullable() })).meta({ description: 'What product and project promised; a date counts from `committed` on.' }),
  atRisk: z.array(risk).meta({ description: 'Days that the forecast with a chance of four fifths is past, with its cause and the tasks that make it.' }),
});

export const featureDates = defineQuery({
  name: 'get-feature-dates',
  path: '/features/:id/dates',
  tag: 'features',
  summary: 'Target, forecast and promise of a feature side by side, and which days are at risk and why',
  scope: 'product:read',
  params: z.object({}),
  query: z.object({}),
  answer,
  example: {
    targets: [{ of: 'roadmap', id: '0190c5a0-0000-7000-8000-000000000031', start: '2027-03-01', finish: '2027-05-31', horizon: null }],
    forecasts: [{ commitment: '0190c5a0-0000-7000-8000-0000000000e1', project: '0190c5a0-0000-7000-8000-0000000000f9', projectName: 'Berth booking', status: 'taken', required: true, needBy: '2027-05-31', p50: '2027-05-20', p80: '2027-06-09', planVersion: 41, cause: 'The pier survey took a week more.' }],
    forecast: { p50: '2027-05-20', p80: '2027-06-09', complete: true },
    promises: [],
    atRisk: [{ of: 'roadmap', id: '0190c5a0-0000-7000-8000-000000000031', day: '2027-05-31', p80: '2027-06-09', days: 9, commitment: '0190c5a0-0000-7000-8000-0000000000e1', project: '0190c5a0-0000-7000-8000-0000000000f9', cause: 'The pier survey took a week more.', tasks: [] }],
  },
  read: async ({ actor, params, row, db }) => {
    const feature = await row(featurePage, String((params as Record<string, unknown>)['id']));
    if (!feature) return reject.notFound('feature.not-found', 'There is no such feature.');
    const parameters = sqlParameters();
    const of = `${parameters.add(feature.id)}::uuid`;
    const releaseParameters = sqlParameters();
    const projectParameters = sqlParameters();
    const [commitments, promises, onRoadmaps, inReleases] = await Promise.all([
      db.rows<CommitmentRow>(
        `select c.id as commitment, c.project, case when ${rowsVisibleTo(actor, 'p', projectParameters)} then p.name end as "projectName", c.status, c.required, c.need_by as "needBy", c.p50, c.p80, c.plan_version as "planVersion", c.cause, c.tasks
         from feature_commitment c left join known_project p on p.id = c.project where c.feature = ${projectParameters.add(feature.id)}::uuid order by c.updated_at, c.id limit ${MOST_ROWS}`,
        projectParameters.values,
      ),
      db.rows<PromisedDate & { readonly p50: string | null; readonly p80: string | null; readonly firstDate: string | null }>(
        `select p.id as promise, p.milestone, p.status, p.date, p.first_date as "firstDate", p.p50, p.p80, p.at_risk as "atRisk"
         from feature_promise f join known_promise p on p.id = f.promise where f.feature = $1::uuid order by p.date, p.id limit ${MOST_ROWS}`,
        [feature.id],
      ),
      db.rows<Target>(
        `select 'roadmap' as of, r.root as id, r.start, r.finish, r.horizon from roadmap_item r
         where r.feature = ${of} and ${viewRowsVisibleTo(actor, roadmapItem, [roadmapPage], 'r', parameters)} order by r.finish, r.id limit ${MOST_ROWS}`,
        parameters.values,
      ),
      db.rows<Target>(
        `select 'release' as of, r.id, r.window_from as start, r.window_to as finish, null as horizon from release_scope s join release_page r on r.id = s.release
         where s.feature = ${releaseParameters.add(feature.id)}::uuid and not r.archived and r.status not in ('launched', 'evaluated', 'cancelled')
           and ${viewRowsVisibleTo(actor, releasePage, [productPage], 'r', releaseParameters)} order by r.window_to, r.id limit ${MOST_ROWS}`,
        releaseParameters.values,
      ),
    ]);
    const targets = [...onRoadmaps, ...inReleases];
    const forecasts: readonly (Forecast & CommitmentRow)[] = commitments;
    return {
      targets,
      forecasts: forecasts.map(({ tasks: _tasks, ...rest }) => rest),
      forecast: latestForecast(forecasts),
      promises: [...promises],
      atRisk: [...risksOf(targets, forecasts, promises)],
    };
  },
});

interface CommitmentRow extends Forecast {
  readonly projectName: string | null;
  readonly status: CommitmentStatus;
  readonly planVersion: number | null;
  readonly p50: string | null;
}
