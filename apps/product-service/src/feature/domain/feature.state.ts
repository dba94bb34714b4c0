import type { FeatureKind, FeatureLevel, FeatureStatus } from '@wheelhouse/contracts';
import { withInputs, withoutInputs, type Assessments } from './assessments.js';
import type { DataOf, FeatureEvent } from './feature.events.js';
import { reshape, shapeOf, type FeatureShape, type ShapeEvent } from './feature-shape.state.js';

export type { FeatureEvent };

export type Hypothesis = DataOf<'FeatureHypothesisStated'>;
export type Estimate = DataOf<'FeatureEstimated'>;
export type Outcome = DataOf<'FeatureOutcomeMeasured'>;
export type OutcomeDecision = DataOf<'FeatureOutcomeDecided'>;

export interface Criterion {
  readonly criterion: string;
  readonly text: string;
  readonly verified: boolean;
  readonly evidence?: string | undefined;
}

export interface KnownFeature extends FeatureShape {
  readonly status: FeatureStatus;
  readonly archived: boolean;
  readonly product: string;
  readonly title: string;
  readonly kind: FeatureKind;
  readonly level: FeatureLevel;
  readonly problem: string | null;
  readonly parent: string | null;
  readonly owner: string | null;
  readonly hypothesis: Hypothesis | null;
  readonly criteria: readonly Criterion[];
  readonly estimate: Estimate | null;
  /** What scorers gave to each version of a model. */
  readonly assessments: Assessments;
  /** Rank in each list it stands in. */
  readonly ranks: Readonly<Record<string, string>>;
  readonly pillars: readonly string[];
  readonly dependsOn: readonly string[];
  /** Standing team that builds or built it. */
  readonly team: string | null;
  readonly launchedOn: string | null;
  /** Release that brought it to its users, where one did. */
  readonly release: string | null;
  readonly outcome: Outcome | null;
  readonly decision: OutcomeDecision | null;
}

export type Feature = { readonly status: 'none' } | KnownFeature;

export const noFeature: Feature = { status: 'none' };

/** Moves a feature on by one fact. */
export function evolve(feature: Feature, event: FeatureEvent): Feature {
  if (event.type === 'FeatureProposed') return proposed(event.data);
  return feature.status === 'none' ? feature : next(feature, event);
}

const proposed = ({ product, title, kind, level, problem, parent, splitFrom }: DataOf<'FeatureProposed'>): KnownFeature => ({
  ...{ status: 'idea', archived: false, product, title, kind, level, problem: problem ?? null, parent: parent ?? null, owner: null },
  ...{ hypothesis: null, criteria: [], estimate: null, assessments: {}, ranks: {}, pillars: [], dependsOn: [] },
  ...{ team: null, launchedOn: null, release: null, outcome: null, decision: null },
  ...shapeOf(splitFrom),
});

function next(feature: KnownFeature, event: Exclude<FeatureEvent, { type: 'FeatureProposed' }>): KnownFeature {
  switch (event.type) {
    case 'FeatureRenamed':
    case 'FeatureProblemStated':
    case 'FeatureReclassified':
      return { ...feature, ...event.data };
    case 'FeatureMovedUnder':
      return { ...feature, parent: event.data.parent };
    case 'FeatureHypothesisStated':
      return { ...feature, hypothesis: event.data };
    case 'FeatureCriterionAdded':
      return { ...feature, criteria: [...feature.criteria, { ...event.data, verified: false }] };
    case 'FeatureCriterionVerified':
      return withCriterion(feature, event.data.criterion, { verified: true, evidence: event.data.evidence });
    case 'FeatureCriterionContested':
      return withCriterion(feature, event.data.criterion, { verified: false, evidence: undefined });
    case 'FeatureCriterionDropped':
      return { ...feature, criteria: feature.criteria.filter(({ criterion }) => criterion !== event.data.criterion) };
    case 'FeatureEstimated':
      return { ...feature, estimate: event.data };
    case 'FeatureAssessed':
      return { ...feature, assessments: withInputs(feature.assessments, event.data) };
    case 'FeatureAssessmentWithdrawn':
      return { ...feature, assessments: withoutInputs(feature.assessments, event.data) };
    case 'FeatureRanked':
      return { ...feature, ranks: { ...feature.ranks, [event.data.list]: event.data.rank } };
    case 'FeatureOwnerAssigned':
      return { ...feature, owner: event.data.owner };
    case 'FeatureLinkedToPillar':
      return { ...feature, pillars: [...feature.pillars, event.data.pillar] };
    case 'FeatureUnlinkedFromPillar':
      return { ...feature, pillars: feature.pillars.filter((pillar) => pillar !== event.data.pillar) };
    case 'FeatureDependencyAdded':
      return { ...feature, dependsOn: [...feature.dependsOn, event.data.on] };
    case 'FeatureDependencyDropped':
      return { ...feature, dependsOn: feature.dependsOn.filter((on) => on !== event.data.on) };
    case 'FeatureArchived':
      return { ...feature, archived: true };
    case 'FeatureRestored':
      return { ...feature, archived: false };
    default:
      return isStep(event) ? onItsWay(feature, event) : reshape(feature, event);
  }
}

