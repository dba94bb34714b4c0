import { z } from 'zod';
import { id, text } from '../kernel/values.js';

/** How a model makes a score of its factors: RICE's product by effort, WSJF's cost of delay by job size, or a weighted sum. */
export const modelKind = z.enum(['rice', 'wsjf', 'weighted']);
export type ModelKind = z.infer<typeof modelKind>;

/** How the scores of several scorers become one. */
export const scoreAggregation = z.enum(['median', 'mean']);
export type ScoreAggregation = z.infer<typeof scoreAggregation>;

/** Whether more of a factor speaks for a feature or against it. */
export const factorDirection = z.enum(['higher', 'lower']);
export type FactorDirection = z.infer<typeof factorDirection>;

/** Models that are there without being defined. */
export const builtInModel = z.enum(['rice', 'wsjf']);
export type BuiltInModel = z.infer<typeof builtInModel>;

/** A model: one of the organisation's, or one that is built in. */
export const modelId = () => z.union([builtInModel, id()]);

/** Versions of a model count from 1. */
export const modelVersion = () => z.number().int().min(1).max(10_000);

/** What a factor goes by in inputs and weights, in camelCase. */
export const factorKey = () => z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/, { error: 'must be letters and digits, a small letter first' });

const onAScale = () => z.number().min(-1e12).max(1e12);

/** A factor as a formula reads it: its direction, its weight where the kind has weights, and the bounds or the values of its scale. */
export const formulaFactor = z.object({
  factor: factorKey(),
  name: text(100),
  direction: factorDirection,
  /** Percent; those of a weighted model sum to 100. */
  weight: z.number().positive().max(100).optional(),
  min: onAScale(),
  max: onAScale(),
  /** The scale begins above `min` and not with it. */
  aboveMin: z.boolean().optional(),
  /** The only values taken, from low to high; else whatever lies within the bounds. */
  values: z.array(onAScale()).min(1).max(30).optional(),
});
export type FormulaFactor = z.infer<typeof formulaFactor>;

/** A published version's formula as it stood: all that a score is computed from beside the inputs. */
export const formula = z.object({ kind: modelKind, factors: z.array(formulaFactor).min(1).max(12), aggregation: scoreAggregation });
export type Formula = z.infer<typeof formula>;

/** A factor as its model tells it to scorers: what the values mean, and which objective it stands for. */
export const modelFactor = formulaFactor.extend({
  anchors: z.array(z.object({ value: onAScale(), meaning: text(300) })).max(30),
  objective: id().optional(),
});
export type ModelFactor = z.infer<typeof modelFactor>;

/** A scorer's inputs by factor; one that is not there is missing. */
export const factorInputs = z.record(factorKey(), onAScale());
export type FactorInputs = z.infer<typeof factorInputs>;
