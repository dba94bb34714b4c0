import { checkModel, type SimulationModel } from './simulation-model.js';
import { clockAxis, createWorkAxis, type WorkAxis } from './work-axis.js';

/** How a link's bound comes about; `Start` bounds the successor's start, `Finish` its finish. */
export const Bound = { start: 0, finish: 1 } as const;

/** A model as columns in the order of the pass; positions are those on each task's own axis. */
export interface SimulationNetwork {
  readonly size: number;
  readonly order: Int32Array;
  readonly axis: readonly WorkAxis[];
  readonly axisOf: Int32Array;
  /** Earliest start by date; -Infinity where only links bind. */
  readonly base: Float64Array;
  /** Earliest finish by date, else -Infinity. */
  readonly finishBase: Float64Array;
  /** Whether links bind the task. */
  readonly free: Uint8Array;
  /** Start of begun work, else NaN: its finish runs from `base`, its start stays. */
  readonly startedAt: Float64Array;
  /** Links grouped by successor. */
  readonly inFrom: Int32Array;
  readonly linkFrom: Int32Array;
  /** 0 where the predecessor's start counts, 1 for its finish. */
  readonly linkEvent: Uint8Array;
  readonly linkBound: Uint8Array;
  /** Minutes; the part that is percent of the predecessor's duration apart, as a share. */
  readonly lag: Float64Array;
  readonly lagShare: Float64Array;
  /** Whether the moment crosses to another axis, or the lag runs by the clock. */
  readonly crosses: Uint8Array;
  readonly clockLag: Uint8Array;
  /** Tasks whose finish may be the project's. */
  readonly ends: Int32Array;
  /** Whether the project's finish is measured by the clock, or on the one axis that all tasks share. */
  readonly byClock: boolean;
}

const sortByLinks = (size: number, model: SimulationModel): Int32Array => {
  const open = new Int32Array(size);
  const after: number[][] = Array.from({ length: size }, () => []);
  for (const { from, to } of model.links ?? []) {
    after[from]?.push(to);
    open[to] = (open[to] ?? 0) + 1;
  }
  const order = new Int32Array(size);
  let filled = 0;
  for (let i = 0; i < size; i += 1) if (open[i] === 0) order[filled++] = i;
  for (let k = 0; k < filled; k += 1) {
    for (const to of after[order[k] ?? 0] ?? []) {
      open[to] = (open[to] ?? 0) - 1;
      if (open[to] === 0) order[filled++] = to;
    }
  }
  if (filled < size) throw new RangeError(`the links form a cycle through task ${open.findIndex((count) => count > 0)}`);
  return order;
};

/**
 * Checks a model and lays it out for many passes.
 *
 * @throws RangeError where the model is malformed or its links form a cycle.
 */
export const compileSimulation = (model: SimulationModel): SimulationNetwork => {
  checkModel(model);
  const { tasks, links = [], start = 0 } = model;
  const size = tasks.length;
  const axes = (model.axes ?? []).map(createWorkAxis);
  const byClock = new Set(tasks.map(({ axis = 0 }) => axis)).size > 1;
  const axis = tasks.map((task) => axes[task.axis ?? 0] ?? clockAxis);
  // 1: by links; 2: by a finish-to-finish link too, which pulls no task before the project's start.
  const bound = new Uint8Array(size);
  const endsElsewhere = new Uint8Array(size);
  for (const link of links) {
    const { type = 'FS', lag = 0 } = link;
    bound[link.to] = type === 'FF' ? 2 : Math.max(1, bound[link.to] ?? 0);
    // A successor that starts at the finish or later ends no earlier than its predecessor.
    if (type === 'FS' && lag >= 0 && !tasks[link.to]?.begun && tasks[link.to]?.pinnedAt === undefined)
      endsElsewhere[link.from] = 1;
  }
  const position = (task: number, clock: number | undefined): number =>
    clock === undefined ? -Infinity : (axis[task]?.toWork(clock) ?? clock);
  const sorted = links.map((_, index) => index).sort((a, b) => (links[a]?.to ?? 0) - (links[b]?.to ?? 0) || a - b);
  const inFrom = new Int32Array(size + 1);
  for (const { to } of links) inFrom[to + 1] = (inFrom[to + 1] ?? 0) + 1;
  for (let i = 0; i < size; i += 1) inFrom[i + 1] = (inFrom[i + 1] ?? 0) + (inFrom[i] ?? 0);
  const column = <T>(read: (link: (typeof links)[number]) => T): T[] =>
    sorted.flatMap((index) => {
      const link = links[index];
      return link ? [read(link)] : [];
    });
  return {
    size,
    order: sortByLinks(size, model),
    axis,
    axisOf: Int32Array.from(tasks, (task) => task.axis ?? 0),
    base: Float64Array.from(tasks, (task, i) =>
      Math.max(
        position(i, task.begun?.resumeAt ?? task.pinnedAt ?? task.notBefore ?? (bound[i] === 0 ? start : undefined)),
        bound[i] === 2 && !task.begun && task.pinnedAt === undefined ? position(i, start) : -Infinity,
      ),
    ),
    finishBase: Float64Array.from(tasks, (task, i) => position(i, task.notFinishedBefore)),
    free: Uint8Array.from(tasks, (task) => (task.begun || task.pinnedAt !== undefined ? 0 : 1)),
    startedAt: Float64Array.from(tasks, (task, i) => (task.begun ? position(i, task.begun.startedAt) : Number.NaN)),
    inFrom,
    linkFrom: Int32Array.from(column(({ from }) => from)),
    linkEvent: Uint8Array.from(column(({ type = 'FS' }) => (type === 'FS' || type === 'FF' ? 1 : 0))),
    linkBound: Uint8Array.from(column(({ type = 'FS' }) => (type === 'FF' || type === 'SF' ? Bound.finish : Bound.start))),
    lag: Float64Array.from(column(({ lag = 0, lagIn }) => (lagIn === 'percent' ? 0 : lag))),
    lagShare: Float64Array.from(column(({ lag = 0, lagIn }) => (lagIn === 'percent' ? lag / 100 : 0))),
    crosses: Uint8Array.from(
      column(({ from, to, lagIn, lag = 0 }) =>
        axis[from] !== axis[to] || (lagIn === 'clock' && lag !== 0 && axis[to] !== clockAxis) ? 1 : 0,
      ),
    ),
    // Percent of a duration that runs by the clock is time of the clock.
    clockLag: Uint8Array.from(
      column(({ from, lagIn }) => (lagIn === 'clock' || (lagIn === 'percent' && axis[from] === clockAxis) ? 1 : 0)),
    ),
    ends: Int32Array.from(tasks.keys()).filter((i) => endsElsewhere[i] === 0),
    byClock,
  };
};
