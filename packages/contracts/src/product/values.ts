import { z } from 'zod';

/** How widely a product or project is seen: by every member, by its team and its own roles, or by those who lead it. */
export const visibility = z.enum(['open', 'team', 'restricted']);

/** Roles in one product or project, whatever the member's team. */
export const rootRole = z.enum(['member', 'sponsor', 'approver', 'acceptor', 'counterpart']);

/** A product's life, in order; `discontinued` is its end before a launch. */
export const productStages = [
  'ideation',
  'discovery',
  'development',
  'introduction',
  'growth',
  'maturity',
  'decline',
  'sunsetting',
  'retired',
  'discontinued',
] as const;
export const productStage = z.enum(productStages);
export type ProductStage = z.infer<typeof productStage>;

/** What is asked of a product's key: two to ten capitals and digits, a capital first. */
export const productKey = () => z.string().regex(/^[A-Z][A-Z0-9]{1,9}$/, { error: 'must be two to ten capitals and digits, a capital first' });

/** Where a feature stands in the tree. */
export const featureLevel = z.enum(['initiative', 'feature', 'sub-feature']);
export type FeatureLevel = z.infer<typeof featureLevel>;

/** Kind of work that a feature is. */
export const featureKind = z.enum(['new', 'enhancement', 'defect', 'debt', 'compliance', 'support']);
export type FeatureKind = z.infer<typeof featureKind>;

/** Where a feature stands on its way. */
export const featureStatus = z.enum(['idea', 'candidate', 'planned', 'in-delivery', 'delivered', 'launched', 'measured', 'declined', 'removed']);
export type FeatureStatus = z.infer<typeof featureStatus>;

/** Unit of an estimate: person-months, or a team's own points or counts. */
export const estimateUnit = z.enum(['person-months', 'points', 'count']);

/**
 * A scorer's inputs to RICE, each of which may be missing (S. McBride, "RICE: simple prioritization for product managers", Intercom 2016):
 * reach in people or events per quarter, impact on its scale, confidence in percent, effort in person-months.
 */
export const riceInputs = z.object({
  reach: z.number().min(0).max(1e12).optional(),
  impact: z.union([z.literal(0.25), z.literal(0.5), z.literal(1), z.literal(2), z.literal(3)]).optional(),
  confidence: z.union([z.literal(50), z.literal(80), z.literal(100)]).optional(),
  effort: z.number().positive().max(1e6).optional(),
});
export type RiceInputs = z.infer<typeof riceInputs>;

/** What is done once an outcome is known. */
export const outcomeDecision = z.enum(['keep', 'iterate', 'remove']);
