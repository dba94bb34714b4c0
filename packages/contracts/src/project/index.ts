import * as deliverable from './deliverable.events.js';
import * as project from './project.events.js';
import * as task from './task.events.js';

export * from './deliverable.events.js';
export * from './project.events.js';
export * from './task.events.js';
export { constraintType, lag, linkType, taskKind, wayOfWorking } from './values.js';

/** Every event of a project's own stream, in its newest version. */
export const projectEvents = Object.values(project);

/** Every event of a deliverable's stream, in its newest version. */
export const deliverableEvents = Object.values(deliverable);

/** Every event of a task's stream, in its newest version. */
export const taskEvents = Object.values(task);