type StepEvent = Extract<
  FeatureEvent,
  { type: 'FeaturePromoted' | 'FeaturePlanned' | 'FeatureDemoted' | 'FeatureDeclined' | 'FeatureReopened' | `FeatureDeliver${string}` | `FeatureLaunch${string}` | `FeatureOutcome${string}` }
>;

type OtherEvent = StepEvent | ShapeEvent;

const steps: ReadonlySet<string> = new Set<StepEvent['type']>([
  'FeaturePromoted',
  'FeaturePlanned',
  'FeatureDemoted',
  'FeatureDeclined',
  'FeatureReopened',
  'FeatureDeliveryStarted',
  'FeatureDeliveryStopped',
  'FeatureDelivered',
  'FeatureDeliveryReopened',
  'FeatureLaunched',
  'FeatureLaunchRolledBack',
  'FeatureOutcomeMeasured',
  'FeatureOutcomeDecided',
]);
const isStep = (event: OtherEvent): event is StepEvent => steps.has(event.type);

/** The steps from idea to measured outcome, and back. */
function onItsWay(feature: KnownFeature, event: StepEvent): KnownFeature {
  switch (event.type) {
    case 'FeaturePromoted':
      return { ...feature, status: 'candidate' };
    case 'FeaturePlanned':
      return { ...feature, status: 'planned', owner: event.data.owner };
    case 'FeatureDemoted':
      return { ...feature, status: event.data.to };
    case 'FeatureDeclined':
      return { ...feature, status: 'declined' };
    case 'FeatureReopened':
      return { ...feature, status: 'idea' };
    case 'FeatureDeliveryStarted':
      return { ...feature, status: 'in-delivery', team: event.data.team };
    case 'FeatureDeliveryStopped':
      return { ...feature, status: 'planned', team: null };
    case 'FeatureDelivered':
      return { ...feature, status: 'delivered' };
    case 'FeatureDeliveryReopened':
      return { ...feature, status: 'in-delivery' };
    case 'FeatureLaunched':
      // A corrected day says nothing new about who brought it; a launch rolled back has left no release.
      return { ...feature, status: 'launched', launchedOn: event.data.day, release: event.data.release ?? feature.release };
    case 'FeatureLaunchRolledBack':
      return { ...feature, status: 'delivered', launchedOn: null, release: null };
    case 'FeatureOutcomeMeasured':
      return { ...feature, status: 'measured', outcome: event.data, decision: null };
    case 'FeatureOutcomeDecided':
      return { ...feature, status: event.data.decision === 'remove' ? 'removed' : feature.status, decision: event.data };
  }
}

const withCriterion = (feature: KnownFeature, id: string, change: Partial<Criterion>): KnownFeature => ({
  ...feature,
  criteria: feature.criteria.map((criterion) => (criterion.criterion === id ? { ...criterion, ...change } : criterion)),
});
