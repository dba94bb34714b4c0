export * from './random-source.js';
