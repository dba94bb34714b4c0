/** Working time as spans of clock minutes, in order and without overlap. */
export interface WorkSpans {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/**
 * Working time laid end to end: a position on the axis is the work done since its begin. No work is
 * done before the first span; after the last one all time counts as working, so that every amount of work has its moment.
 */
export interface WorkAxis {
  toWork(clock: number): number;
  /** The clock at a position; where work ends and begins again elsewhere, the begin for a start, else the end. */
  toClock(work: number, asStart: boolean): number;
}

/** The axis on which all time is working time. */
export const clockAxis: WorkAxis = { toWork: (clock) => clock, toClock: (work) => work };

/** How many look-up cells there are for each span. */
const cellsPerSpan = 2;

/** For cells of equal width the last mark at or before the cell's begin, so that a search is a step or two. */
const indexMarks = (marks: Float64Array, from: number, to: number, cells: number): Int32Array => {
  const index = new Int32Array(cells + 1);
  let mark = 0;
  for (let cell = 0; cell <= cells; cell += 1) {
    const at = from + ((to - from) * cell) / cells;
    while (mark < marks.length - 1 && (marks[mark + 1] ?? Infinity) <= at) mark += 1;
    index[cell] = mark;
  }
  return index;
};

/**
 * Makes the axis of working spans.
 *
 * @throws RangeError where there is no span, or one does not follow the other.
 */
export const createWorkAxis = ({ starts, ends }: WorkSpans): WorkAxis => {
  const count = starts.length;
  if (count === 0 || ends.length !== count) throw new RangeError('a working-time axis needs spans with begin and end');
  const before = new Float64Array(count + 1);
  for (let k = 0; k < count; k += 1) {
    const start = starts[k] ?? 0;
    const end = ends[k] ?? 0;
    if (!(end > start) || (k > 0 && start < (ends[k - 1] ?? 0))) throw new RangeError(`span ${k} is out of order`);
    before[k + 1] = (before[k] ?? 0) + end - start;
  }
  const first = starts[0] ?? 0;
  const last = ends[count - 1] ?? 0;
  const total = before[count] ?? 0;
  const cells = count * cellsPerSpan;
  const byClock = indexMarks(starts, first, last, cells);
  const byWork = indexMarks(before.subarray(0, count), 0, total, cells);
  const clockScale = cells / (last - first);
  const workScale = cells / total;
  return {
    toWork(clock) {
      if (clock <= first) return 0;
      if (clock >= last) return total + clock - last;
      let span = byClock[((clock - first) * clockScale) | 0] ?? 0;
      while (span > 0 && (starts[span] ?? 0) > clock) span -= 1;
      while (span < count - 1 && (starts[span + 1] ?? Infinity) <= clock) span += 1;
      const end = ends[span] ?? 0;
      return (before[span] ?? 0) + (clock < end ? clock : end) - (starts[span] ?? 0);
    },
    toClock(work, asStart) {
      if (work < 0) return first + work;
      if (work >= total) return last + work - total;
      let span = byWork[(work * workScale) | 0] ?? 0;
      while (span > 0 && (before[span] ?? 0) > work) span -= 1;
      while (span < count - 1 && (before[span + 1] ?? Infinity) <= work) span += 1;
      if (!asStart && span > 0 && (before[span] ?? 0) === work) return ends[span - 1] ?? 0;
      return (starts[span] ?? 0) + work - (before[span] ?? 0);
    },
  };
};
