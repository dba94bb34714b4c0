import type { LevelledLink, LevelledTask, LevellingModel, LevellingUid } from './levelling-model.js';
import type { WorkingSpan } from './working-time.js';

/** What pushed a task; moments are minutes of the clock. */
export type LevellingReason =
  | (WorkingSpan & {
      readonly kind: 'resource';
      readonly resource: LevellingUid;
      readonly needed: number;
      /** Fewest units left in that time. */
      readonly free: number;
      /** Tasks that use the resource then. */
      readonly heldBy: readonly LevellingUid[];
    })
  | {
      readonly kind: 'supply';
      readonly resource: LevellingUid;
      readonly amount: number;
      /** From when on there is enough. */
      readonly until: number;
    }
  | { readonly kind: 'link'; readonly predecessor: LevellingUid; readonly type: NonNullable<LevelledLink['type']> };

/** A task that is to have other dates. */
export interface LevellingMove {
  readonly task: LevellingUid;
  readonly from: { readonly start: number; readonly finish: number };
  readonly to: { readonly start: number; readonly finish: number };
  /** Clock minutes by which it starts after what its own date and its links ask for: the levelling delay of a plan. */
  readonly delay: number;
  /** What pushed it, in the order of pushing; the last one decides the start. */
  readonly reasons: readonly LevellingReason[];
}

/** What levelling could not settle. */
export type LevellingConflict =
  /** More is asked than there ever is, or than there is once tasks that keep their dates have theirs. */
  | (WorkingSpan & {
      readonly kind: 'overload';
      readonly task: LevellingUid;
      readonly resource: LevellingUid;
      readonly needed: number;
      readonly free: number;
    })
  /** A task that keeps its dates begins before a predecessor lets it. */
  | { readonly kind: 'link'; readonly task: LevellingUid; readonly predecessor: LevellingUid };

/** Other dates for a plan, for someone to accept or reject; nothing is changed by it. */
export interface LevellingProposal {
  readonly moves: readonly LevellingMove[];
  readonly conflicts: readonly LevellingConflict[];
  /** Latest finish of all tasks before and after. */
  readonly finishBefore: number;
  readonly finishAfter: number;
}

/**
 * The plan with the proposed dates.
 *
 * @throws RangeError where a task's dates are no longer those the proposal was made from.
 */
export const acceptProposal = (model: LevellingModel, { moves }: LevellingProposal): LevellingModel => {
  const moveOf = new Map(moves.map((move) => [move.task, move]));
  const tasks = model.tasks.map((task): LevelledTask => {
    const move = moveOf.get(task.uid);
    if (!move) return task;
    moveOf.delete(task.uid);
    if (task.start !== move.from.start || task.finish !== move.from.finish)
      throw new RangeError(`task ${task.uid} has other dates than when the proposal was made`);
    return { ...task, ...move.to };
  });
  const [gone] = moveOf.keys();
  if (gone !== undefined) throw new RangeError(`task ${gone} is no longer in the plan`);
  return { ...model, tasks };
};

/** How names and moments are written. */
export interface Wording {
  readonly task?: (uid: LevellingUid) => string;
  readonly resource?: (uid: LevellingUid) => string;
  readonly moment?: (at: number) => string;
}

/** A move in words: what it is, and each push that led to it. */
export const explainMove = (
  { task, to, reasons }: LevellingMove,
  { task: nameTask = String, resource: nameResource = String, moment = String }: Wording = {},
): string => {
  const pushes = reasons.map((reason): string => {
    if (reason.kind === 'link') return `its predecessor ${nameTask(reason.predecessor)} is moved (${reason.type})`;
    if (reason.kind === 'supply')
      return `${reason.amount} of ${nameResource(reason.resource)} are there only from ${moment(reason.until)}`;
    const holders = reason.heldBy.map(nameTask).join(', ');
    const when = Number.isFinite(reason.to) ? ` until ${moment(reason.to)}` : '';
    const cause = holders ? `used by ${holders}` : 'not at hand';
    return `${nameResource(reason.resource)} is ${cause}${when} (${reason.needed} needed, ${reason.free} free)`;
  });
  return `${nameTask(task)} starts ${moment(to.start)} because ${pushes.join('; then because ')}`;
};
