export * from './rate-instances.js';
export * from './read-sm.js';
