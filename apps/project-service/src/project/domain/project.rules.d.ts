import { type Rejection } from '@wheelhouse/event-sourcing';
import type { KnownProject, Project, ProjectStatus } from './project.state.js';
/** The project where it may be changed and stands in one of the statuses; else why not. */
export declare function standing(project: Project, statuses: readonly ProjectStatus[], verb: string): KnownProject | Rejection;
/** The project where it is not archived; else why not. */
export declare function unarchived(project: Project): KnownProject | Rejection;
/** Statuses in which a project still lives. */
export declare const alive: readonly ProjectStatus[];
