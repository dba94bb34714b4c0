export * from './benchmark-network.js';
export * from './schedule-bench.js';
export * from './monte-carlo-bench.js';
