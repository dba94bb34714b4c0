import { reportedTask } from '../project/reported-task.js';
import { rowsAt } from '../as-of.js';
import type { SqlParameters } from '@wheelhouse/service-kit';
import { z } from '@wheelhouse/event-sourcing';

/** Finished work over all work, in minutes, and what was left out of it. */
export const progress = z
  .object({
    finishedWork: z.int().meta({ description: 'Minutes of work of finished elements.' }),
    allWork: z.int().meta({ description: 'Minutes of work of all elements that are neither summaries nor cancelled nor archived; duration stands in for work that was not estimated.' }),
    percent: z.number().nullable().meta({ description: 'finishedWork / allWork × 100, or null where there is no work.' }),
    elements: z.int(),
    finishedElements: z.int(),
    withoutWork: z.int().meta({ description: 'Tasks and work packages with neither work nor duration: they count for nothing above.' }),
  })
  .meta({ id: 'Progress' });

export interface WorkOfProject {
  readonly project: string;
  readonly finishedWork: number;
  readonly allWork: number;
  readonly elements: number;
  readonly finishedElements: number;
  readonly withoutWork: number;
}

/** Work of each project, for a `from` clause: project, finished_work, all_work, elements, finished_elements, without_work. */
export function workByProject(asOf: string | undefined, parameters: SqlParameters): string {
  return `(select root as project,
      coalesce(sum(coalesce(work, duration, 0)) filter (where status = 'finished'), 0)::float8 as finished_work,
      coalesce(sum(coalesce(work, duration, 0)), 0)::float8 as all_work,
      count(*)::int as elements,
      (count(*) filter (where status = 'finished'))::int as finished_elements,
      (count(*) filter (where work is null and duration is null and kind in ('task', 'work-package')))::int as without_work
    from ${rowsAt(reportedTask, asOf, parameters)} tasks
    where kind <> 'summary' and status <> 'cancelled' and not archived
    group by root)`;
}

/** Adds up the work of several projects. */
export function sumWork(parts: readonly Omit<WorkOfProject, 'project'>[]): z.input<typeof progress> {
  const sum = (of: (part: Omit<WorkOfProject, 'project'>) => number): number => parts.reduce((total, part) => total + of(part), 0);
  const finishedWork = sum((part) => part.finishedWork);
  const allWork = sum((part) => part.allWork);
  return {
    finishedWork,
    allWork,
    percent: allWork === 0 ? null : Math.round((finishedWork / allWork) * 10_000) / 100,
    elements: sum((part) => part.elements),
    finishedElements: sum((part) => part.finishedElements),
    withoutWork: sum((part) => part.withoutWork),
  };
}
