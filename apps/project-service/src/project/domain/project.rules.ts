import { reject, type Command, type Rejection } from '@wheelhouse/event-sourcing';
import type { KnownProject, Project, ProjectStatus } from './project.state.js';

/** The project where it may be changed and stands in one of the statuses; else why not. */
export function standing(project: Project, statuses: readonly ProjectStatus[], verb: string): KnownProject | Rejection {
  const known = unarchived(project);
  if ('kind' in known) return known;
  if (!statuses.includes(known.status)) return reject.conflict('project.wrong-state', `A project that is ${known.status} cannot be ${verb}.`);
  return known;
}

/** The project where it is not archived; else why not. */
export function unarchived(project: Project): KnownProject | Rejection {
  if (project.status === 'none') return reject.notFound('project.not-found', 'There is no such project.');
  if (project.archived) return reject.conflict('project.archived', 'The project is archived; restore it first.');
  return project;
}

/** Statuses in which a project still lives. */
export const alive: readonly ProjectStatus[] = ['proposed', 'submitted', 'approved', 'planning', 'executing', 'on-hold', 'closing'];

/** Refuses where the project is over. */
export function projectOver({ root }: Pick<Command<object>, 'root'>): Rejection | undefined {
  const status = root?.['status'];
  return status === 'closed' || status === 'rejected' ? reject.conflict('project.over', `The project is ${status}.`) : undefined;
}
