import { factorDirection, factorKey, id, text, z, type ModelFactor, type ModelKind } from '@wheelhouse/contracts';
import { reject, type Rejection } from '@wheelhouse/event-sourcing';
import { divisorOf, factorsOfKind, onScale, scaleInWords } from '../scoring/scale.js';

const onAScale = () => z.number().min(-1e12).max(1e12);

/** A factor as a command tells it: a scale of single values, or from `min` to `max`. */
export const factorBody = z.object({
  factor: factorKey(),
  name: text(100),
  /** Fixed for the factors of RICE and WSJF; `higher` elsewhere unless it says else. */
  direction: factorDirection.optional(),
  weight: z.number().positive().max(100).optional(),
  objective: id().optional(),
  min: onAScale().optional(),
  max: onAScale().optional(),
  /** The scale begins above `min` and not with it. */
  aboveMin: z.boolean().optional(),
  values: z.array(onAScale()).min(1).max(30).optional(),
  anchors: z.array(z.object({ value: onAScale(), meaning: text(300) })).max(30).default([]),
});
export type FactorBody = z.output<typeof factorBody>;

export const factorsBody = z.array(factorBody).min(1).max(12);

/** The factors as the model keeps them, or why they will not do. */
export function factorsRead(kind: ModelKind, bodies: readonly FactorBody[]): readonly ModelFactor[] | Rejection {
  const factors: ModelFactor[] = [];
  for (const [index, body] of bodies.entries()) {
    const pointer = `/factors/${index}`;
    if (factors.some(({ factor }) => factor === body.factor)) return reject.invalid('prioritisation-model.factor-twice', `The factor ${body.factor} is there twice.`, `${pointer}/factor`);
    const factor = factorRead(kind, body);
    if (!factor) return reject.invalid('prioritisation-model.scale-missing', 'A scale has single values, or a min and a max; one of the two.', pointer);
    const refused = ofKindRefused(kind, body, pointer) ?? scaleRefused(kind, factor, pointer);
    if (refused) return refused;
    factors.push(factor);
  }
  return factorsMissing(kind, factors) ?? weightsRefused(factors) ?? factors;
}

function factorRead(kind: ModelKind, { values, min, max, aboveMin, direction, weight, objective, factor, name, anchors }: FactorBody): ModelFactor | undefined {
  const scale = scaleRead(values, min, max);
  if (!scale) return undefined;
  return {
    ...{ factor, name, direction: direction ?? directionOfKind(kind, factor), anchors, ...scale },
    ...(aboveMin === true && !values ? { aboveMin } : {}),
    ...(weight === undefined ? {} : { weight }),
    ...(objective === undefined ? {} : { objective }),
  };
}

function scaleRead(values: readonly number[] | undefined, min: number | undefined, max: number | undefined): Pick<ModelFactor, 'min' | 'max' | 'values'> | undefined {
  if (!values) return min === undefined || max === undefined ? undefined : { min, max };
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const ends = { min: Math.min(...sorted), max: Math.max(...sorted) };
  // A page shows the ends of such a scale as well, and what is read there can be sent back.
  return (min ?? ends.min) === ends.min && (max ?? ends.max) === ends.max ? { ...ends, values: sorted } : undefined;
}

const directionOfKind = (kind: ModelKind, factor: string): ModelFactor['direction'] => (divisorOf(kind) === factor ? 'lower' : 'higher');

function ofKindRefused(kind: ModelKind, { factor, direction, weight }: FactorBody, pointer: string): Rejection | undefined {
  if (kind === 'weighted') return undefined;
  if (!factorsOfKind[kind].includes(factor)) {
    return reject.invalid('prioritisation-model.factor-unknown', `The factors of ${kind} are ${factorsOfKind[kind].join(', ')}.`, `${pointer}/factor`);
  }
  if (weight !== undefined) return reject.invalid('prioritisation-model.weights-of-kind', 'Only a weighted model has weights.', `${pointer}/weight`);
  if (direction !== undefined && direction !== directionOfKind(kind, factor)) {
    return reject.invalid('prioritisation-model.direction-of-kind', `For ${factor}, the ${directionOfKind(kind, factor)} is the better: the formula says so.`, `${pointer}/direction`);
  }
  return undefined;
}

function scaleRefused(kind: ModelKind, factor: ModelFactor, pointer: string): Rejection | undefined {
  const { min, max, aboveMin } = factor;
  if (kind === 'weighted' ? min >= max : min > max || (min === max && aboveMin === true)) {
    return reject.invalid('prioritisation-model.scale-empty', 'The scale has no two ends: its max must be above its min.', pointer);
  }
  if (divisorOf(kind) === factor.factor && !(min > 0 || (min === 0 && aboveMin === true))) {
    return reject.invalid('prioritisation-model.divisor-not-positive', `${factor.name} divides the score, so that its scale must be above zero.`, pointer);
  }
  if (kind !== 'weighted' && min < 0) return reject.invalid('prioritisation-model.scale-below-zero', 'The factors of a product or a sum of this kind are not below zero.', pointer);
  const off = factor.anchors.findIndex(({ value }) => !onScale(factor, value));
  return off < 0 ? undefined : reject.invalid('prioritisation-model.value-off-scale', `The scale is ${scaleInWords(factor)}.`, `${pointer}/anchors/${off}/value`);
}

function factorsMissing(kind: ModelKind, factors: readonly ModelFactor[]): Rejection | undefined {
  if (kind === 'weighted') return undefined;
  const missing = factorsOfKind[kind].filter((name) => !factors.some(({ factor }) => factor === name));
  return missing.length === 0 ? undefined : reject.invalid('prioritisation-model.factor-missing', `Without ${missing.join(', ')} it is no ${kind}.`, '/factors');
}

/** Why weights will not do: where any factor has one, all have, and they sum to 100. */
export function weightsRefused(factors: readonly ModelFactor[], pointer = '/factors'): Rejection | undefined {
  const weights = factors.map(({ weight }) => weight ?? 0);
  if (weights.every((weight) => weight === 0)) return undefined;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  // Thirds do not sum to a hundred in binary.
  return Math.abs(sum - 100) < 1e-6 && weights.every((weight) => weight > 0)
    ? undefined
    : reject.invalid('prioritisation-model.weights-not-100', `Every factor has a weight, and all of them sum to 100; these sum to ${Number(sum.toFixed(6))}.`, pointer);
}
