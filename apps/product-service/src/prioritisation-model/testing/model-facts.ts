import type { RowOf } from '@wheelhouse/event-sourcing';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import type { ModelEvent } from '../domain/model.state.js';
import { prioritisationModelPage } from '../views/model-page.js';
import { prioritisationModelVersion } from '../views/model-version.js';

export const model = '01900000-0000-7000-8000-0000000000e1';
export const objective = '01900000-0000-7000-8000-0000000000d2';
export const request = '01900000-0000-7000-8000-0000000000e2';
export const scorer = '01900000-0000-7000-8000-0000000000a1';
export const feature = '01900000-0000-7000-8000-000000000002';

type FactOf<Type extends ModelEvent['type']> = Extract<ModelEvent, { type: Type }>;
type Factors = FactOf<'PrioritisationModelDefined'>['data']['factors'];

export const certainty: Factors[number] = {
  ...{ factor: 'certainty', name: 'Certainty', direction: 'higher', weight: 60, min: 1, max: 5, values: [1, 3, 5] },
  anchors: [{ value: 5, meaning: 'booked and held' }],
};
export const cost: Factors[number] = { factor: 'cost', name: 'Cost', direction: 'lower', weight: 40, min: 0, max: 100, anchors: [] };
export const factors = [certainty, cost];
const unweighted = factors.map(({ weight: _weight, ...factor }) => factor);

export const defined: FactOf<'PrioritisationModelDefined'> = { type: 'PrioritisationModelDefined', data: { name: 'Berths first', kind: 'weighted', factors, aggregation: 'median' } };
export const definedUnweighted: FactOf<'PrioritisationModelDefined'> = { ...defined, data: { ...defined.data, factors: unweighted } };
export const published: FactOf<'PrioritisationModelVersionPublished'> = { type: 'PrioritisationModelVersionPublished', data: { version: 1, kind: 'weighted', factors, aggregation: 'median' } };
export const aggregationSet: FactOf<'PrioritisationModelAggregationSet'> = { type: 'PrioritisationModelAggregationSet', data: { aggregation: 'mean' } };
export const publishedAgain: FactOf<'PrioritisationModelVersionPublished'> = { ...published, data: { ...published.data, version: 2, aggregation: 'mean' } };
export const requested: FactOf<'PrioritisationScoresRequested'> = { type: 'PrioritisationScoresRequested', data: { request, version: 1, features: [feature], scorers: [scorer], by: '2026-04-15' } };
export const madeDefault: FactOf<'PrioritisationModelMadeDefault'> = { type: 'PrioritisationModelMadeDefault', data: {} };
export const retired: FactOf<'PrioritisationModelRetired'> = { type: 'PrioritisationModelRetired', data: { reason: 'over' } };
export const archived: FactOf<'PrioritisationModelArchived'> = { type: 'PrioritisationModelArchived', data: {} };

/** The row of a model's page after some facts, as a command's facts find it. */
export const modelRow = (...events: ModelEvent[]): RowOf<typeof prioritisationModelPage> =>
  givenFacts(prioritisationModelPage, events.map((event) => ({ ...event, streamId: model }))).rows.get(model) as RowOf<typeof prioritisationModelPage>;

/** The row of a published version. */
export const versionRow = (event: FactOf<'PrioritisationModelVersionPublished'>): RowOf<typeof prioritisationModelVersion> =>
  givenFacts(prioritisationModelVersion, [{ ...event, streamId: model }]).rows.get(`${model}:${event.data.version}`) as RowOf<typeof prioritisationModelVersion>;
