import { featureEvents, type FeatureKind, type FeatureLevel, type FeatureStatus } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';
import { evolve, noFeature, type Criterion, type Estimate, type FeatureEvent, type Hypothesis, type KnownFeature, type Outcome, type OutcomeDecision } from '../domain/feature.state.js';
import type { FollowedCommitment, Offer } from '../domain/feature-shape.state.js';
import { riceResult, type RiceResult } from '../domain/rice.js';
import { featureSearch } from './feature-search.js';
import { assessmentsOf, modelResults, type ModelResult } from './model-results.js';

/** A feature as its page and its product's backlog show it. */
export const featurePage = defineView({
  name: 'feature-page',
  version: 3,
  source: 'own',
  events: featureEvents,
  columns: {
    id: column.uuid(),
    root: column.uuid(),
    product: column.uuid(),
    title: column.text(),
    kind: column.text<FeatureKind>(),
    level: column.text<FeatureLevel>(),
    parent: column.uuid().orNull(),
    problem: column.text().orNull(),
    status: column.text<FeatureStatus>(),
    owner: column.uuid().orNull(),
    hypothesis: column.json<Hypothesis>().orNull(),
    criteria: column.json<readonly Criterion[]>(),
    estimate: column.json<Estimate>().orNull(),
    assessment: column.json<RiceResult>(),
    assessments: column.json<readonly ModelResult[]>(),
    score: column.number().orNull(),
    ranks: column.json<Readonly<Record<string, string>>>(),
    rank: column.text().orNull(),
    pillars: column.json<readonly string[]>(),
    dependsOn: column.json<readonly string[]>(),
    team: column.uuid().orNull(),
    launchedOn: column.day().orNull(),
    release: column.uuid().orNull(),
    component: column.uuid().orNull(),
    objectives: column.json<readonly string[]>(),
    opportunities: column.json<readonly string[]>(),
    insights: column.json<readonly string[]>(),
    splitFrom: column.uuid().orNull(),
    splitInto: column.json<readonly string[]>(),
    mergedInto: column.uuid().orNull(),
    offers: column.json<Readonly<Record<string, Offer>>>(),
    commitments: column.json<Readonly<Record<string, FollowedCommitment>>>(),
    outcome: column.json<Outcome>().orNull(),
    decision: column.json<OutcomeDecision>().orNull(),
    archived: column.boolean(),
    updatedAt: column.instant(),
  },
  lists: [
    { filters: ['product'], sort: 'rank' },
    { filters: ['product'], sort: 'score' },
    { filters: ['product'], sort: 'title' },
    { filters: ['product'], sort: 'updatedAt' },
    { filters: ['product', 'archived'], sort: 'rank' },
    { filters: ['product', 'status'], sort: 'rank' },
    { filters: ['product', 'component'], sort: 'rank' },
    { filters: ['parent'], sort: 'rank' },
    { filters: ['mergedInto'], sort: 'title' },
    { filters: ['owner'], sort: 'updatedAt' },
    { filters: [], sort: 'updatedAt' },
  ],
  searchedBy: featureSearch,
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    const feature = evolve(row ? stateOf(row) : noFeature, event as FeatureEvent);
    if (feature.status === 'none') return row;
    const { assessments, ...columns } = feature;
    const assessment = riceResult(assessments['rice:1']?.inputs ?? {});
    return {
      id: event.streamId,
      root: feature.product,
      ...columns,
      assessment,
      assessments: modelResults(assessments),
      score: assessment.score,
      rank: feature.ranks[feature.product] ?? null,
      updatedAt: event.recordedAt,
    };
  },
});

/** The state that a row shows; the page leaves nothing out. */
const stateOf = ({ assessments, ...row }: Omit<KnownFeature, 'assessments'> & { readonly assessments: readonly ModelResult[] }): KnownFeature => ({
  ...row,
  assessments: assessmentsOf(assessments),
});
