export * from './deliverable.events.js';
export * from './project.events.js';
export * from './task.events.js';
