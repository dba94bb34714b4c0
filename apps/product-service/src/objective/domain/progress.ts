import type { ObjectiveAmbition } from '@wheelhouse/contracts';
import type { KeyResult } from './objective.state.js';

/**
 * How far a key result has come, from 0 to 1; null where nobody has checked in yet, since what is not known is not zero.
 * What increases or decreases: (value − start) ÷ (target − start), kept within 0 and 1. What is kept within: 1 inside the range, else 0.
 * What is done: 1 once it is, else 0. Grades run from 0 to 1 as in Google's OKRs
 * (re:Work, "Set goals with OKRs", https://rework.withgoogle.com/en/guides/set-goals-with-okrs).
 */
export function progressOf({ kind, start, target, low, high, current }: KeyResult): number | null {
  if (!current) return null;
  if (kind === 'done') return current.done ? 1 : 0;
  if (current.value === undefined) return null;
  if (kind === 'keep-within') return low !== undefined && high !== undefined && current.value >= low && current.value <= high ? 1 : 0;
  if (start === undefined || target === undefined || start === target) return null;
  return Math.min(1, Math.max(0, (current.value - start) / (target - start)));
}

/** What the key results come to together. */
export interface Progress {
  /** Mean over the key results that were measured, each as much as the other; null while none was (re:Work, as above). */
  readonly progress: number | null;
  /** Of how many key results something is known. */
  readonly measured: number;
  /** Mean of the newest confidences, 0 to 10; null while there is none. */
  readonly confidence: number | null;
}

export function progressOfAll(keyResults: readonly KeyResult[]): Progress {
  const grades = keyResults.map(progressOf).filter((grade) => grade !== null);
  const confidences = keyResults.flatMap(({ current }) => (current ? [current.confidence] : []));
  return { progress: mean(grades), measured: grades.length, confidence: mean(confidences) };
}

/** The mean; null of none. */
export const mean = (numbers: readonly number[]): number | null => (numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length);

/** From which score on an objective counts as reached: one that was committed to in full, an aspirational one from 0.7 on (J. Doerr, "Measure What Matters", 2018; re:Work, as above). */
const REACHED: Readonly<Record<ObjectiveAmbition, number>> = { committed: 1, aspirational: 0.7 };

/** Whether a score is what the ambition asks; null while there is no score. */
export const isReached = (ambition: ObjectiveAmbition, score: number | null): boolean | null => (score === null ? null : score >= REACHED[ambition]);

/** The key results as a closing fact tells them. */
export const resultsOf = (keyResults: readonly KeyResult[]) =>
  keyResults.map((keyResult) => {
    const value = keyResult.current?.value;
    const progress = progressOf(keyResult);
    return { keyResult: keyResult.keyResult, ...(value === undefined ? {} : { value }), ...(progress === null ? {} : { progress }) };
  });

/** The score as a closing fact tells it; nothing where nothing was measured. */
export function scoreOf(keyResults: readonly KeyResult[]): { readonly score?: number } {
  const { progress } = progressOfAll(keyResults);
  return progress === null ? {} : { score: progress };
}
