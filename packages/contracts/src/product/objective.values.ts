import { z } from 'zod';
import { id, text } from '../kernel/values.js';

/** Whose objective it is. */
export const objectiveScope = z.enum(['organisation', 'line', 'product', 'team']);
export type ObjectiveScope = z.infer<typeof objectiveScope>;

/** Committed: to be reached in full. Aspirational: reaching 0.7 is good (J. Doerr, "Measure What Matters", 2018). */
export const objectiveAmbition = z.enum(['committed', 'aspirational']);
export type ObjectiveAmbition = z.infer<typeof objectiveAmbition>;

/** Where an objective stands. */
export const objectiveStatus = z.enum(['draft', 'active', 'closed', 'carried-over', 'cancelled']);
export type ObjectiveStatus = z.infer<typeof objectiveStatus>;

/** How a key result is to move. */
export const keyResultKind = z.enum(['increase', 'decrease', 'keep-within', 'done']);
export type KeyResultKind = z.infer<typeof keyResultKind>;

/** A key result as it is told: `start` and `target` for what increases or decreases, `low` and `high` for what is kept within, no number for what is done. */
export const keyResultFields = {
  keyResult: id(),
  title: text(300),
  kind: keyResultKind,
  unit: text(50).optional(),
  metric: id().optional(),
  start: z.number().optional(),
  target: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
};

/** How sure those who check in are that the target will be reached, from 0 to 10. */
export const checkInConfidence = z.int().min(0).max(10);

/** A score or a grade: 0 is nothing of what was wanted, 1 all of it. */
export const objectiveGrade = z.number().min(0).max(1);
