export * from './known/known-organisation.js';
