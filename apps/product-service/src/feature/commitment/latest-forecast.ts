import type { CommitmentStatus } from './feature-commitment.js';

/** What a forecast of one commitment says. */
export interface ForecastOf {
  readonly status: CommitmentStatus;
  readonly required: boolean;
  readonly p50: string | null;
  readonly p80: string | null;
}

/** When all that is required is done: the latest of the forecasts, each by itself; complete where each required commitment has one. */
export function latestForecast(forecasts: readonly ForecastOf[]): { p50: string | null; p80: string | null; complete: boolean } {
  const asked = forecasts.filter(({ status, required }) => required && (status === 'taken' || status === 'submitted' || status === 'rejected'));
  const last = (days: readonly (string | null)[]) => days.reduce<string | null>((before, day) => (day !== null && (before === null || day > before) ? day : before), null);
  return { p50: last(asked.map(({ p50 }) => p50)), p80: last(asked.map(({ p80 }) => p80)), complete: asked.every(({ p80 }) => p80 !== null) };
}
