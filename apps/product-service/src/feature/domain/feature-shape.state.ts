import type { FeatureStatus } from '@wheelhouse/contracts';
import type { DataOf, FeatureEvent } from './feature.events.js';

/** Where the feature stands among others: what it came from and went into, what it serves, who was asked to build it. */
export interface FeatureShape {
  /** Feature that this one was a part of. */
  readonly splitFrom: string | null;
  readonly splitInto: readonly string[];
  /** Feature that counts for this one as well. */
  readonly mergedInto: string | null;
  readonly component: string | null;
  readonly objectives: readonly string[];
  readonly opportunities: readonly string[];
  readonly insights: readonly string[];
  /** Open offers by project. */
  readonly offers: Readonly<Record<string, Offer>>;
  /** What projects said to their offers, by commitment. */
  readonly commitments: Readonly<Record<string, FollowedCommitment>>;
}

export interface Offer {
  readonly scope: string;
  readonly needBy?: string | undefined;
}

/** A project's commitment to build the feature, as far as the feature goes by it. */
export interface FollowedCommitment {
  readonly project: string;
  readonly to: FollowedStep;
  readonly required: boolean;
  readonly deliverable: string | null;
}

export type FollowedStep = DataOf<'FeatureCommitmentFollowed'>['to'];

export const shapeOf = (splitFrom: string | undefined): FeatureShape => ({
  ...{ splitFrom: splitFrom ?? null, splitInto: [], mergedInto: null, component: null },
  ...{ objectives: [], opportunities: [], insights: [], offers: {}, commitments: {} },
});

export type ShapeEvent = Extract<
  FeatureEvent,
  | { type: 'FeatureSplit' | 'FeatureMerged' | 'FeatureUnmerged' | 'FeatureMovedToProduct' | 'FeatureUnranked' | 'FeatureComponentSet' }
  | { type: `Feature${'Linked' | 'Unlinked'}${'To' | 'From'}${'Objective' | 'Opportunity' | 'Insight'}` | `FeatureOffer${string}` | 'FeatureCommitmentFollowed' }
>;

type Shaped = FeatureShape & {
  readonly status: FeatureStatus;
  readonly product: string;
  readonly criteria: readonly { readonly criterion: string }[];
  readonly ranks: Readonly<Record<string, string>>;
};

/** Moves that part of a feature on by one fact. */
export function reshape<State extends Shaped>(feature: State, event: ShapeEvent): State {
  switch (event.type) {
    case 'FeatureSplit': {
      const gone = new Set(event.data.into.flatMap(({ criteria }) => criteria));
      return { ...feature, splitInto: [...feature.splitInto, ...event.data.into.map((part) => part.feature)], criteria: feature.criteria.filter(({ criterion }) => !gone.has(criterion)) };
    }
    case 'FeatureMerged':
      return { ...feature, mergedInto: event.data.into };
    case 'FeatureUnmerged':
      return { ...feature, mergedInto: null };
    case 'FeatureMovedToProduct':
      return { ...feature, product: event.data.to };
    case 'FeatureUnranked':
      return { ...feature, ranks: lacking(feature.ranks, event.data.list) };
    case 'FeatureComponentSet':
      return { ...feature, component: event.data.component };
    case 'FeatureLinkedToObjective':
      return { ...feature, objectives: [...feature.objectives, event.data.objective] };
    case 'FeatureUnlinkedFromObjective':
      return { ...feature, objectives: feature.objectives.filter((id) => id !== event.data.objective) };
    case 'FeatureLinkedToOpportunity':
      return { ...feature, opportunities: [...feature.opportunities, event.data.opportunity] };
    case 'FeatureUnlinkedFromOpportunity':
      return { ...feature, opportunities: feature.opportunities.filter((id) => id !== event.data.opportunity) };
    case 'FeatureLinkedToInsight':
      return { ...feature, insights: [...feature.insights, event.data.insight] };
    case 'FeatureUnlinkedFromInsight':
      return { ...feature, insights: feature.insights.filter((id) => id !== event.data.insight) };
    case 'FeatureOffered': {
      const { project, scope, needBy } = event.data;
      return { ...feature, offers: { ...feature.offers, [project]: { scope, needBy } } };
    }
    case 'FeatureOfferWithdrawn':
      return { ...feature, offers: lacking(feature.offers, event.data.project) };
    case 'FeatureCommitmentFollowed':
      return followed(feature, event.data);
  }
}

type Followed = DataOf<'FeatureCommitmentFollowed'>;

/** An answer closes the offer; what is refused or has fallen away leaves nothing to follow. */
function followed<State extends Shaped>(feature: State, { commitment, project, to, deliverable, required, status }: Followed): State {
  const before = feature.commitments[commitment];
  const followedOne: FollowedCommitment = { project, to, required: required ?? before?.required ?? true, deliverable: deliverable ?? before?.deliverable ?? null };
  return {
    ...feature,
    status,
    offers: lacking(feature.offers, project),
    commitments: holds(to) ? { ...feature.commitments, [commitment]: followedOne } : lacking(feature.commitments, commitment),
  };
}

/** Whether a commitment is one still after the step. */
export const holds = (to: FollowedStep): boolean => to === 'taken' || to === 'submitted' || to === 'accepted' || to === 'rejected';

function lacking<Value>(record: Readonly<Record<string, Value>>, name: string): Readonly<Record<string, Value>> {
  const { [name]: _gone, ...rest } = record;
  return rest;
}
