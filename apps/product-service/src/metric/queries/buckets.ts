import type { Period } from '../domain/periods.js';
import type { Day } from './effective-sql.js';

/** What a period of days comes to before its kind says how to make one number of it. */
export interface Bucket {
  /** Days, or periods of the metric's grain, that were observed. */
  readonly observed: number;
  /** Those that are known to be missing. */
  readonly gaps: number;
  readonly total: number | null;
  /** Of the single days' values. */
  readonly mean: number | null;
  readonly last: number | null;
  /** Last observed day. */
  readonly lastDay: string | null;
  readonly weighted: number | null;
  readonly n: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly promoters: number | null;
  readonly detractors: number | null;
  /** Whether on some day several segments were put together. */
  readonly summed: boolean;
}

/** Days put together by the periods they lie in; undefined where nothing was told of any. Both are in their order, no period begins before another ends. */
export function bucketsOf(days: readonly Day[], periods: readonly Period[]): readonly (Bucket | undefined)[] {
  let next = 0;
  return periods.map(({ from, to }) => {
    while ((days[next]?.day ?? to) < from) next += 1;
    const first = next;
    while ((days[next]?.day ?? '9999-12-32') <= to) next += 1;
    return bucketOf(days.slice(first, next));
  });
}

function bucketOf(told: readonly Day[]): Bucket | undefined {
  if (told.length === 0) return undefined;
  const days = told.filter(({ observed }) => observed);
  const last = days.at(-1);
  const total = sumOf(days.map(({ value }) => value));
  return {
    ...{ observed: days.length, gaps: told.filter(({ gap }) => gap).length, total, mean: total === null ? null : total / days.length },
    ...{ last: last?.value ?? null, lastDay: last?.day ?? null, weighted: sumOf(days.map(({ weighted }) => weighted)), n: sumOf(days.map(({ n }) => n)) },
    ...{ numerator: sumOf(days.map(({ numerator }) => numerator)), denominator: sumOf(days.map(({ denominator }) => denominator)) },
    ...{ promoters: sumOf(days.map(({ promoters }) => promoters)), detractors: sumOf(days.map(({ detractors }) => detractors)) },
    summed: days.some(({ summed }) => summed === true),
  };
}

function sumOf(numbers: readonly (number | null | undefined)[]): number | null {
  let sum: number | null = null;
  for (const number of numbers) if (number !== null && number !== undefined) sum = (sum ?? 0) + number;
  return sum;
}
