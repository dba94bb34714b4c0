export * from './product.events.js';
