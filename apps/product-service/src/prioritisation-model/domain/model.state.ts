import { prioritisationModelEvents, type BuiltInModel, type EventsOf, type ModelFactor, type ModelKind, type ModelVersion, type ScoreAggregation } from '@wheelhouse/contracts';

export type ModelEvent = EventsOf<typeof prioritisationModelEvents>;
type DataOf<Type extends ModelEvent['type']> = Extract<ModelEvent, { type: Type }>['data'];

/** What is still changed, until it is published as the next version. */
export interface Draft {
  readonly factors: readonly ModelFactor[];
  readonly aggregation: ScoreAggregation;
}

export interface KnownModel {
  readonly status: 'active' | 'retired';
  readonly archived: boolean;
  readonly name: string;
  readonly description: string | null;
  readonly kind: ModelKind;
  readonly template: BuiltInModel | null;
  /** None behind a publication, until something is changed again. */
  readonly draft: Draft | null;
  /** The newest published version. */
  readonly current: ModelVersion | null;
  /** Requests for scores that are not withdrawn. */
  readonly requests: readonly string[];
}

export type Model = { readonly status: 'none' } | KnownModel;

export const noModel: Model = { status: 'none' };

/** Moves a model on by one fact. */
export function evolve(model: Model, event: ModelEvent): Model {
  if (event.type === 'PrioritisationModelDefined') return defined(event.data);
  return model.status === 'none' ? model : next(model, event);
}

const defined = ({ name, description, kind, factors, aggregation, template }: DataOf<'PrioritisationModelDefined'>): KnownModel => ({
  ...{ status: 'active', archived: false, name, description: description ?? null, kind, template: template ?? null },
  ...{ draft: { factors, aggregation }, current: null, requests: [] },
});

function next(model: KnownModel, event: Exclude<ModelEvent, { type: 'PrioritisationModelDefined' }>): KnownModel {
  switch (event.type) {
    case 'PrioritisationModelRenamed':
    case 'PrioritisationModelDescribed':
      return { ...model, ...event.data };
    case 'PrioritisationModelFactorsChanged':
    case 'PrioritisationModelAggregationSet':
      return { ...model, draft: { ...draftOf(model), ...event.data } };
    case 'PrioritisationModelWeighted':
      return { ...model, draft: { ...draftOf(model), factors: weighted(draftOf(model).factors, event.data.weights) } };
    case 'PrioritisationModelVersionPublished':
      return { ...model, current: published(event.data), draft: null };
    case 'PrioritisationScoresRequested':
      return { ...model, requests: [...model.requests, event.data.request] };
    case 'PrioritisationScoreRequestWithdrawn':
      return { ...model, requests: model.requests.filter((request) => request !== event.data.request) };
    case 'PrioritisationModelRetired':
      return { ...model, status: 'retired' };
    case 'PrioritisationModelArchived':
      return { ...model, archived: true };
    case 'PrioritisationModelRestored':
      return { ...model, archived: false };
    case 'PrioritisationModelMadeDefault':
      return model;
  }
}

const published = ({ version, kind, factors, aggregation }: DataOf<'PrioritisationModelVersionPublished'>): ModelVersion => ({ version, kind, factors, aggregation });

/** The draft, or what a new one begins with: the newest version. */
export function draftOf({ draft, current }: Pick<KnownModel, 'draft' | 'current'>): Draft {
  return draft ?? { factors: current?.factors ?? [], aggregation: current?.aggregation ?? 'median' };
}

type Weights = DataOf<'PrioritisationModelWeighted'>['weights'];

/** The factors with other weights, each perhaps for an objective. */
export const weighted = (factors: readonly ModelFactor[], weights: Weights): readonly ModelFactor[] =>
  factors.map((factor) => {
    const given = weights.find((weight) => weight.factor === factor.factor);
    if (!given) return factor;
    const { objective: _before, ...rest } = factor;
    return { ...rest, weight: given.weight, ...(given.objective === null ? {} : { objective: given.objective }) };
  });
