export * from './discussion/discussion.js';
export * from './known/known-organisation.js';
export * from './rank/rank.js';
export * from './rank/rank-between.js';
