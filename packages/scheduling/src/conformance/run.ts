import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compareCalendars } from './compare-calendar.js';
import { compareSchedule } from './compare-schedule.js';
import { type Comparison, type ConformanceCase, isCase, isScheduleCase } from './conformance-case.js';

/** Cases of a folder, in the order of their names; other JSON files there are passed over. */
export function readCases(dir: string): ConformanceCase[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name): unknown => JSON.parse(readFileSync(path.join(dir, name), 'utf8')))
    .filter(isCase);
}

/** Compares all that a case expects. */
export function compareCase(example: ConformanceCase): Comparison[] {
  return [
    ...(isScheduleCase(example) ? compareSchedule(example) : []),
    ...(example.expectedWorkingTime ? compareCalendars(example) : []),
  ];
}
