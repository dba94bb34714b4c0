// What domains import; what serves (`common-records.ts`) is imported by its own name, since it reaches the edge.
export * from './assumption/assumption.js';
export * from './custom-field/custom-fields.js';
export * from './decision/decision.js';
export * from './discussion/discussion.js';
export * from './known/known-organisation.js';
export * from './known/readers.js';
export * from './rank/rank.js';
export * from './rank/rank-between.js';
