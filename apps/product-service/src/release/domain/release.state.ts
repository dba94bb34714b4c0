import {
  releaseEvents,
  type EventsOf,
  type GateCondition,
  type GateVote,
  type GoDecision,
  type ReleaseKind,
  type ReleaseStatus,
  type ReleaseTier,
  type RolloutScope,
  type ScopeLevel,
  type SealedText,
} from '@wheelhouse/contracts';

export type ReleaseEvent = EventsOf<typeof releaseEvents>;
type DataOf<Type extends ReleaseEvent['type']> = Extract<ReleaseEvent, { type: Type }>['data'];

export interface ReleaseWindow {
  readonly from: string;
  readonly to: string;
}

export interface ScopeItem {
  readonly feature: string;
  readonly level: ScopeLevel;
}

export interface Readiness {
  readonly item: string;
  readonly function: string;
  readonly name: string;
  readonly owner: string;
  readonly due: string;
  readonly mandatory: boolean;
  readonly status: 'open' | 'done' | 'waived';
  /** What shows that it is done, or why it was waived or reopened. */
  readonly note: string | null;
}

export interface Condition extends GateCondition {
  readonly met: boolean;
  readonly evidence: string | null;
}

/** What was decided on whether the release goes out. */
export interface Gate {
  readonly decision: GoDecision;
  readonly votes: readonly GateVote[];
  readonly conditions: readonly Condition[];
  readonly day: string;
  /** The scope has changed since. */
  readonly lapsed: boolean;
}

/** Something that was done with the release, on its effective day. */
export interface RolloutAct {
  readonly act: 'launched' | 'widened' | 'paused' | 'resumed' | 'rolled-back' | 'relaunched';
  readonly day: string;
  readonly scope?: RolloutScope;
  readonly reason?: string;
}

export interface Evaluation {
  readonly by: string;
  readonly findings: SealedText;
  readonly day: string | null;
}

export interface KnownRelease {
  readonly status: ReleaseStatus;
  readonly archived: boolean;
  readonly product: string;
  readonly version: string;
  readonly name: string | null;
  readonly description: string | null;
  readonly tier: ReleaseTier;
  readonly kind: ReleaseKind;
  readonly window: ReleaseWindow;
  readonly scope: readonly ScopeItem[];
  readonly readiness: readonly Readiness[];
  readonly gate: Gate | null;
  /** Who has it; null while nobody does. */
  readonly rollout: RolloutScope | null;
  readonly launchedOn: string | null;
  /** Features that went out with it. */
  readonly out: readonly string[];
  /** What was done with it, oldest first. */
  readonly history: readonly RolloutAct[];
  readonly evaluation: Evaluation | null;
}

export type Release = { readonly status: 'none' } | KnownRelease;

export const noRelease: Release = { status: 'none' };

/** More than anybody does with one release; the whole of it stands in its events. */
const MOST_ACTS = 200;

/** Moves a release on by one fact. */
export function evolve(release: Release, event: ReleaseEvent): Release {
  if (event.type === 'ReleasePlanned') {
    const { name = null, ...data } = event.data;
    return {
      ...{ ...data, name, status: 'planned', archived: false, description: null, scope: [], readiness: [], gate: null },
      ...{ rollout: null, launchedOn: null, out: [], history: [], evaluation: null },
    };
  }
  return release.status === 'none' ? release : next(release, event);
}

