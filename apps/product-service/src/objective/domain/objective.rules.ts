import type { ObjectiveStatus } from '@wheelhouse/contracts';
import { governs, isRejection, reject, type Actor, type Command, type Rejection } from '@wheelhouse/event-sourcing';
import type { KeyResult, KeyResultTold, KnownObjective, Objective } from './objective.state.js';

export const MOST_KEY_RESULTS = 20;

/** The objective where it is there, not archived, and the caller's to change; else why not. */
export function unarchived(objective: Objective, actor: Actor): KnownObjective | Rejection {
  if (objective.status === 'none') return reject.notFound('objective.not-found', 'There is no such objective.');
  const refused = teamRefusedTo(actor, objective.team);
  if (refused) return refused;
  return objective.archived ? reject.conflict('objective.archived', 'The objective is archived; restore it first.') : objective;
}

/** Why an objective of a team is not the caller's to write: those who manage that team's products do. */
export function teamRefusedTo(actor: Actor, team: string | null | undefined): Rejection | undefined {
  if (team === null || team === undefined || governs(actor) || actor.teams[team]?.includes('product-manager')) return undefined;
  return reject.forbidden('access.forbidden', 'Your roles do not allow this.');
}

/** The objective where it may be changed and stands in one of the statuses; else why not. */
export function standing(objective: Objective, { actor }: Pick<Command<object>, 'actor'>, statuses: readonly ObjectiveStatus[], verb: string): KnownObjective | Rejection {
  const known = unarchived(objective, actor);
  if (isRejection(known)) return known;
  return statuses.includes(known.status) ? known : reject.conflict('objective.wrong-state', `An objective that is ${known.status} cannot be ${verb}.`);
}

/** Statuses before it is over. */
export const open: readonly ObjectiveStatus[] = ['draft', 'active'];

/** Why a period will not do. */
export const periodRefused = ({ from, to }: { readonly from: string; readonly to: string }): Rejection | undefined =>
  to < from ? reject.invalid('objective.period-backwards', 'The period ends before it begins.', '/to') : undefined;

/** A key result of the objective; else that there is none. */
export const keyResultOf = (objective: KnownObjective, id: string): KeyResult | Rejection =>
  objective.keyResults.find(({ keyResult }) => keyResult === id) ?? reject.invalid('objective.key-result-unknown', 'The objective has no such key result.', '/keyResult');

/** Why the numbers of a key result do not fit its kind; undefined when they do. */
export function numbersRefused({ kind, start, target, low, high }: KeyResultTold): Rejection | undefined {
  const path = start !== undefined || target !== undefined;
  const range = low !== undefined || high !== undefined;
  const unfit = (detail: string) => reject.invalid('objective.key-result-numbers', detail, '/kind');
  if (kind === 'done') return path || range ? unfit('What is done or not has no numbers.') : undefined;
  if (kind === 'keep-within') {
    if (path || low === undefined || high === undefined) return unfit('What is kept within a range has a low and a high end, and nothing else.');
    return low > high ? reject.invalid('objective.range-backwards', 'The low end lies above the high one.', '/low') : undefined;
  }
  if (range || start === undefined || target === undefined) return unfit('What increases or decreases has a start and a target, and nothing else.');
  if (start === target) return reject.invalid('objective.start-is-target', 'The target is where it starts.', '/target');
  return start < target === (kind === 'increase') ? undefined : reject.invalid('objective.wrong-direction', `From ${start} to ${target} is no ${kind}.`, '/target');
}

/** Held by whoever retires a metric or reads a key result from it, so that neither overtakes the other. */
export const metricLock = (metric: string): string => `metric:${metric}`;
