import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compareCalendars } from './compare-calendar.js';
import { compareEarnedValue } from './compare-earned-value.js';
import { compareSchedule, disagreements } from './compare-schedule.js';
import { type Comparison, type ConformanceCase, isCase, isEarnedValueCase, isScheduleCase, type ScheduleCase } from './conformance-case.js';

/** Cases of a folder, in the order of their names; other JSON files there are passed over. */
export function readCases(dir: string): ConformanceCase[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name): unknown => JSON.parse(readFileSync(path.join(dir, name), 'utf8')))
    .filter(isCase);
}

/** Compares all that a case expects. A case that cannot be scheduled disagrees in all its values. */
export function compareCase(example: ConformanceCase): Comparison[] {
  return [
    ...(isScheduleCase(example) ? scheduleOrSayWhy(example) : []),
    ...(example.expectedWorkingTime ? compareCalendars(example) : []),
    ...(isEarnedValueCase(example) ? compareEarnedValue(example) : []),
  ];
}

function scheduleOrSayWhy(example: ScheduleCase): Comparison[] {
  try {
    return compareSchedule(example);
  } catch (error) {
    return disagreements(example, error instanceof Error ? error.message : String(error));
  }
}
