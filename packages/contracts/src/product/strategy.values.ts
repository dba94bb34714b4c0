import { z } from 'zod';
import { id } from '../kernel/values.js';
import { featureKind } from './values.js';

/** How often an audience or a group is spoken to. */
export const stakeholderCadence = z.enum(['daily', 'weekly', 'every-two-weeks', 'monthly', 'quarterly', 'yearly', 'as-needed']);
export type StakeholderCadence = z.infer<typeof stakeholderCadence>;

/** How much interest or influence a group of stakeholders has (A. Mendelow's grid takes the two together). */
export const stakeLevel = z.enum(['low', 'medium', 'high']);

/** By what effort is split: pillars of the strategy, or kinds of work. */
export const splitBy = z.enum(['pillar', 'kind']);
export type SplitBy = z.infer<typeof splitBy>;

/** Shares of effort in percent, each of a pillar or of a kind of work; together they are the whole. */
export const splitShares = z
  .array(z.object({ of: z.union([id(), featureKind]), percent: z.number().min(0).max(100) }))
  .min(1)
  .max(50);
export type SplitShares = z.infer<typeof splitShares>;
