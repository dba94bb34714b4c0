import type { RcpspProblem, RcpspTask } from '../rcpsp/rcpsp-problem.js';

const numbers = (line: string): number[] => (line.match(/-?\d+/g) ?? []).map(Number);

const section = (lines: readonly string[], title: RegExp, skip: number): number[][] => {
  const at = lines.findIndex((line) => title.test(line));
  if (at < 0) throw new SyntaxError(`no section ${title.source}`);
  const rows: number[][] = [];
  for (const line of lines.slice(at + 1 + skip)) {
    const row = numbers(line);
    if (/^[*\s]*$/.test(line) || row.length === 0) break;
    rows.push(row);
  }
  return rows;
};

/**
 * Reads a single-mode instance of PSPLIB (`.sm`), the dummy tasks for start and end included.
 *
 * @throws SyntaxError where a section is missing, a row has another shape, or a task has several modes.
 * Source of the format: Kolisch and Sprecher, "PSPLIB – a project scheduling problem library", EJOR 96 (1997).
 */
export const readPsplibSm = (text: string): RcpspProblem => {
  const lines = text.split(/\r?\n/);
  const links = section(lines, /^PRECEDENCE RELATIONS/, 1);
  const requests = section(lines, /^REQUESTS\/DURATIONS/, 2);
  const capacity = section(lines, /^RESOURCEAVAILABILITIES/, 1)[0];
  if (!capacity) throw new SyntaxError('no row of resource availabilities');
  if (links.length !== requests.length) throw new SyntaxError('not as many rows of requests as of precedence relations');
  const tasks = links.map(([job, modes, count, ...successors], index): RcpspTask => {
    const [requested, mode, duration, ...demand] = requests[index] ?? [];
    if (job !== index + 1 || requested !== job) throw new SyntaxError(`job ${index + 1} is out of place`);
    if (modes !== 1 || mode !== 1) throw new SyntaxError(`job ${job} has several modes`);
    if (count !== successors.length || duration === undefined || demand.length !== capacity.length)
      throw new SyntaxError(`job ${job} has a row of another length`);
    return { duration, demand, successors: successors.map((number) => number - 1) };
  });
  return { tasks, capacity };
};
