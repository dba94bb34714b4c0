/**
 * Variances and indexes of earned value. Sources: ANSI/EIA-748 (NDIA, EIA-748 Intent Guide,
 * guidelines 22–27) and ANSI/PMI 19-006-2019, The Standard for Earned Value Management (PMI-EVM).
 * Money is in units of the currency; a quotient whose divisor is zero is null, for it says nothing.
 */
export interface Amounts {
  /** Budget at completion. */
  readonly bac: number;
  /** Planned value, budgeted cost of work scheduled. */
  readonly bcws: number;
  /** Earned value, budgeted cost of work performed. */
  readonly bcwp: number;
  /** Actual cost of work performed. */
  readonly acwp: number;
}

export interface Measures extends Amounts {
  readonly sv: number;
  readonly cv: number;
  readonly svPercent: number | null;
  readonly cvPercent: number | null;
  readonly spi: number | null;
  readonly cpi: number | null;
  readonly percentComplete: number | null;
  readonly percentSpent: number | null;
  /** By the typical method, BAC / CPI; the others are in `estimatesAtCompletion`. */
  readonly eac: number | null;
  readonly etc: number | null;
  readonly vac: number | null;
  /** To keep within the budget. */
  readonly tcpi: number | null;
  /** To keep within the estimate. */
  readonly tcpiOfEstimate: number | null;
}

/** A quotient, null where nothing is there to divide by. */
export const quotient = (dividend: number, divisor: number): number | null => (divisor === 0 ? null : dividend / divisor);

/** SV = EV − PV. Source: PMI-EVM; EIA-748 guideline 22. */
export const scheduleVariance = ({ bcwp, bcws }: Amounts): number => bcwp - bcws;

/** CV = EV − AC. Source: PMI-EVM; EIA-748 guideline 22. */
export const costVariance = ({ bcwp, acwp }: Amounts): number => bcwp - acwp;

/** SV % = SV / PV, as a fraction. Source: PMI-EVM. */
export const scheduleVariancePercent = (amounts: Amounts): number | null => quotient(scheduleVariance(amounts), amounts.bcws);

/** CV % = CV / EV, as a fraction. Source: PMI-EVM. */
export const costVariancePercent = (amounts: Amounts): number | null => quotient(costVariance(amounts), amounts.bcwp);

/** SPI = EV / PV. Source: PMI-EVM. */
export const schedulePerformanceIndex = ({ bcwp, bcws }: Amounts): number | null => quotient(bcwp, bcws);

/** CPI = EV / AC. Source: PMI-EVM. */
export const costPerformanceIndex = ({ bcwp, acwp }: Amounts): number | null => quotient(bcwp, acwp);

/** Percent complete = EV / BAC, as a fraction. Source: PMI-EVM. */
export const percentComplete = ({ bcwp, bac }: Amounts): number | null => quotient(bcwp, bac);

/** Percent spent = AC / BAC, as a fraction. Source: PMI-EVM. */
export const percentSpent = ({ acwp, bac }: Amounts): number | null => quotient(acwp, bac);

/** TCPI to the budget = (BAC − EV) / (BAC − AC): how well the rest must go to keep within BAC. Source: PMI-EVM. */
export const toCompletePerformanceIndex = ({ bac, bcwp, acwp }: Amounts): number | null => quotient(bac - bcwp, bac - acwp);

/** TCPI to an estimate = (BAC − EV) / (EAC − AC). Source: PMI-EVM. */
export const toCompletePerformanceIndexOf = ({ bac, bcwp, acwp }: Amounts, eac: number): number | null =>
  quotient(bac - bcwp, eac - acwp);

/** VAC = BAC − EAC. Source: PMI-EVM; EIA-748 guideline 27. */
export const varianceAtCompletion = ({ bac }: Amounts, eac: number): number => bac - eac;

