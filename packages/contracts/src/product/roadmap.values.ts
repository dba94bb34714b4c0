import { z } from 'zod';
import { day, id, text } from '../kernel/values.js';

/** How a roadmap says when: by now, next and later, by days, or both side by side. */
export const roadmapKind = z.enum(['horizons', 'dates', 'mixed']);
export type RoadmapKind = z.infer<typeof roadmapKind>;

/** How soon, where no day is promised. */
export const roadmapHorizon = z.enum(['now', 'next', 'later']);
export type RoadmapHorizon = z.infer<typeof roadmapHorizon>;

/** For whom a version is published; customers and the public stand outside the organisation. */
export const roadmapAudience = z.enum(['team', 'executives', 'organisation', 'customers', 'public']);
export type RoadmapAudience = z.infer<typeof roadmapAudience>;

/** How sure those who plan are. */
export const roadmapConfidence = z.enum(['low', 'medium', 'high']);
export type RoadmapConfidence = z.infer<typeof roadmapConfidence>;

/** What an item of a roadmap stands for. */
export const roadmapItemKind = z.enum(['feature', 'objective', 'milestone']);
export type RoadmapItemKind = z.infer<typeof roadmapItemKind>;

const rank = () => z.string().min(1).max(200);

/** A lane of a roadmap, in its place among the others. */
export const roadmapLane = z.object({ lane: id(), name: text(100), rank: rank() });
export type RoadmapLane = z.infer<typeof roadmapLane>;

/** First and last day of an item; none where it stands at a horizon. */
export const roadmapDates = z.object({ start: day().nullable(), finish: day().nullable() });
export type RoadmapDates = z.infer<typeof roadmapDates>;

/** Where an item stands: in a lane, at a horizon or on days, and in which place. */
export const roadmapSpot = z.object({ lane: id(), horizon: roadmapHorizon.nullable(), ...roadmapDates.shape, rank: rank() });
export type RoadmapSpot = z.infer<typeof roadmapSpot>;

/** Where an item's days come from: it follows the forecast, or somebody set them by hand for a reason. */
export const roadmapDating = z.object({ ...roadmapDates.shape, follows: z.boolean(), reason: text(2000).nullable() });
export type RoadmapDating = z.infer<typeof roadmapDating>;

/** An item of a roadmap with all that its draft knows of it. */
export const roadmapItem = z.object({
  item: id(),
  kind: roadmapItemKind,
  feature: id().nullable(),
  objective: id().nullable(),
  /** A milestone's own; features and objectives go by the names they have. */
  title: text(200).nullable(),
  ...roadmapSpot.shape,
  follows: z.boolean(),
  reason: text(2000).nullable(),
  confidence: roadmapConfidence,
  note: text(2000).nullable(),
  confidential: z.boolean(),
});
export type RoadmapItem = z.infer<typeof roadmapItem>;

/** An item as a published version shows it for ever: with the name it had. */
export const roadmapPublishedItem = z.object({
  item: id(),
  kind: roadmapItemKind,
  feature: id().nullable(),
  objective: id().nullable(),
  title: text(200),
  lane: id(),
  horizon: roadmapHorizon.nullable(),
  ...roadmapDates.shape,
  confidence: roadmapConfidence,
});
export type RoadmapPublishedItem = z.infer<typeof roadmapPublishedItem>;

/** Whom a roadmap's published versions are shared with: one of the three. */
export const roadmapShare = z.object({ member: id().optional(), team: id().optional(), audience: roadmapAudience.optional() });
export type RoadmapShare = z.infer<typeof roadmapShare>;

/** By how much a lane was shifted: calendar months or days, back where below zero. */
export const roadmapShift = z.object({ months: z.int().min(-120).max(120).optional(), days: z.int().min(-3660).max(3660).optional() });
export type RoadmapShift = z.infer<typeof roadmapShift>;
