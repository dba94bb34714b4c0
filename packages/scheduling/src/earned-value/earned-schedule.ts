import { quotient } from './measures.js';

/**
 * Earned schedule: how much of the planned time has been earned. Source: Lipke, "Schedule is
 * Different", The Measurable News, 2003; Lipke, "Earned Schedule", 2009; ANSI/PMI 19-006-2019,
 * which takes it up. Times are in periods of the curve (weeks, months).
 */
export interface EarnedSchedule {
  /** ES: periods in which this much was to be earned. */
  readonly es: number;
  /** SV(t) = ES − AT, in periods. */
  readonly svTime: number;
  /** SPI(t) = ES / AT. */
  readonly spiTime: number | null;
  /** IEAC(t) = PD / SPI(t): estimated duration at completion, in periods. */
  readonly durationAtCompletion: number | null;
  /** TSPI = (PD − ES) / (PD − AT): how well the rest must go to finish in the planned duration. */
  readonly toCompleteIndex: number | null;
}

/**
 * ES = C + (EV − PV_C) / (PV_{C+1} − PV_C), where C is the last period whose planned value has
 * been earned. Source: Lipke 2003.
 *
 * @param curve cumulative planned value at the end of each period, the first entry that of period 1
 * @param earned cumulative earned value
 */
export function earnedScheduleOf(curve: readonly number[], earned: number): number {
  let whole = 0;
  while (whole < curve.length && (curve[whole] as number) <= earned) whole += 1;
  // Periods at the end in which nothing was planned are not earned by having earned it all before.
  while (whole > 1 && curve[whole - 2] === curve[whole - 1] && whole === curve.length) whole -= 1;
  if (whole >= curve.length || (whole > 0 && curve[whole - 1] === curve[curve.length - 1])) return whole;
  const before = whole === 0 ? 0 : (curve[whole - 1] as number);
  const step = (curve[whole] as number) - before;
  return step <= 0 ? whole : whole + Math.max(0, earned - before) / step;
}

/**
 * All measures of earned schedule.
 *
 * @param curve cumulative planned value at the end of each period
 * @param earned cumulative earned value at the status date
 * @param actualTime periods that have passed
 */
export function earnedSchedule(curve: readonly number[], earned: number, actualTime: number): EarnedSchedule {
  const es = earnedScheduleOf(curve, earned);
  const planned = earnedScheduleOf(curve, curve.at(-1) ?? 0);
  const spiTime = quotient(es, actualTime);
  return {
    es,
    svTime: es - actualTime,
    spiTime,
    durationAtCompletion: spiTime === null ? null : quotient(planned, spiTime),
    toCompleteIndex: quotient(planned - es, planned - actualTime),
  };
}
