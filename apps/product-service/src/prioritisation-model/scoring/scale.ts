import type { FormulaFactor, ModelKind } from '@wheelhouse/contracts';

type Scale = Pick<FormulaFactor, 'min' | 'max' | 'aboveMin' | 'values'>;

/** Factors of the kinds whose formula is fixed; the divisor is the last. */
export const factorsOfKind: Readonly<Record<Exclude<ModelKind, 'weighted'>, readonly string[]>> = {
  rice: ['reach', 'impact', 'confidence', 'effort'],
  wsjf: ['businessValue', 'timeCriticality', 'riskReduction', 'jobSize'],
};

/** The factor that a kind divides by, where it divides. */
export const divisorOf = (kind: ModelKind): string | undefined => (kind === 'weighted' ? undefined : factorsOfKind[kind].at(-1));

/** Whether a value may be entered. */
export function onScale({ min, max, aboveMin, values }: Scale, value: number): boolean {
  if (values) return values.includes(value);
  return value <= max && (aboveMin === true ? value > min : value >= min);
}

/** The scale as people read it. */
export function scaleInWords({ min, max, aboveMin, values }: Scale): string {
  if (values) return `one of ${values.join(', ')}`;
  return aboveMin === true ? `above ${min}, up to ${max}` : `${min} to ${max}`;
}

/** The value of the scale that is nearest to a number; of two as near, the lower. */
export function nearestOnScale(scale: Scale, value: number): number {
  if (scale.values) return scale.values.reduce((best, candidate) => (Math.abs(candidate - value) < Math.abs(best - value) ? candidate : best));
  const within = Math.min(Math.max(value, scale.min), scale.max);
  // There is no number nearest to an open end, so a thousandth of the way stands for it.
  return onScale(scale, within) ? within : scale.min + (scale.max - scale.min) / 1000;
}

/** A value of one scale as far along on another, at the nearest value there. */
export function carriedOver(from: Scale, to: Scale, value: number): number {
  if (onScale(to, value) && from.min === to.min && from.max === to.max) return value;
  return nearestOnScale(to, to.min + ((value - from.min) / (from.max - from.min)) * (to.max - to.min));
}
