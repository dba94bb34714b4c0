import { experimentEvents, type EventsOf, type ExperimentMethod, type ExperimentVerdict } from '@wheelhouse/contracts';

export type ExperimentEvent = EventsOf<typeof experimentEvents>;
type DataOf<Type extends ExperimentEvent['type']> = Extract<ExperimentEvent, { type: Type }>['data'];

export type StopRule = DataOf<'ExperimentStopRuleSet'>;
export type ExperimentResult = DataOf<'ExperimentResultRecorded'>;
export type Conclusion = { readonly verdict: ExperimentVerdict; readonly n: number; readonly day: string; readonly note?: string | undefined };
export type Stop = DataOf<'ExperimentStopped'>;
export type ExperimentStatus = 'designed' | 'running' | 'concluded' | 'stopped';

export interface KnownExperiment {
  readonly status: ExperimentStatus;
  readonly archived: boolean;
  readonly product: string;
  readonly name: string;
  readonly hypothesis: string;
  readonly method: ExperimentMethod;
  readonly metric: string;
  readonly plannedN: number;
  readonly feature: string | null;
  readonly stopRule: StopRule | null;
  readonly startedOn: string | null;
  /** Every result that was told; of an arm the one of the newest day counts. */
  readonly results: readonly ExperimentResult[];
  readonly conclusion: Conclusion | null;
  readonly stop: Stop | null;
}

export type Experiment = { readonly status: 'none' } | KnownExperiment;

export const noExperiment: Experiment = { status: 'none' };

/** Moves an experiment on by one fact. */
export function evolve(experiment: Experiment, event: ExperimentEvent): Experiment {
  if (event.type === 'ExperimentDesigned') {
    const { feature, ...given } = event.data;
    return { ...given, ...{ status: 'designed', archived: false, stopRule: null, startedOn: null, results: [], conclusion: null, stop: null }, feature: feature ?? null };
  }
  return experiment.status === 'none' ? experiment : next(experiment, event);
}

function next(experiment: KnownExperiment, event: Exclude<ExperimentEvent, { type: 'ExperimentDesigned' }>): KnownExperiment {
  switch (event.type) {
    case 'ExperimentRenamed':
    case 'ExperimentHypothesisReworded':
      return { ...experiment, ...event.data };
    case 'ExperimentStopRuleSet':
      return { ...experiment, stopRule: event.data };
    case 'ExperimentStarted':
      return { ...experiment, status: 'running', startedOn: event.data.day };
    case 'ExperimentResultRecorded':
      return { ...experiment, results: [...experiment.results, event.data] };
    case 'ExperimentConcluded':
      return { ...experiment, status: 'concluded', conclusion: event.data };
    case 'ExperimentStopped':
      return { ...experiment, status: 'stopped', stop: event.data };
    case 'ExperimentArchived':
      return { ...experiment, archived: true };
    case 'ExperimentRestored':
      return { ...experiment, archived: false };
  }
}

/** How many took part: of each arm as its newest day tells, the later told where there are two. */
export function takenPart(results: readonly ExperimentResult[]): number {
  const newest = new Map<string, ExperimentResult>();
  for (const result of results) if (result.day >= (newest.get(result.arm)?.day ?? '')) newest.set(result.arm, result);
  return [...newest.values()].reduce((sum, { n }) => sum + n, 0);
}
