import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerOrder, WorkerReport } from './simulate-in-worker.js';
import { createSimulation } from './simulate.js';

/** Milliseconds between two reports. */
const reportEvery = 50;

const run = (order: WorkerOrder, report: (message: WorkerReport) => void): void => {
  const cancelled = new Int32Array(order.cancelled);
  const simulation = createSimulation(order.model, order);
  let told = performance.now();
  // At least one block, so that there is always a result.
  while (simulation.advance() && Atomics.load(cancelled, 0) === 0) {
    if (performance.now() - told < reportEvery) continue;
    told = performance.now();
    report({ kind: 'progress', done: simulation.done });
  }
  report({ kind: 'result', result: simulation.result() });
};

const port = parentPort;
if (port) run(workerData as WorkerOrder, (message) => port.postMessage(message));
