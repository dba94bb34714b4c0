export * from './calendar/index.js';
export * from './plan/index.js';
export * from './psplib/index.js';
export * from './random/index.js';
export * from './rcpsp/index.js';
