import type { CalendarDefinition } from '../calendar/index.js';
import type { PlanDefinition } from '../plan/index.js';

/** What another scheduler answered for one task; fields that it did not tell are null. */
export interface ExpectedTask {
  readonly start?: string | null;
  readonly finish?: string | null;
  readonly earlyStart?: string | null;
  readonly earlyFinish?: string | null;
  readonly lateStart?: string | null;
  readonly lateFinish?: string | null;
  readonly totalSlack?: number | null;
  readonly freeSlack?: number | null;
  readonly startSlack?: number | null;
  readonly finishSlack?: number | null;
  readonly critical?: boolean | null;
}

/** Fields by uid that a comparison leaves out. */
export type Excluded = Readonly<Record<string, readonly string[]>>;

interface EarnedValueTask {
  readonly uid: number | string;
  readonly baseline: { readonly start: string; readonly finish: string; readonly duration: number; readonly cost: number };
  readonly percentComplete: number;
  readonly actualCost: number;
}

/** A case of the data: which of the three kinds it is (or several) follows from what it holds. */
export interface ConformanceCase {
  readonly id: string;
  /** Where it comes from; `form` tells who wrote the file. */
  readonly source?: { readonly form?: string | null };
  readonly calendars: readonly CalendarDefinition[];
  readonly project?: PlanDefinition['project'];
  readonly tasks?: readonly unknown[];
  readonly expected?: Readonly<Record<string, ExpectedTask>>;
  readonly expectedWorkingTime?: Readonly<Record<string, Readonly<Record<string, readonly (readonly [string, string])[]>>>>;
  readonly expectedEV?: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
  readonly checks?: { readonly unfair?: Excluded; readonly resourceDriven?: Excluded };
}

export type ScheduleCase = ConformanceCase & PlanDefinition & { readonly expected: Readonly<Record<string, ExpectedTask>> };
export type EarnedValueCase = ConformanceCase & {
  readonly project: PlanDefinition['project'];
  readonly tasks: readonly EarnedValueTask[];
  readonly expectedEV: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Is this the content of a case file? Indexes and other JSON beside the cases are not. */
export function isCase(value: unknown): value is ConformanceCase {
  if (!isRecord(value) || typeof value['id'] !== 'string' || !Array.isArray(value['calendars'])) return false;
  return isRecord(value['expected']) || isRecord(value['expectedWorkingTime']) || isRecord(value['expectedEV']);
}

export const isScheduleCase = (value: ConformanceCase): value is ScheduleCase =>
  value.expected !== undefined && value.project !== undefined && value.tasks !== undefined;

export const isEarnedValueCase = (value: ConformanceCase): value is EarnedValueCase =>
  value.expectedEV !== undefined && value.project !== undefined && value.tasks !== undefined;

/** How fair a value is to compare: see the README of the data. */
export type Fairness = 'fair' | 'resourceDriven' | 'unfair';

/** One compared value. */
export interface Comparison {
  readonly id: string;
  readonly uid: string;
  readonly field: string;
  readonly fairness: Fairness;
  readonly agrees: boolean;
  readonly expected: unknown;
  readonly actual: unknown;
}
