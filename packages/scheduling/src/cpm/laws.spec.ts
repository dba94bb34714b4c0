import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addWork, calendarBook, parseLocal, workBetween } from '../calendar/index.js';
import { CycleError, type LinkDefinition, type LinkType, type PlanDefinition, type TaskDefinition } from '../plan/index.js';
import { reschedule } from './reschedule.js';
import { schedule, tasksOf } from './schedule.js';

const shifts = [['08:00', '12:00'], ['13:00', '17:00']] as const;
const week = { sun: [], mon: shifts, tue: shifts, wed: shifts, thu: shifts, fri: shifts, sat: [] };
const night = [['22:00', '06:00']] as const;
const calendars = [
  { uid: 1, week, exceptions: [{ from: '2026-01-14', to: '2026-01-15', times: [] }] },
  { uid: 2, week: { mon: night, tue: night, wed: night, thu: night, fri: [], sat: [], sun: [] } },
];
const date = fc.integer({ min: 1, max: 28 }).map((day) => `2026-01-${String(day).padStart(2, '0')}T13:00`);
const types: LinkType[] = ['FS', 'SS', 'FF', 'SF'];

const taskPart = fc.record({
  duration: fc.integer({ min: 0, max: 30 }).map((halves) => halves * 60),
  calendar: fc.constantFrom(null, null, 1, 2),
  elapsed: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
  constraint: fc.option(fc.record({ type: fc.constantFrom('SNET', 'FNET', 'SNLT', 'FNLT', 'MSO', 'MFO'), date }), { freq: 6 }),
  deadline: fc.option(date, { freq: 8 }),
  actualStart: fc.option(date, { freq: 8 }),
  actualFinish: fc.option(date, { freq: 15 }),
  resume: fc.option(date, { freq: 6 }),
  percentComplete: fc.integer({ min: 0, max: 99 }),
  mode: fc.integer({ min: 0, max: 9 }).map((one) => (one === 0 ? 'manual' : 'auto')),
  manualStart: date,
  levelingDelay: fc.constantFrom(0, 0, 0, 0, 1440),
  segments: fc.option(fc.constant([['2026-01-05T08:00', '2026-01-05T12:00'], ['2026-01-07T08:00', '2026-01-07T12:00']]), { freq: 8 }),
  active: fc.integer({ min: 0, max: 15 }).map((one) => one !== 0),
}) as fc.Arbitrary<Partial<TaskDefinition>>;

const linkPart = fc.record({
  from: fc.nat(),
  to: fc.nat(),
  type: fc.constantFrom(...types),
  lag: fc.constantFrom({}, {}, { lag: 480 }, { lag: -240 }, { lag: 2880, lagElapsed: true }, { lagPercent: 50 }),
});

/** Plans without cycles: a link leads to a later leaf; some tasks lie in one of two summaries. */
const plans = fc
  .record({ tasks: fc.array(taskPart, { minLength: 3, maxLength: 14 }), links: fc.array(linkPart, { maxLength: 22 }), outline: fc.boolean() })
  .map(({ tasks, links, outline }): PlanDefinition => {
    const leaves = tasks.map((part, at): TaskDefinition => ({ uid: at, ...part, ...(outline && at % 3 !== 2 ? { parent: at < tasks.length / 2 ? 'a' : 'b' } : {}) }));
    const bound = links.flatMap(({ from, to, type, lag }): LinkDefinition[] => {
      const pred = from % tasks.length;
      const succ = to % tasks.length;
      return pred < succ ? [{ pred, succ, type, ...lag }] : [];
    });
    const summaries: TaskDefinition[] = outline ? [{ uid: 'a', summary: true }, { uid: 'b', summary: true, parent: 'a' }] : [];
    const type = types[bound.length % 4] ?? 'FS';
    const ofSummary: LinkDefinition[] = outline ? [{ pred: 'x', succ: 'b', type, lag: 480 }, { pred: 'a', succ: 'y', type }] : [];
    return {
      project: { start: '2026-01-05T08:00', calendar: 1 },
      calendars,
      tasks: [...summaries, { uid: 'x', duration: 480 }, { uid: 'y', duration: 2400 }, ...leaves],
      links: [...ofSummary, ...bound],
    };
  });

describe('schedule, for any plan', () => {
  it('keeps every link between tasks that nothing else holds', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const made = schedule(plan);
        const { dates, network } = made;
        plan.tasks.forEach((task, row) => {
          if (task.duration === undefined || task.constraint || task.actualStart || task.actualFinish || task.mode === 'manual' || task.active === false) return;
          for (const link of plan.links ?? []) {
            if (link.succ !== task.uid || link.type !== 'FS' || link.lagElapsed || link.lagPercent || (link.lag ?? 0) < 0) continue;
            const pred = network.indexOf.get(link.pred) ?? 0;
            if (network.tasks[pred]?.active === false) continue;
            const calendar = network.ownCalendar[row];
            if (!calendar) throw new Error('no calendar');
            expect(dates.earlyStart[row]).toBeGreaterThanOrEqual(addWork(calendar, dates.earlyFinish[pred] as number, link.lag ?? 0));
          }
        });
      }),
    );
  });

  it('reaches by a change what a new schedule would', () => {
    fc.assert(
      fc.property(plans, fc.nat(), taskPart, (plan, which, part) => {
        const leaves = plan.tasks.filter((task) => task.duration !== undefined);
        const target = leaves[which % leaves.length] as TaskDefinition;
        const made = schedule(plan);
        reschedule(made, [{ uid: target.uid, ...part }]);
        const anew = schedule({ ...plan, tasks: plan.tasks.map((task) => (task === target ? { ...task, ...part } : task)) });
        expect(tasksOf(made)).toEqual(tasksOf(anew));
      }),
      { numRuns: 200 },
    );
  });

  it('says where a cycle runs, whatever else is in the plan', () => {
    fc.assert(
      fc.property(plans, fc.nat(), fc.nat(), (plan, one, other) => {
        const leaves = plan.tasks.filter((task) => task.duration !== undefined && task.parent === undefined);
        const from = leaves[one % leaves.length]?.uid ?? 0;
        const to = leaves[other % leaves.length]?.uid ?? 0;
        const links = [...(plan.links ?? []), { pred: from, succ: to }, { pred: to, succ: from }];
        const failed = (): unknown => schedule({ ...plan, links });
        expect(failed).toThrow(CycleError);
        try {
          failed();
        } catch (error) {
          const path = error instanceof CycleError ? error.path : [];
          const pairs = path.map((uid, at) => [uid, path[(at + 1) % path.length]]);
          const summaries = new Set(plan.tasks.filter((task) => task.duration === undefined).map((task) => task.uid));
          for (const [pred, succ] of pairs) {
            if (pred === undefined || succ === undefined || summaries.has(pred) || summaries.has(succ)) continue;
            expect(links.some((link) => link.pred === pred && link.succ === succ)).toBe(true);
          }
          expect(path.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('working time, for any calendar and moment', () => {
  const book = calendarBook(calendars, parseLocal('2026-01-05'));
  const minutes = fc.integer({ min: -600_000, max: 600_000 });

  it('takes back what it adds', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 2), minutes, fc.integer({ min: 1, max: 50_000 }), (uid, offset, work) => {
        const calendar = book.get(uid);
        const from = parseLocal('2026-01-05T08:00') + offset;
        const to = addWork(calendar, from, work);
        expect(workBetween(calendar, from, to)).toBe(work);
        expect(workBetween(calendar, addWork(calendar, to, -work), to)).toBe(work);
      }),
    );
  });
});
