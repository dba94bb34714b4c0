export * from './critical-path.js';
export * from './explain.js';
export * from './reschedule.js';
export * from './schedule.js';
