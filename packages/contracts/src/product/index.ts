import * as delivery from './feature-delivery.events.js';
import * as estimated from './feature-estimated.events.js';
import * as feature from './feature.events.js';
import * as product from './product.events.js';

export * from './values.js';
export * from './product.events.js';
export * from './feature.events.js';
export * from './feature-estimated.events.js';
export * from './feature-delivery.events.js';

/** Every event of a product's own stream, in its newest version. */
export const productEvents = Object.values(product);

/** Every event of a feature's stream, in its newest version. */
export const featureEvents = [...Object.values(feature), ...Object.values(estimated), ...Object.values(delivery)];
