export * from './bench/index.js';
export * from './calendar/index.js';
export * from './cpm/index.js';
export * from './earned-value/index.js';
export * from './plan/index.js';
export * from './psplib/index.js';
export * from './random/index.js';
export * from './rcpsp/index.js';
