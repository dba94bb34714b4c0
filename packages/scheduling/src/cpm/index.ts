export * from './critical-path.js';
export * from './explain.js';
export type { Dates, Network } from './network.js';
export * from './reschedule.js';
export * from './schedule.js';
