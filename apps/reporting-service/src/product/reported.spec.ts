import { describe, it } from '@jest/globals';
import { featureProposed, productEvents, type EventsOf } from '@wheelhouse/contracts';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { reportedFeature } from './reported-feature.js';
import { reportedProduct } from './reported-product.js';

type ProductEvent = EventsOf<typeof productEvents>;
const example = <Type extends ProductEvent['type']>(type: Type) =>
  ({ type, data: productEvents.find((contract) => contract.type === type)?.example }) as Extract<ProductEvent, { type: Type }>;

const id = '01900000-0000-7000-8000-000000000001';
const created = example('ProductCreated');
const proposed = { type: 'FeatureProposed', data: featureProposed.example } as const;

describe('reported product', () => {
  it('knows the vision, the stage and who may see it', () => {
    givenFacts(reportedProduct, [created, example('ProductVisionStated'), example('ProductStageAdvanced'), example('ProductVisibilitySet')]).thenRow(id, {
      vision: example('ProductVisionStated').data,
      stage: example('ProductStageAdvanced').data.to,
      visibility: example('ProductVisibilitySet').data.visibility,
    });
  });
  it('ends discontinued or retired', () => {
    givenFacts(reportedProduct, [created, example('ProductDiscontinued')]).thenRow(id, { stage: 'discontinued' });
    givenFacts(reportedProduct, [created, example('ProductSunsetPlanned'), example('ProductRetired')]).thenRow(id, { stage: 'retired' });
  });
  it('changes hands and goes out of sight and back', () => {
    givenFacts(reportedProduct, [created, example('ProductOwnershipTransferred'), example('ProductArchived')]).thenRow(id, { ...example('ProductOwnershipTransferred').data, archived: true });
    givenFacts(reportedProduct, [created, example('ProductArchived'), example('ProductRestored'), example('ProductRenamed')]).thenRow(id, { archived: false, name: example('ProductRenamed').data.name });
  });
});

describe('reported feature', () => {
  it('stands where the facts put it', () => {
    givenFacts(reportedFeature, [proposed]).thenRow(id, { status: 'idea', title: proposed.data.title });
    givenFacts(reportedFeature, [proposed, { type: 'FeaturePromoted', data: {} }]).thenRow(id, { status: 'candidate' });
    givenFacts(reportedFeature, [proposed, { type: 'FeatureDeclined', data: { reason: 'x' } }]).thenRow(id, { status: 'declined' });
    givenFacts(reportedFeature, [proposed, { type: 'FeatureArchived', data: {} }]).thenRow(id, { archived: true });
  });
  it('goes where its projects take it, and where it is moved and merged', () => {
    const [to, into] = ['01900000-0000-7000-8000-0000000000d2', '01900000-0000-7000-8000-000000000002'];
    const followed = { type: 'FeatureCommitmentFollowed', data: { commitment: into, project: to, to: 'taken', status: 'in-delivery' } } as const;
    givenFacts(reportedFeature, [proposed, followed]).thenRow(id, { status: 'in-delivery' });
    givenFacts(reportedFeature, [proposed, { type: 'FeatureMovedToProduct', data: { from: proposed.data.product, to } }]).thenRow(id, { root: to });
    givenFacts(reportedFeature, [proposed, { type: 'FeatureMerged', data: { into } }]).thenRow(id, { mergedInto: into });
    givenFacts(reportedFeature, [proposed, { type: 'FeatureMerged', data: { into } }, { type: 'FeatureUnmerged', data: { from: into } }]).thenRow(id, { mergedInto: null });
    givenFacts(reportedFeature, [proposed, { type: 'FeatureLaunched', data: { day: '2026-01-10' } }, { type: 'FeatureLaunchRolledBack', data: { release: into, day: '2026-01-11', reason: 'x' } }]).thenRow(id, { status: 'delivered' });
  });
});
