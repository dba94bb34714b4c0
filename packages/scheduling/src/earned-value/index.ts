export * from './baseline.js';
export * from './earned-schedule.js';
export * from './measures.js';
export * from './techniques.js';
