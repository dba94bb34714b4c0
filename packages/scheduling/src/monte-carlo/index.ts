export type { Correlation } from './correlation.js';
export { createSimulation, simulate } from './simulate.js';
export type {
  FinishPercentiles,
  SimulatedRiskResult,
  SimulatedTaskResult,
  Simulation,
  SimulationResult,
} from './simulate.js';
export { simulateInWorker, type WorkerSimulationOptions } from './simulate-in-worker.js';
export type { RiskEvent, SimulatedLink, SimulatedTask, SimulationModel } from './simulation-model.js';
export { simulationOfPlan, type PlanSimulation, type PlanUncertainty } from './simulation-of-plan.js';
export { meanOf, type ThreePointEstimate } from './three-point.js';
export type { WorkSpans } from './work-axis.js';
export { monteCarloBench } from './monte-carlo-bench.js';
