/**
 * How a work package earns its budget. Sources: ANSI/PMI 19-006-2019 (PMI-EVM), earned value
 * measurement methods; EIA-748 Intent Guide, guidelines 10, 12 and 22.
 */
export type EarnedValueTechnique =
  /** A share of the budget at the start, the rest at the finish: 0 for 0/100, 0.5 for 50/50. */
  | { readonly kind: 'fixed-formula'; readonly atStart: number }
  /** Milestones, each worth its weight once reached; a milestone partly reached may earn part of it. */
  | { readonly kind: 'weighted-milestones'; readonly milestones: readonly WeightedMilestone[] }
  /** As much as is done, in the judgement of who does it. */
  | { readonly kind: 'percent-complete' }
  /** Work without result of its own: earned as planned, as time passes. */
  | { readonly kind: 'level-of-effort' }
  /** In proportion to another work package, such as inspection to building. */
  | { readonly kind: 'apportioned'; readonly base: { readonly percentComplete: number; readonly percentPlanned: number } };

export interface WeightedMilestone {
  readonly weight: number;
  /** 1 when reached, 0 when not, a part where the plan allows it. */
  readonly reached: number;
  /** 1 when it was to be reached by the status date. */
  readonly planned: number;
}

/** Where a work package stands at the status date. */
export interface Standing {
  readonly bac: number;
  readonly started: boolean;
  readonly finished: boolean;
  /** Fraction done, 0 … 1. */
  readonly percentComplete: number;
  /** Was it to start, and to finish, by the status date? */
  readonly plannedStarted: boolean;
  readonly plannedFinished: boolean;
  /** Fraction of the baseline's working time that had passed by the status date. */
  readonly percentPlanned: number;
}

/** 0/100: nothing until it is done. Source: PMI-EVM, fixed formula. */
export const zeroHundred: EarnedValueTechnique = { kind: 'fixed-formula', atStart: 0 };

/** 50/50: half at the start, half when done. Source: PMI-EVM, fixed formula. */
export const fiftyFifty: EarnedValueTechnique = { kind: 'fixed-formula', atStart: 0.5 };

const clamp = (fraction: number): number => Math.min(1, Math.max(0, fraction));

function milestoneShare(milestones: readonly WeightedMilestone[], of: 'reached' | 'planned'): number {
  const all = milestones.reduce((sum, one) => sum + one.weight, 0);
  const got = milestones.reduce((sum, one) => sum + one.weight * clamp(one[of]), 0);
  return all === 0 ? 0 : got / all;
}

function formulaShare(atStart: number, started: boolean, finished: boolean): number {
  if (finished) return 1;
  return started ? clamp(atStart) : 0;
}

/** EV: the budget earned by the technique. Level of effort earns what was planned, done or not. */
export function earnedValue(technique: EarnedValueTechnique, standing: Standing): number {
  switch (technique.kind) {
    case 'fixed-formula':
      return standing.bac * formulaShare(technique.atStart, standing.started, standing.finished);
    case 'weighted-milestones':
      return standing.bac * milestoneShare(technique.milestones, 'reached');
    case 'percent-complete':
      return standing.bac * clamp(standing.percentComplete);
    case 'level-of-effort':
      return standing.bac * clamp(standing.percentPlanned);
    case 'apportioned':
      return standing.bac * clamp(technique.base.percentComplete);
  }
}

/** PV by the same technique, so that work done as planned shows no variance. Source: EIA-748 Intent Guide, guideline 22: planned and earned by one method. */
export function plannedValue(technique: EarnedValueTechnique, standing: Standing): number {
  switch (technique.kind) {
    case 'fixed-formula':
      return standing.bac * formulaShare(technique.atStart, standing.plannedStarted, standing.plannedFinished);
    case 'weighted-milestones':
      return standing.bac * milestoneShare(technique.milestones, 'planned');
    case 'apportioned':
      return standing.bac * clamp(technique.base.percentPlanned);
    default:
      return standing.bac * clamp(standing.percentPlanned);
  }
}