function next(release: KnownRelease, event: Exclude<ReleaseEvent, { type: 'ReleasePlanned' }>): KnownRelease {
  switch (event.type) {
    case 'ReleaseRenamed':
    case 'ReleaseDescribed':
      return { ...release, ...event.data };
    case 'ReleaseRenumbered':
      return { ...release, version: event.data.to, tier: event.data.tier };
    case 'ReleaseRescheduled':
      return { ...release, window: event.data.to };
    case 'ReleaseFeatureAdded':
      return { ...release, scope: [...release.scope, { feature: event.data.feature, level: event.data.level }] };
    case 'ReleaseFeatureDropped':
      return { ...release, scope: release.scope.filter(({ feature }) => feature !== event.data.feature) };
    case 'ReleaseScopeLevelChanged':
      return { ...release, scope: release.scope.map((item) => (item.feature === event.data.feature ? { ...item, level: event.data.to } : item)) };
    case 'ReleaseReadinessAdded':
      return { ...release, readiness: [...release.readiness, { ...event.data, status: 'open', note: null }] };
    case 'ReleaseReadinessCompleted':
      return withReadiness(release, event.data.item, { status: 'done', note: event.data.evidence ?? null });
    case 'ReleaseReadinessReopened':
      return withReadiness(release, event.data.item, { status: 'open', note: event.data.reason });
    case 'ReleaseReadinessWaived':
      return withReadiness(release, event.data.item, { status: 'waived', note: event.data.reason });
    case 'ReleaseGoNoGoHeld':
    case 'ReleaseConditionMet':
    case 'ReleaseGoLapsed':
      return withGate(release, gateAfter(release.gate, event));
    case 'ReleaseCancelled':
      return { ...release, status: 'cancelled' };
    case 'ReleaseArchived':
      return { ...release, archived: true };
    case 'ReleaseRestored':
      return { ...release, archived: false };
    case 'ReleaseEvaluated':
      return { ...release, status: 'evaluated', evaluation: { by: event.data.by, findings: event.data.findings, day: event.data.day ?? null } };
    default:
      return rolledOut(release, event);
  }
}

type RolloutEvent = Extract<ReleaseEvent, { type: 'ReleaseLaunched' | 'ReleaseWidened' | 'ReleasePaused' | 'ReleaseResumed' | 'ReleaseRolledBack' | 'ReleaseRelaunched' }>;

function rolledOut(release: KnownRelease, event: RolloutEvent): KnownRelease {
  const { day } = event.data;
  const after = (status: ReleaseStatus, act: Omit<RolloutAct, 'day'>, change: Partial<KnownRelease> = {}): KnownRelease => ({
    ...{ ...release, ...change, status, history: [...release.history, { ...act, day }].slice(-MOST_ACTS) },
  });
  switch (event.type) {
    case 'ReleaseLaunched':
    case 'ReleaseRelaunched': {
      const { scope, features } = event.data;
      return after('launched', { act: event.type === 'ReleaseLaunched' ? 'launched' : 'relaunched', scope }, { rollout: scope, launchedOn: day, out: features });
    }
    case 'ReleaseWidened':
      return after('launched', { act: 'widened', scope: event.data.to }, { rollout: event.data.to });
    case 'ReleasePaused':
      return after('paused', { act: 'paused', reason: event.data.reason });
    case 'ReleaseResumed':
      return after('launched', { act: 'resumed' });
    case 'ReleaseRolledBack':
      return after('rolled-back', { act: 'rolled-back', reason: event.data.reason }, { rollout: null, launchedOn: null, out: [] });
  }
}

function gateAfter(gate: Gate | null, event: { type: 'ReleaseGoNoGoHeld'; data: DataOf<'ReleaseGoNoGoHeld'> } | { type: 'ReleaseConditionMet'; data: DataOf<'ReleaseConditionMet'> } | { type: 'ReleaseGoLapsed' }): Gate | null {
  switch (event.type) {
    case 'ReleaseGoNoGoHeld':
      return { ...event.data, conditions: event.data.conditions.map((condition) => ({ ...condition, met: false, evidence: null })), lapsed: false };
    case 'ReleaseConditionMet': {
      const { condition: which, evidence } = event.data;
      return gate && { ...gate, conditions: gate.conditions.map((condition) => (condition.condition === which ? { ...condition, met: true, evidence } : condition)) };
    }
    case 'ReleaseGoLapsed':
      return gate && { ...gate, lapsed: true };
  }
}

/** Whether the release may go out: a go, or a conditional one with every condition met, on the scope of now. */
export const mayGo = (gate: Gate | null): boolean => gate !== null && !gate.lapsed && gate.decision !== 'no-go' && gate.conditions.every(({ met }) => met);

const withGate = (release: KnownRelease, gate: Gate | null): KnownRelease => ({
  ...release,
  gate,
  // A release that was rolled back stays so until it is launched again.
  status: release.status === 'rolled-back' ? release.status : mayGo(gate) ? 'ready' : 'planned',
});

const withReadiness = (release: KnownRelease, id: string, change: Pick<Readiness, 'status' | 'note'>): KnownRelease => ({
  ...release,
  readiness: release.readiness.map((one) => (one.item === id ? { ...one, ...change } : one)),
});
