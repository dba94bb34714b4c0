import type { CommitmentStatus } from '../commitment/feature-commitment.js';
import type { PromiseStatus } from '../commitment/feature-promise.js';

/** A day that the product aims at. */
export interface Target {
  readonly of: 'roadmap' | 'release';
  readonly id: string;
  readonly start: string | null;
  readonly finish: string | null;
  readonly horizon: string | null;
}

/** What a project's plan says of its commitment. */
export interface Forecast {
  readonly commitment: string;
  readonly project: string;
  readonly status: CommitmentStatus;
  readonly required: boolean;
  readonly needBy: string | null;
  readonly p80: string | null;
  readonly cause: string | null;
  readonly tasks: readonly string[];
}

export interface PromisedDate {
  readonly promise: string;
  readonly milestone: string;
  readonly status: PromiseStatus;
  readonly date: string;
  readonly atRisk: string | null;
}

export interface Risk {
  of: 'roadmap' | 'release' | 'promise' | 'need-by';
  id: string;
  day: string;
  p80: string;
  days: number;
  commitment: string;
  project: string;
  cause: string | null;
  tasks: string[];
}

const open: readonly CommitmentStatus[] = ['taken', 'submitted', 'rejected'];
const DAY_MS = 86_400_000;

/**
 * Days that a forecast is past: targets, promises that count, and the day by which the feature was asked for. A forecast is that
 * of P80, the day by which it is done with a chance of four fifths; one that is not required endangers its own day alone.
 */
export function risksOf(targets: readonly Target[], forecasts: readonly Forecast[], promises: readonly PromisedDate[]): readonly Risk[] {
  return forecasts.flatMap((forecast) => {
    const { p80, status, commitment, project, required, needBy, cause } = forecast;
    if (p80 === null || !open.includes(status)) return [];
    const shared = [
      ...targets.map(({ of, id, finish }) => ({ of, id, day: finish })),
      ...promises.filter((promise) => promise.status === 'committed').map(({ promise, date }) => ({ of: 'promise' as const, id: promise, day: date })),
    ];
    const days = [...(required ? shared : []), { of: 'need-by' as const, id: project, day: needBy }];
    return days.flatMap(({ of, id, day }): Risk[] =>
      day !== null && p80 > day ? [{ of, id, day, p80, days: Math.round((Date.parse(p80) - Date.parse(day)) / DAY_MS), commitment, project, cause, tasks: [...forecast.tasks] }] : [],
    );
  });
}
