import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { day, id, text } from '../kernel/values.js';
import { featureStatus } from './values.js';

const stream = { context: 'product', stream: 'feature', version: 1 } as const;

const product = '0190c5a0-0000-7000-8000-000000000001';
const otherProduct = '0190c5a0-0000-7000-8000-000000000002';
const feature = '0190c5a0-0000-7000-8000-000000000013';
const criterion = '0190c5a0-0000-7000-8000-0000000000c2';
const record = '0190c5a0-0000-7000-8000-0000000000e1';
const project = '0190c5a0-0000-7000-8000-0000000000f9';

export const featureSplit = defineEvent({
  ...stream,
  type: 'FeatureSplit',
  summary: 'Parts of the feature are features of their own now; the criteria that went with each are asked of it no more.',
  data: z.object({ into: z.array(z.object({ feature: id(), title: text(200), criteria: z.array(id()).max(100) })).min(1).max(20) }),
  example: { into: [{ feature, title: 'Book a berth by radio', criteria: [criterion] }] },
});

export const featureMerged = defineEvent({
  ...stream,
  type: 'FeatureMerged',
  summary: 'The feature is the same as another one, which counts its links, votes and feedback as well.',
  data: z.object({ into: id(), reason: text(2000).optional() }),
  example: { into: feature, reason: 'both ask for a berth at sea' },
});

export const featureUnmerged = defineEvent({
  ...stream,
  type: 'FeatureUnmerged',
  summary: 'The feature stands by itself again.',
  data: z.object({ from: id() }),
  example: { from: feature },
});

export const featureMovedToProduct = defineEvent({
  ...stream,
  type: 'FeatureMovedToProduct',
  summary: 'The feature belongs to another product from now on, with its history.',
  data: z.object({ from: id(), to: id(), reason: text(2000).optional() }),
  example: { from: product, to: otherProduct, reason: 'harbours run it' },
  rehomes: ({ to }) => to,
});

export const featureUnranked = defineEvent({
  ...stream,
  type: 'FeatureUnranked',
  summary: 'The feature has no place in a list any more.',
  data: z.object({ list: id() }),
  example: { list: product },
});

export const featureComponentSet = defineEvent({
  ...stream,
  type: 'FeatureComponentSet',
  summary: 'Which component of the product the feature is part of, or none.',
  data: z.object({ component: id().nullable() }),
  example: { component: record },
});

export const featureLinkedToObjective = defineEvent({ ...stream, type: 'FeatureLinkedToObjective', summary: 'The feature serves an objective.', data: z.object({ objective: id() }), example: { objective: record } });
export const featureUnlinkedFromObjective = defineEvent({ ...stream, type: 'FeatureUnlinkedFromObjective', summary: 'The feature no longer serves an objective.', data: z.object({ objective: id() }), example: { objective: record } });
export const featureLinkedToOpportunity = defineEvent({ ...stream, type: 'FeatureLinkedToOpportunity', summary: 'The feature answers an opportunity.', data: z.object({ opportunity: id() }), example: { opportunity: record } });
export const featureUnlinkedFromOpportunity = defineEvent({ ...stream, type: 'FeatureUnlinkedFromOpportunity', summary: 'The feature no longer answers an opportunity.', data: z.object({ opportunity: id() }), example: { opportunity: record } });
export const featureLinkedToInsight = defineEvent({ ...stream, type: 'FeatureLinkedToInsight', summary: 'The feature rests on an insight.', data: z.object({ insight: id() }), example: { insight: record } });
export const featureUnlinkedFromInsight = defineEvent({ ...stream, type: 'FeatureUnlinkedFromInsight', summary: 'The feature no longer rests on an insight.', data: z.object({ insight: id() }), example: { insight: record } });

export const featureOffered = defineEvent({
  ...stream,
  type: 'FeatureOffered',
  summary: 'The feature was offered to a project: what it is to build of it, and by when it is needed.',
  data: z.object({ product: id(), project: id(), scope: text(4000), needBy: day().optional() }),
  example: { product, project, scope: 'Booking in three harbours', needBy: '2027-05-31' },
});

export const featureOfferWithdrawn = defineEvent({
  ...stream,
  type: 'FeatureOfferWithdrawn',
  summary: 'The feature is offered to the project no more, for a reason.',
  data: z.object({ project: id(), reason: text(2000) }),
  example: { project, reason: 'another project builds it' },
});

export const featureCommitmentFollowed = defineEvent({
  ...stream,
  type: 'FeatureCommitmentFollowed',
  summary: 'What became of a project’s commitment to the feature, and where the feature stands by all of them: in delivery, delivered, or planned again.',
  data: z.object({
    commitment: id(),
    project: id(),
    to: z.enum(['taken', 'submitted', 'accepted', 'rejected', 'refused', 'withdrawn', 'lapsed']),
    deliverable: id().optional(),
    required: z.boolean().optional(),
    status: featureStatus,
  }),
  example: { commitment: record, project, to: 'taken', required: true, status: 'in-delivery' },
});
