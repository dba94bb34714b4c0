import * as commitment from './commitment.events.js';
import * as deliverable from './deliverable.events.js';
import * as project from './project.events.js';
import * as promise from './promise.events.js';
import * as task from './task.events.js';

export * from './commitment.events.js';
export * from './deliverable.events.js';
export * from './project.events.js';
export * from './promise.events.js';
export * from './task.events.js';
export { constraintType, lag, linkType, promiseSide, taskKind, wayOfWorking } from './values.js';

/** Every event of a project's own stream, in its newest version. */
export const projectEvents = Object.values(project);

/** Every event of a deliverable's stream, in its newest version. */
export const deliverableEvents = Object.values(deliverable);

/** Every event of a task's stream, in its newest version. */
export const taskEvents = Object.values(task);

/** Every event of a commitment: a project's to build a feature. */
export const commitmentEvents = Object.values(commitment);

/** Every event of a promise of a date, which product and project make together. */
export const promiseEvents = Object.values(promise);
