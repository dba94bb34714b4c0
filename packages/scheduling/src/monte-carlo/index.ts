export type { Correlation } from './correlation.js';
export { createSimulation, latestPossibleFinish, simulate } from './simulate.js';
export type {
  FinishPercentiles,
  SimulatedRiskResult,
  SimulatedTaskResult,
  Simulation,
  SimulationResult,
} from './simulate.js';
export { simulateInWorker, type WorkerSimulationOptions } from './simulate-in-worker.js';
export type { RiskEvent, SimulatedLink, SimulatedTask, SimulationModel } from './simulation-model.js';
export { meanOf, type ThreePointEstimate } from './three-point.js';
export type { WorkSpans } from './work-axis.js';
