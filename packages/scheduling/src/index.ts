export * from './calendar/index.js';
export * from './plan/index.js';
