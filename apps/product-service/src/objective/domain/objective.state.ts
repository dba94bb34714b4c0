import { objectiveEvents, type EventsOf, type ObjectiveAmbition, type ObjectiveScope, type ObjectiveStatus, type SealedText } from '@wheelhouse/contracts';

export type ObjectiveEvent = EventsOf<typeof objectiveEvents>;
type DataOf<Type extends ObjectiveEvent['type']> = Extract<ObjectiveEvent, { type: Type }>['data'];

/** What a key result asks for. */
export type KeyResultTold = Omit<DataOf<'ObjectiveKeyResultAdded'>, 'scope'>;

export interface KeyResult extends KeyResultTold {
  /** Where it stands by the check-in of the newest day; null while there is none. */
  readonly current: { readonly value?: number | undefined; readonly done?: boolean | undefined; readonly day: string; readonly confidence: number } | null;
}

export type CheckIn = Omit<DataOf<'ObjectiveCheckedIn'>, 'scope' | 'note'> & { readonly note: SealedText | null };

export interface KnownObjective {
  readonly status: ObjectiveStatus;
  readonly archived: boolean;
  readonly scope: ObjectiveScope;
  readonly product: string | null;
  readonly line: string | null;
  readonly team: string | null;
  readonly title: string;
  readonly why: string;
  readonly from: string;
  readonly to: string;
  readonly ambition: ObjectiveAmbition;
  readonly pillar: string | null;
  readonly parent: string | null;
  readonly carriedFrom: string | null;
  readonly carriedTo: string | null;
  readonly keyResults: readonly KeyResult[];
  /** The newest ones, in the order they were told; all of them stand in the list of check-ins. */
  readonly checkIns: readonly CheckIn[];
  /** As computed when it was closed or carried over. */
  readonly score: number | null;
  /** As its people see it. */
  readonly declared: number | null;
  readonly learning: SealedText | null;
}

export type Objective = { readonly status: 'none' } | KnownObjective;

export const noObjective: Objective = { status: 'none' };

export const CHECK_INS_KEPT = 50;

/** Moves an objective on by one fact. */
export function evolve(objective: Objective, event: ObjectiveEvent): Objective {
  if (event.type === 'ObjectiveDrafted') {
    const { scope, title, why, from, to, ambition, product = null, line = null, team = null, pillar = null, parent = null, carriedFrom = null } = event.data;
    const nothingYet = { carriedTo: null, keyResults: [], checkIns: [], score: null, declared: null, learning: null, archived: false } as const;
    return { ...nothingYet, status: 'draft', scope, title, why, from, to, ambition, product, line, team, pillar, parent, carriedFrom };
  }
  return objective.status === 'none' ? objective : next(objective, event);
}

function next(objective: KnownObjective, event: Exclude<ObjectiveEvent, { type: 'ObjectiveDrafted' }>): KnownObjective {
  switch (event.type) {
    case 'ObjectiveRenamed':
    case 'ObjectiveReasonStated':
    case 'ObjectiveAligned':
      return { ...objective, ...event.data };
    case 'ObjectivePeriodMoved':
      return { ...objective, from: event.data.from, to: event.data.to };
    case 'ObjectiveKeyResultAdded': {
      const { scope: _scope, ...told } = event.data;
      return { ...objective, keyResults: [...objective.keyResults, { ...told, current: null }] };
    }
    case 'ObjectiveKeyResultChanged': {
      const { scope: _scope, reason: _reason, ...told } = event.data;
      return withKeyResult(objective, told.keyResult, ({ current }) => ({ ...told, current }));
    }
    case 'ObjectiveKeyResultDropped':
      return { ...objective, keyResults: objective.keyResults.filter(({ keyResult }) => keyResult !== event.data.keyResult) };
    case 'ObjectiveMetricLinked':
      return withKeyResult(objective, event.data.keyResult, (keyResult) => ({ ...keyResult, metric: event.data.metric }));
    case 'ObjectiveMetricUnlinked':
      return withKeyResult(objective, event.data.keyResult, ({ metric: _metric, ...keyResult }) => keyResult);
    case 'ObjectiveActivated':
      return { ...objective, status: 'active' };
    case 'ObjectiveCheckedIn':
      return checkedIn(objective, event.data);
    case 'ObjectiveCheckInRedacted':
      return { ...objective, checkIns: objective.checkIns.map((checkIn) => (checkIn.checkIn === event.data.checkIn ? { ...checkIn, note: null } : checkIn)) };
    case 'ObjectiveLearningRedacted':
      return { ...objective, learning: null };
    case 'ObjectiveClosed':
      return { ...objective, status: 'closed', score: event.data.score ?? null, declared: event.data.declared ?? null, learning: event.data.learning };
    case 'ObjectiveCarriedOver':
      return { ...objective, status: 'carried-over', score: event.data.score ?? null, carriedTo: event.data.to };
    case 'ObjectiveCancelled':
      return { ...objective, status: 'cancelled' };
    case 'ObjectiveArchived':
      return { ...objective, archived: true };
    case 'ObjectiveRestored':
      return { ...objective, archived: false };
  }
}

const withKeyResult = (objective: KnownObjective, id: string, change: (keyResult: KeyResult) => KeyResult): KnownObjective => ({
  ...objective,
  keyResults: objective.keyResults.map((keyResult) => (keyResult.keyResult === id ? change(keyResult) : keyResult)),
});

function checkedIn(objective: KnownObjective, { scope: _scope, note, ...told }: DataOf<'ObjectiveCheckedIn'>): KnownObjective {
  const { value, done, day, confidence } = told;
  const checkIns = [...objective.checkIns, { ...told, note: note ?? null }].slice(-CHECK_INS_KEPT);
  const stands = { ...(value === undefined ? {} : { value }), ...(done === undefined ? {} : { done }), day, confidence };
  // A late check-in tells of its own day, and takes nothing from a newer one.
  return withKeyResult({ ...objective, checkIns }, told.keyResult, (keyResult) => (keyResult.current && keyResult.current.day > day ? keyResult : { ...keyResult, current: stands }));
}
