import type { Uid } from './plan.definition.js';

export type PlanErrorCode =
  | 'plan.link-to-unknown-task'
  | 'plan.unknown-parent'
  | 'plan.duplicate-task'
  | 'plan.constraint-without-date'
  | 'plan.unknown-task'
  | 'plan.cycle';

/** A plan that cannot be scheduled. `code` is stable, the message is for people. */
export class PlanError extends Error {
  constructor(
    readonly code: PlanErrorCode,
    message: string,
  ) {
    super(message);
  }
}

const told = 20;

/** The names along a cycle, back to the first; of a long one its begin. */
function cycleText(names: readonly string[]): string {
  const more = names.length - told;
  const shown = more > 0 ? [...names.slice(0, told), `… ${more} more`] : names;
  return [...shown, names[0] ?? ''].join(' → ');
}

/** Tasks that wait for one another. `path` holds each of them once, in the order of the links; the last leads back to the first. */
export class CycleError extends PlanError {
  constructor(
    readonly path: readonly Uid[],
    names: readonly string[],
  ) {
    super('plan.cycle', `these tasks wait for one another: ${cycleText(names)}`);
  }
}
