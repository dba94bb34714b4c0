import type { NextWorkingSpan } from './working-time.js';

/** What tasks and resources are called by. */
export type LevellingUid = number | string;

/** People and machines: units at hand at a time, free again when a task ends. */
export interface RenewableResource {
  readonly uid: LevellingUid;
  readonly kind: 'renewable';
  /** 1 is one person's whole time; where it changes, the units from each moment on (0 before the first). */
  readonly units: number | readonly { readonly from: number; readonly units: number }[];
  /** When it works; always where left out. A task works only while all its resources do. */
  readonly calendar?: NextWorkingSpan;
}

/** Money and material: spent when a task starts, and not given back. */
export interface NonRenewableResource {
  readonly uid: LevellingUid;
  readonly kind: 'nonRenewable';
  /** Amounts that come in, each from a moment on. */
  readonly supply: readonly { readonly from: number; readonly amount: number }[];
}

export type LevelledResource = RenewableResource | NonRenewableResource;

/** What a task needs of a resource: units while it works, or an amount at its start. */
export interface ResourceNeed {
  readonly resource: LevellingUid;
  readonly units: number;
}

/** A link to a predecessor; lag in minutes of the task's own working time, or of the clock. */
export interface LevelledLink {
  readonly from: LevellingUid;
  readonly type?: 'FS' | 'SS' | 'FF' | 'SF';
  readonly lag?: number;
  readonly lagElapsed?: boolean;
}

/** A task with the dates it has now; moments are minutes of the clock. */
export interface LevelledTask {
  readonly uid: LevellingUid;
  /** Minutes of working time. */
  readonly work: number;
  readonly start: number;
  readonly finish: number;
  readonly calendar?: NextWorkingSpan;
  readonly needs?: readonly ResourceNeed[];
  readonly links?: readonly LevelledLink[];
  /** 0 to 1000, the higher the later it is moved; 500 where left out, and 1000 is never moved. */
  readonly priority?: number;
  /** Keeps its dates: begun, pinned or so wished. */
  readonly frozen?: boolean;
  /** Of two alike the one with less slack goes first; minutes. */
  readonly slack?: number;
}

/** A plan as levelling sees it. */
export interface LevellingModel {
  readonly tasks: readonly LevelledTask[];
  readonly resources: readonly LevelledResource[];
}

/** The priority at which a task is never moved, as in Microsoft Project. */
export const unmovablePriority = 1000;

/** Whether a task keeps its dates. */
export const keepsDates = ({ frozen = false, priority = 500 }: LevelledTask): boolean =>
  frozen || priority >= unmovablePriority;

/**
 * @throws RangeError that names the task: unknown predecessors or resources, figures that are none, needs no capacity can
 * ever meet are no error but reported by the proposal.
 */
export const checkLevellingModel = ({ tasks, resources }: LevellingModel): void => {
  const known = new Set(tasks.map(({ uid }) => uid));
  const held = new Set(resources.map(({ uid }) => uid));
  if (known.size < tasks.length) throw new RangeError('two tasks share a uid');
  if (held.size < resources.length) throw new RangeError('two resources share a uid');
  for (const { uid, work, start, finish, needs = [], links = [], priority = 500 } of tasks) {
    if (!(work >= 0) || !Number.isFinite(work) || !Number.isFinite(start) || !(finish >= start))
      throw new RangeError(`task ${uid}: work, start and finish are figures in order`);
    if (!(priority >= 0 && priority <= unmovablePriority)) throw new RangeError(`task ${uid}: a priority is 0 to 1000`);
    for (const { resource, units } of needs) {
      if (!held.has(resource)) throw new RangeError(`task ${uid} needs the unknown resource ${resource}`);
      if (!(units >= 0) || !Number.isFinite(units)) throw new RangeError(`task ${uid}: units are a figure from 0`);
    }
    for (const { from } of links)
      if (!known.has(from) || from === uid) throw new RangeError(`task ${uid} has the unknown predecessor ${from}`);
  }
};
