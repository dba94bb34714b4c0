import { isRejection, latestDay, reject, type Rejection } from '@wheelhouse/event-sourcing';
import type { Experiment, ExperimentStatus, KnownExperiment } from './experiment.state.js';

export const experimentNotFound = reject.notFound('experiment.not-found', 'There is no such experiment.');

/** The experiment where it may be changed; else why not. */
export function unarchived(experiment: Experiment): KnownExperiment | Rejection {
  if (experiment.status === 'none') return experimentNotFound;
  if (experiment.archived) return reject.conflict('experiment.archived', 'The experiment is archived; restore it first.');
  return experiment;
}

/** The experiment where it may be changed and stands in one of the statuses; else why not. */
export function standing(experiment: Experiment, statuses: readonly ExperimentStatus[], verb: string): KnownExperiment | Rejection {
  const known = unarchived(experiment);
  if (isRejection(known)) return known;
  return statuses.includes(known.status) ? known : reject.conflict('experiment.wrong-state', `An experiment that is ${known.status} cannot be ${verb}.`);
}

/** Why a day will not do for what has happened in the experiment; undefined where it will. */
export function dayRefused(known: KnownExperiment, day: string, now: string): Rejection | undefined {
  if (day > latestDay(now)) return reject.invalid('experiment.future-day', 'That day is yet to come.', '/day');
  if (known.startedOn !== null && day < known.startedOn) return reject.invalid('experiment.before-start', `The experiment runs since ${known.startedOn}.`, '/day');
  return undefined;
}
