export { findScheduleFault } from './check-schedule.js';
export type { RcpspProblem, RcpspTask } from './rcpsp-problem.js';
export {
  searchRcpsp,
  solveRcpsp,
  solveRcpspPausing,
  type RcpspOptions,
  type RcpspProgress,
  type RcpspSolution,
} from './solve-rcpsp.js';
