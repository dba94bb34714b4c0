import { calendarBook, parseLocal } from '../calendar/index.js';
import { type Amounts, earnedValue, measure, type Measures, plannedFraction, sumAmounts } from '../earned-value/index.js';
import type { Comparison, EarnedValueCase } from './conformance-case.js';

/** Computed figures agree within this. */
const tolerance = 0.0001;

function amountsByTask(example: EarnedValueCase): Map<string, Amounts> {
  const { project, tasks, calendars } = example;
  const status = parseLocal(project.statusDate ?? project.start);
  const book = calendarBook(calendars, status);
  const calendar = book.get(project.calendar ?? calendars[0]?.uid ?? 'standard');
  return new Map(
    tasks.map(({ uid, baseline, percentComplete, actualCost }): [string, Amounts] => {
      const start = parseLocal(baseline.start);
      const finish = parseLocal(baseline.finish);
      const percentPlanned = plannedFraction({ start, finish, cost: baseline.cost, calendar }, status);
      const standing = {
        bac: baseline.cost,
        started: percentComplete > 0,
        finished: percentComplete >= 100,
        percentComplete: percentComplete / 100,
        plannedStarted: start <= status,
        plannedFinished: finish <= status,
        percentPlanned,
      };
      const bcwp = earnedValue({ kind: 'percent-complete' }, standing);
      return [String(uid), { bac: baseline.cost, bcws: baseline.cost * percentPlanned, bcwp, acwp: actualCost }];
    }),
  );
}

/** Compares the measures of each task, and of the project, that the case tells. */
export function compareEarnedValue(example: EarnedValueCase): Comparison[] {
  const amounts = amountsByTask(example);
  return Object.entries(example.expectedEV).flatMap(([uid, expected]) => {
    const own = uid === 'project' ? sumAmounts([...amounts.values()]) : amounts.get(uid);
    const measures: Partial<Measures> = own ? measure(own) : {};
    return Object.entries(expected)
      .filter(([, value]) => value !== null)
      .map(([field, value]): Comparison => {
        const actual = measures[field as keyof Measures];
        const agrees = typeof actual === 'number' && value !== null && Math.abs(actual - value) <= tolerance;
        return { id: example.id, uid, field, fairness: 'fair', agrees, expected: value, actual };
      });
  });
}