/** Ways to estimate the cost at completion; each supposes something else of the work that is left. */
export interface EstimatesAtCompletion {
  /** AC + (BAC − EV): the rest goes as planned, what happened will not come again. Source: PMI-EVM. */
  readonly atypical: number;
  /** BAC / CPI: the rest goes as what was done. Source: PMI-EVM. */
  readonly typical: number | null;
  /** AC + (BAC − EV) / SPI: the rest is dictated by the schedule. Source: PMI, Practice Standard for Earned Value Management, 2nd ed. */
  readonly bySchedule: number | null;
  /** AC + (BAC − EV) / (CPI × SPI): both go on. Source: PMI-EVM. */
  readonly combined: number | null;
  /** AC + (BAC − EV) / (0.8 CPI + 0.2 SPI), or other weights. Source: Christensen, "The Estimate at Completion Problem", 1993. */
  readonly weighted: number | null;
  /** AC + (BAC − EV) / CPI of the last periods. Source: Christensen 1993; EIA-748 guideline 27. */
  readonly recent: number | null;
  /** AC + a new estimate of the rest from those who do it. Source: PMI-EVM; EIA-748 guideline 27. */
  readonly bottomUp: number | null;
}

export interface EstimateBasis {
  /** Weights of CPI and SPI; 0.8 and 0.2 when left out. */
  readonly weights?: { readonly cpi: number; readonly spi: number };
  /** Earned value and actual cost of the last periods (three, as a rule). */
  readonly recent?: { readonly bcwp: number; readonly acwp: number };
  /** A new estimate to complete. */
  readonly newEstimate?: number;
}

/** All methods of estimating the cost at completion; null where a method lacks what it stands on. */
export function estimatesAtCompletion(amounts: Amounts, basis: EstimateBasis = {}): EstimatesAtCompletion {
  const { bac, bcwp, acwp } = amounts;
  const cpi = costPerformanceIndex(amounts);
  const spi = schedulePerformanceIndex(amounts);
  const rest = bac - bcwp;
  const by = (performance: number | null): number | null => {
    const more = performance === null ? null : quotient(rest, performance);
    return more === null ? null : acwp + more;
  };
  const both = (combine: (c: number, s: number) => number): number | null => (cpi === null || spi === null ? null : combine(cpi, spi));
  const { weights = { cpi: 0.8, spi: 0.2 }, recent, newEstimate } = basis;
  return {
    atypical: acwp + rest,
    typical: cpi === null ? null : quotient(bac, cpi),
    bySchedule: by(spi),
    combined: by(both((c, s) => c * s)),
    weighted: by(both((c, s) => weights.cpi * c + weights.spi * s)),
    recent: by(recent ? quotient(recent.bcwp, recent.acwp) : null),
    bottomUp: newEstimate === undefined ? null : acwp + newEstimate,
  };
}

/**
 * All measures of a work package, a control account or a project.
 *
 * @param eac the estimate at completion to measure against; BAC / CPI when left out
 */
export function measure(amounts: Amounts, eac: number | null = estimatesAtCompletion(amounts).typical): Measures {
  return {
    ...amounts,
    sv: scheduleVariance(amounts),
    cv: costVariance(amounts),
    svPercent: scheduleVariancePercent(amounts),
    cvPercent: costVariancePercent(amounts),
    spi: schedulePerformanceIndex(amounts),
    cpi: costPerformanceIndex(amounts),
    percentComplete: percentComplete(amounts),
    percentSpent: percentSpent(amounts),
    eac,
    etc: eac === null ? null : eac - amounts.acwp,
    vac: eac === null ? null : varianceAtCompletion(amounts, eac),
    tcpi: toCompletePerformanceIndex(amounts),
    tcpiOfEstimate: eac === null ? null : toCompletePerformanceIndexOf(amounts, eac),
  };
}

/** Sums of several work packages: what a control account or a project shows. Source: EIA-748 guidelines 22 and 24 (summarization). */
export function sumAmounts(parts: readonly Amounts[]): Amounts {
  const total = { bac: 0, bcws: 0, bcwp: 0, acwp: 0 };
  for (const part of parts) {
    total.bac += part.bac;
    total.bcws += part.bcws;
    total.bcwp += part.bcwp;
    total.acwp += part.acwp;
  }
  return total;
}
