export * from './levelling-model-of.js';
export * from './simulation-model-of.js';
