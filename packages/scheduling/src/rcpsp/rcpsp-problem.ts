/** One task of a resource-constrained project, with whole numbers for time and demand. */
export interface RcpspTask {
  /** Length in periods, 0 for a milestone. */
  readonly duration: number;
  /** Units of each renewable resource held while the task runs, in the order of the capacities. */
  readonly demand: readonly number[];
  /** Indices of the tasks that may start only when this one has finished. */
  readonly successors: readonly number[];
}

/** The resource-constrained project scheduling problem: finish-start links, constant capacities, shortest makespan. */
export interface RcpspProblem {
  readonly tasks: readonly RcpspTask[];
  /** Units of each renewable resource at hand in every period. */
  readonly capacity: readonly number[];
}

/** Links of one direction in compressed rows: those of task i stand in `to[from[i]] .. to[from[i + 1] - 1]`. */
export interface Links {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** A checked problem in typed arrays, as the schedule generators read it. */
export interface RcpspNetwork {
  readonly size: number;
  readonly duration: Int32Array;
  readonly predecessors: Links;
  readonly successors: Links;
  /** Every task after all its predecessors. */
  readonly order: Int32Array;
  /** Demand of task i for resource r at `i * resources + r`. */
  readonly demand: Int32Array;
  readonly capacity: Int32Array;
  readonly resources: number;
  /** Longest path from the start to the start of each task. */
  readonly head: Int32Array;
  /** Longest path from the finish of each task to the end. */
  readonly tail: Int32Array;
  /** Length of the longest path through the network. */
  readonly criticalPath: number;
  /** Sum of the durations: no active schedule is longer. */
  readonly horizon: number;
}

const toLinks = (rows: readonly (readonly number[])[]): Links => {
  const from = new Int32Array(rows.length + 1);
  rows.forEach((row, index) => (from[index + 1] = (from[index] ?? 0) + row.length));
  return { from, to: Int32Array.from(rows.flat()) };
};

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 0x3fffffff;

const check = ({ tasks, capacity }: RcpspProblem): void => {
  if (!capacity.every(isCount)) throw new RangeError('capacities must be whole numbers from 0');
  tasks.forEach(({ duration, demand, successors }, index) => {
    if (!isCount(duration)) throw new RangeError(`task ${index}: its duration must be a whole number from 0`);
    if (demand.length !== capacity.length || !demand.every(isCount))
      throw new RangeError(`task ${index}: one demand, a whole number from 0, is needed for each resource`);
    const short = duration > 0 ? demand.findIndex((units, resource) => units > (capacity[resource] ?? 0)) : -1;
    if (short >= 0) throw new RangeError(`task ${index}: asks for more of resource ${short} than there is`);
    if (!successors.every((to) => Number.isInteger(to) && to >= 0 && to < tasks.length && to !== index))
      throw new RangeError(`task ${index}: a successor is no other task of this problem`);
  });
};

const topologicalOrder = (size: number, successors: Links, predecessors: Links): Int32Array => {
  const order = new Int32Array(size);
  const open = new Int32Array(size);
  let filled = 0;
  for (let i = 0; i < size; i += 1) {
    open[i] = (predecessors.from[i + 1] ?? 0) - (predecessors.from[i] ?? 0);
    if (open[i] === 0) order[filled++] = i;
  }
  for (let k = 0; k < filled; k += 1) {
    const task = order[k] ?? 0;
    for (let l = successors.from[task] ?? 0; l < (successors.from[task + 1] ?? 0); l += 1) {
      const to = successors.to[l] ?? 0;
      open[to] = (open[to] ?? 0) - 1;
      if (open[to] === 0) order[filled++] = to;
    }
  }
  if (filled < size) throw new RangeError(`the links form a cycle through task ${open.findIndex((count) => count > 0)}`);
  return order;
};

/** Longest path to the start of each task over the given links. */
export const longestPaths = (order: Int32Array, duration: Int32Array, predecessors: Links): Int32Array => {
  const head = new Int32Array(order.length);
  for (let k = 0; k < order.length; k += 1) {
    const task = order[k] ?? 0;
    let earliest = 0;
    for (let l = predecessors.from[task] ?? 0; l < (predecessors.from[task + 1] ?? 0); l += 1) {
      const before = predecessors.to[l] ?? 0;
      earliest = Math.max(earliest, (head[before] ?? 0) + (duration[before] ?? 0));
    }
    head[task] = earliest;
  }
  return head;
};

/**
 * Checks a problem and lays it out in typed arrays.
 *
 * @throws RangeError where a number is no whole number from 0, a task asks for more than the capacity, a successor does
 * not exist, or the links form a cycle.
 */
export const compileRcpsp = (problem: RcpspProblem): RcpspNetwork => {
  check(problem);
  const { tasks, capacity } = problem;
  const size = tasks.length;
  const following = tasks.map(({ successors }) => [...new Set(successors)]);
  const preceding: number[][] = tasks.map(() => []);
  following.forEach((row, index) => row.forEach((to) => preceding[to]?.push(index)));
  const successors = toLinks(following);
  const predecessors = toLinks(preceding);
  const order = topologicalOrder(size, successors, predecessors);
  const duration = Int32Array.from(tasks, (task) => task.duration);
  const head = longestPaths(order, duration, predecessors);
  const tail = longestPaths(order.slice().reverse(), duration, successors);
  return {
    size,
    duration,
    predecessors,
    successors,
    order,
    demand: Int32Array.from(tasks.flatMap((task) => task.demand)),
    capacity: Int32Array.from(capacity),
    resources: capacity.length,
    head,
    tail,
    criticalPath: tasks.reduce((longest, task, i) => Math.max(longest, (head[i] ?? 0) + task.duration), 0),
    horizon: tasks.reduce((sum, task) => sum + task.duration, 0),
  };
};

/** The same problem with time running backwards: what was the last task is the first. */
export const reverseNetwork = (network: RcpspNetwork): RcpspNetwork => ({
  ...network,
  predecessors: network.successors,
  successors: network.predecessors,
  order: network.order.slice().reverse(),
  head: network.tail,
  tail: network.head,
});
