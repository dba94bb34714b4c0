export * from './custom-field/custom-fields.js';
export * from './discussion/discussion.js';
export * from './known/known-organisation.js';
export * from './known/readers.js';
export * from './rank/rank.js';
export * from './rank/rank-between.js';
export * from './record/records.js';
