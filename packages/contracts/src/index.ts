export { z } from 'zod';
export * from './project/index.js';
export * from './organisation/index.js';
export * from './product/index.js';
export * from './kernel/define-event.js';
export * from './kernel/personal.js';
export * from './kernel/registry.js';
export * from './kernel/values.js';
