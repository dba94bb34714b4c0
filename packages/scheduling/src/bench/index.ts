export * from './benchmark-network.js';
export * from './schedule-bench.js';
