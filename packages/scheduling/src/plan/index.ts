export * from './plan.definition.js';
export * from './plan.error.js';
