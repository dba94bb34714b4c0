import { Worker } from 'node:worker_threads';
import type { SimulationModel } from './simulation-model.js';
import { defaultRuns, type SimulationResult } from './simulate.js';

/** What the worker thread is given. */
export interface WorkerOrder {
  readonly model: SimulationModel;
  readonly runs: number;
  readonly seed: number;
  /** One 32-bit number: not 0 once the caller wants it to end. */
  readonly cancelled: SharedArrayBuffer;
}

/** What the worker thread answers. */
export type WorkerReport =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'result'; readonly result: SimulationResult };

/** How a simulation in a worker thread is run. */
export interface WorkerSimulationOptions {
  /** 10,000 where left out. */
  readonly runs?: number;
  /** The same seed and runs give the same result. */
  readonly seed?: number;
  /** Ends the simulation early; the result is that of the runs done, `stopped` says so. */
  readonly signal?: AbortSignal;
  /** Told of the runs done about every 50 ms. */
  readonly onProgress?: (progress: { readonly done: number; readonly runs: number }) => void;
  /** The worker's script, for bundlers that move it; the one beside this module where left out. */
  readonly script?: URL;
}

/**
 * Simulates a project in a worker thread, so that this one goes on answering. The thread ends with the simulation.
 *
 * Rejects with RangeError where the model is malformed, and with what the thread threw otherwise.
 */
export const simulateInWorker = (
  model: SimulationModel,
  { runs = defaultRuns, seed = 1, signal, onProgress, script }: WorkerSimulationOptions = {},
): Promise<SimulationResult> =>
  new Promise((resolve, reject) => {
    const cancelled = new SharedArrayBuffer(4);
    const order: WorkerOrder = { model, runs, seed, cancelled };
    const worker = new Worker(script ?? new URL('./monte-carlo.worker.js', import.meta.url), { workerData: order });
    const cancel = (): void => void Atomics.store(new Int32Array(cancelled), 0, 1);
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted) cancel();
    const settle = (end: () => void): void => {
      signal?.removeEventListener('abort', cancel);
      end();
    };
    worker.on('message', (report: WorkerReport) => {
      if (report.kind === 'progress') onProgress?.({ done: report.done, runs });
      else settle(() => resolve(report.result));
    });
    worker.on('error', (error) => settle(() => reject(error)));
    worker.on('exit', (code) => settle(() => reject(new Error(`the simulation's thread ended with code ${code}`))));
  });
