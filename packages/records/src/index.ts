export * from './discussion/discussion.js';
export * from './known/known-organisation.js';
