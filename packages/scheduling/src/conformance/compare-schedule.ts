import { formatLocal, parseLocal, workBetween, type WorkCalendar } from '../calendar/index.js';
import { compileNetwork } from '../cpm/compile.js';
import { type Dates, lateStartOf, type Network } from '../cpm/network.js';
import { computeDates } from '../cpm/passes.js';
import { finishOf, startOf } from '../cpm/slack.js';
import type { Comparison, ExpectedTask, Fairness, ScheduleCase } from './conformance-case.js';

const dateFields = ['start', 'finish', 'earlyStart', 'earlyFinish', 'lateStart', 'lateFinish'] as const;
type DateField = (typeof dateFields)[number];
const slackFields = ['totalSlack', 'freeSlack'] as const;

/** Dates are told to the second: less than that between them is rounding. */
const rounding = 0.05;

function sameDate(calendar: WorkCalendar, one: number, other: number): boolean {
  return !Number.isNaN(other) && Math.abs(workBetween(calendar, one, other)) < rounding;
}

function fairnessOf(example: ScheduleCase, uid: string, field: string): Fairness {
  if (example.checks?.unfair?.[uid]?.includes(field)) return 'unfair';
  if (example.checks?.resourceDriven?.[uid]?.includes(field)) return 'resourceDriven';
  return 'fair';
}

function dateOf(network: Network, dates: Dates, row: number, field: DateField): number {
  if (field === 'start') return startOf(network, dates, row);
  if (field === 'lateStart') return lateStartOf(network, dates, row);
  return field === 'finish' ? finishOf(network, dates, row) : (dates[field][row] ?? Number.NaN);
}

function* compareTask(network: Network, dates: Dates, row: number, expected: ExpectedTask) {
  const calendar = network.ownCalendar[row] ?? network.projectCalendar;
  for (const field of dateFields) {
    const text = expected[field];
    if (text === null || text === undefined) continue;
    const actual = dateOf(network, dates, row, field);
    const shown = Number.isNaN(actual) ? null : formatLocal(actual);
    yield { field, expected: text, actual: shown, agrees: sameDate(calendar, parseLocal(text), actual) };
  }
  for (const field of slackFields) {
    const minutes = expected[field];
    if (minutes === null || minutes === undefined) continue;
    const actual = dates[field][row] ?? Number.NaN;
    yield { field, expected: minutes, actual, agrees: Math.abs(actual - minutes) <= 1 };
  }
  const { critical } = expected;
  if (critical === null || critical === undefined) return;
  const actual = dates.critical[row] === 1;
  yield { field: 'critical', expected: critical, actual, agrees: actual === critical };
}

/**
 * Do constraints win over links? The XML that Microsoft Project writes itself has this flag the other
 * way round: 0 in plans (such as task-links-project2019) whose own file says yes.
 */
function honoursConstraints({ project, source }: ScheduleCase): boolean {
  const flag = project.honorConstraints;
  const native = source?.form?.startsWith('MSPDI XML written by Microsoft Project') === true;
  return native ? flag !== true : flag !== false;
}

/** Schedules the case and compares each value that it tells; the project summary (uid 0) is left out. */
export function compareSchedule(example: ScheduleCase): Comparison[] {
  const network = compileNetwork({ ...example, project: { ...example.project, honorConstraints: honoursConstraints(example) } });
  const dates = computeDates(network);
  const out: Comparison[] = [];
  network.uids.forEach((uid, row) => {
    const expected = example.expected[String(uid)];
    if (!expected || uid === 0) return;
    for (const one of compareTask(network, dates, row, expected)) {
      out.push({ id: example.id, uid: String(uid), fairness: fairnessOf(example, String(uid), one.field), ...one });
    }
  });
  return out;
}

/** All values of a case as disagreeing, for a case that could not be scheduled. */
export function disagreements(example: ScheduleCase, why: string): Comparison[] {
  const fields = [...dateFields, ...slackFields, 'critical'] as const;
  return Object.entries(example.expected)
    .filter(([uid]) => uid !== '0')
    .flatMap(([uid, expected]) =>
      fields
        .filter((field) => expected[field] !== null && expected[field] !== undefined)
        .map((field): Comparison => {
          const fairness = fairnessOf(example, uid, field);
          return { id: example.id, uid, field, fairness, agrees: false, expected: expected[field], actual: why };
        }),
    );
}
