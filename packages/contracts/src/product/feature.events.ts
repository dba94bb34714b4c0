import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { day, id, text } from '../kernel/values.js';
import { featureKind, featureLevel, featureStatus } from './values.js';

const stream = { context: 'product', stream: 'feature' } as const;

const product = '0190c5a0-0000-7000-8000-000000000001';
const parent = '0190c5a0-0000-7000-8000-000000000010';
const other = '0190c5a0-0000-7000-8000-000000000012';
const member = '0190c5a0-0000-7000-8000-0000000000a1';
const pillar = '0190c5a0-0000-7000-8000-0000000000b1';
const criterion = '0190c5a0-0000-7000-8000-0000000000c2';

export const featureProposed = defineEvent({
  ...stream,
  type: 'FeatureProposed',
  version: 1,
  summary: 'A piece of work on a product was proposed: an idea so far.',
  data: z.object({ product: id(), title: text(200), kind: featureKind, level: featureLevel, problem: text(4000).optional(), parent: id().optional(), splitFrom: id().optional() }),
  example: { product, title: 'Book a berth', kind: 'new', level: 'feature', problem: 'crews arrive at full harbours', parent },
});

export const featureRenamed = defineEvent({
  ...stream,
  type: 'FeatureRenamed',
  version: 1,
  summary: 'The feature has another title.',
  data: z.object({ title: text(200) }),
  example: { title: 'Book a berth before you sail' },
});

export const featureProblemStated = defineEvent({
  ...stream,
  type: 'FeatureProblemStated',
  version: 1,
  summary: 'Which problem the feature solves, or null where that was taken away.',
  data: z.object({ problem: text(4000).nullable() }),
  example: { problem: 'crews arrive at full harbours after dusk' },
});

export const featureReclassified = defineEvent({
  ...stream,
  type: 'FeatureReclassified',
  version: 1,
  summary: 'The feature is another kind of work than was thought.',
  data: z.object({ kind: featureKind }),
  example: { kind: 'enhancement' },
});

export const featureMovedUnder = defineEvent({
  ...stream,
  type: 'FeatureMovedUnder',
  version: 1,
  summary: 'The feature stands under another one in the tree, or under none.',
  data: z.object({ parent: id().nullable() }),
  example: { parent },
});

export const featureHypothesisStated = defineEvent({
  ...stream,
  type: 'FeatureHypothesisStated',
  version: 1,
  summary: 'By how much the feature is expected to move which metric, and by when.',
  data: z.object({ metric: text(200), baseline: z.number(), delta: z.number(), by: day() }),
  example: { metric: 'bookings a week', baseline: 120, delta: 30, by: '2027-06-30' },
});

export const featureCriterionAdded = defineEvent({
  ...stream,
  type: 'FeatureCriterionAdded',
  version: 1,
  summary: 'One more thing must be true for the feature to be accepted.',
  data: z.object({ criterion: id(), text: text(1000) }),
  example: { criterion, text: 'A berth once booked is held for two hours' },
});

export const featureCriterionVerified = defineEvent({
  ...stream,
  type: 'FeatureCriterionVerified',
  version: 1,
  summary: 'An acceptance criterion was seen to be true.',
  data: z.object({ criterion: id(), evidence: text(2000).optional() }),
  example: { criterion, evidence: 'test of 12 May in Kiel' },
});

export const featureCriterionContested = defineEvent({
  ...stream,
  type: 'FeatureCriterionContested',
  version: 1,
  summary: 'An acceptance criterion that was verified is not true after all.',
  data: z.object({ criterion: id(), reason: text(2000) }),
  example: { criterion, reason: 'held for one hour only' },
});

export const featureCriterionDropped = defineEvent({
  ...stream,
  type: 'FeatureCriterionDropped',
  version: 1,
  summary: 'An acceptance criterion is asked for no more.',
  data: z.object({ criterion: id(), reason: text(2000) }),
  example: { criterion, reason: 'harbours hold berths by law' },
});

export const featureRanked = defineEvent({
  ...stream,
  type: 'FeatureRanked',
  version: 1,
  summary: 'The feature took a place in a list: a fractional index among the ranks of that list. A product’s backlog goes by the product’s id.',
  data: z.object({ list: id(), rank: z.string().min(1).max(200) }),
  example: { list: product, rank: 'a1' },
});

export const featureOwnerAssigned = defineEvent({
  ...stream,
  type: 'FeatureOwnerAssigned',
  version: 1,
  summary: 'A member answers for the feature.',
  data: z.object({ owner: id() }),
  example: { owner: member },
});

export const featureLinkedToPillar = defineEvent({
  ...stream,
  type: 'FeatureLinkedToPillar',
  version: 1,
  summary: 'The feature serves a pillar of its product’s strategy.',
  data: z.object({ pillar: id() }),
  example: { pillar },
});

export const featureUnlinkedFromPillar = defineEvent({
  ...stream,
  type: 'FeatureUnlinkedFromPillar',
  version: 1,
  summary: 'The feature no longer serves a pillar.',
  data: z.object({ pillar: id() }),
  example: { pillar },
});

export const featureDependencyAdded = defineEvent({
  ...stream,
  type: 'FeatureDependencyAdded',
  version: 1,
  summary: 'The feature cannot go before another one.',
  data: z.object({ on: id() }),
  example: { on: other },
});

export const featureDependencyDropped = defineEvent({
  ...stream,
  type: 'FeatureDependencyDropped',
  version: 1,
  summary: 'The feature no longer waits for another one.',
  data: z.object({ on: id() }),
  example: { on: other },
});

export const featurePromoted = defineEvent({
  ...stream,
  type: 'FeaturePromoted',
  version: 1,
  summary: 'The idea is worth a closer look: a candidate.',
  data: z.object({}),
  example: {},
});

export const featurePlanned = defineEvent({
  ...stream,
  type: 'FeaturePlanned',
  version: 1,
  summary: 'It was decided to build the feature; its owner answers for it.',
  data: z.object({ owner: id() }),
  example: { owner: member },
});

export const featureDemoted = defineEvent({
  ...stream,
  type: 'FeatureDemoted',
  version: 1,
  summary: 'The feature went one step back on its way, for a reason.',
  data: z.object({ from: featureStatus, to: featureStatus, reason: text(2000) }),
  example: { from: 'planned', to: 'candidate', reason: 'the tide service is not ready' },
});

export const featureDeclined = defineEvent({
  ...stream,
  type: 'FeatureDeclined',
  version: 1,
  summary: 'The feature will not be built, for a reason.',
  data: z.object({ reason: text(2000) }),
  example: { reason: 'one crew in a thousand asks for it' },
});

export const featureReopened = defineEvent({
  ...stream,
  type: 'FeatureReopened',
  version: 1,
  summary: 'A declined feature is an idea again, for a reason.',
  data: z.object({ reason: text(2000) }),
  example: { reason: 'three harbours asked for it' },
});

export const featureArchived = defineEvent({
  ...stream,
  type: 'FeatureArchived',
  version: 1,
  summary: 'The feature was put away; it can be restored.',
  data: z.object({ reason: text(2000).optional() }),
  example: {},
});

export const featureRestored = defineEvent({
  ...stream,
  type: 'FeatureRestored',
  version: 1,
  summary: 'The feature is in use again, where it stood.',
  data: z.object({}),
  example: {},
});
