import type { Correlation } from './correlation.js';
import type { ThreePointEstimate } from './three-point.js';
import type { WorkSpans } from './work-axis.js';

/** A task of a simulation; durations are minutes on its axis, moments minutes of the clock. */
export interface SimulatedTask {
  /** Fixed, or uncertain by three figures. */
  readonly duration: number | ThreePointEstimate;
  /** Index of its working time among the model's axes; 0 where left out, -1 for all time (elapsed durations). */
  readonly axis?: number;
  /** It does not start before. */
  readonly notBefore?: number;
  /** It does not finish before. */
  readonly notFinishedBefore?: number;
  /** It starts then, whatever its links say. */
  readonly pinnedAt?: number;
  /** Work that has begun: it started then, and the (remaining) duration runs on from `resumeAt`; links do not bind it. */
  readonly begun?: { readonly startedAt: number; readonly resumeAt: number };
}

/** A link between two tasks, by index. */
export interface SimulatedLink {
  readonly from: number;
  readonly to: number;
  readonly type?: 'FS' | 'SS' | 'FF' | 'SF';
  /** Minutes, negative for a lead; percent of the predecessor's duration where so said. */
  readonly lag?: number;
  /** Minutes of work of the successor (default), minutes of the clock, or percent. */
  readonly lagIn?: 'work' | 'clock' | 'percent';
}

/** What may happen, and how much longer the tasks it touches take then. */
export interface RiskEvent {
  readonly name: string;
  /** In [0, 1]. */
  readonly probability: number;
  readonly impacts: readonly {
    readonly task: number;
    /** Minutes added to the task's duration, or with `scale` the factor by which the duration grows. */
    readonly by: number | ThreePointEstimate;
    readonly scale?: boolean;
  }[];
}

/** All that a simulation is computed from; plain data, so that it can be sent to a worker thread. */
export interface SimulationModel {
  /** Clock minute at which tasks without predecessor may start; 0 where left out. */
  readonly start?: number;
  /** Working times; without any all time is working time. */
  readonly axes?: readonly WorkSpans[];
  readonly tasks: readonly SimulatedTask[];
  readonly links?: readonly SimulatedLink[];
  readonly correlations?: readonly Correlation[];
  readonly risks?: readonly RiskEvent[];
}

const isThreePoint = (value: number | ThreePointEstimate): value is ThreePointEstimate => typeof value !== 'number';

/** An estimate whose three figures are not all the same, or undefined for what is certain. */
export const uncertainPart = (value: number | ThreePointEstimate): ThreePointEstimate | undefined =>
  isThreePoint(value) && value.pessimistic !== value.optimistic ? value : undefined;

/** The figure of something certain; the most likely one else. */
export const likelyPart = (value: number | ThreePointEstimate): number =>
  isThreePoint(value) ? value.mostLikely : value;

/**
 * Checks what typing cannot: indices, probabilities, figures.
 *
 * @throws RangeError that names the task, link or risk.
 */
export const checkModel = ({ tasks, links = [], axes = [], risks = [], correlations = [] }: SimulationModel): void => {
  const isTask = (index: number): boolean => Number.isInteger(index) && index >= 0 && index < tasks.length;
  tasks.forEach(({ duration, axis = 0 }, index) => {
    if (!isThreePoint(duration) && !(duration >= 0 && Number.isFinite(duration)))
      throw new RangeError(`task ${index}: a duration is a finite figure from 0`);
    if (!Number.isInteger(axis) || axis < -1 || axis >= Math.max(1, axes.length))
      throw new RangeError(`task ${index}: there is no axis ${axis}`);
  });
  links.forEach(({ from, to, lag = 0 }, index) => {
    if (!isTask(from) || !isTask(to) || from === to) throw new RangeError(`link ${index} does not join two tasks`);
    if (!Number.isFinite(lag)) throw new RangeError(`link ${index}: a lag is a finite figure`);
  });
  risks.forEach(({ name, probability, impacts }) => {
    if (!(probability >= 0 && probability <= 1)) throw new RangeError(`risk ${name}: a probability lies in [0, 1]`);
    if (!impacts.every(({ task }) => isTask(task))) throw new RangeError(`risk ${name} touches no task of this model`);
  });
  correlations.forEach(({ tasks: pair }, index) => {
    if (!pair.every(isTask)) throw new RangeError(`correlation ${index} does not join two tasks`);
  });
};
