import { type LocalMinute, workBetween, type WorkCalendar } from '../calendar/index.js';

/** A work package of the baseline: its budget accrues evenly over its working time. */
export interface BaselinePackage {
  readonly start: LocalMinute;
  readonly finish: LocalMinute;
  readonly cost: number;
  readonly calendar: WorkCalendar;
}

/** Fraction of the package's working time that has passed at a moment; a milestone is planned whole from its date on. */
export function plannedFraction({ start, finish, calendar }: BaselinePackage, at: LocalMinute): number {
  if (at >= finish) return 1;
  if (at <= start) return 0;
  const whole = workBetween(calendar, start, finish);
  return whole === 0 ? 1 : workBetween(calendar, start, at) / whole;
}

/** Time-phased budget: planned value of all packages at a moment. Source: EIA-748 guideline 8, performance measurement baseline. */
export function plannedValueAt(baseline: readonly BaselinePackage[], at: LocalMinute): number {
  return baseline.reduce((sum, one) => sum + one.cost * plannedFraction(one, at), 0);
}

/** Planned value at each of the moments: the S-curve. */
export function plannedValueCurve(baseline: readonly BaselinePackage[], moments: readonly LocalMinute[]): number[] {
  return moments.map((at) => plannedValueAt(baseline, at));
}
