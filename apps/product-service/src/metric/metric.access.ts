import type { Access } from '@wheelhouse/event-sourcing';
import { crew, productManagers } from '../product/product.access.js';

/** Those who say what a metric is: of a product its product managers, of the organisation the product managers of any team. */
export const metricKeepers: Access = { ...productManagers, anyTeam: ['product-manager'] };

/** Those who tell what was observed. */
export const observers: Access = { ...crew, anyTeam: ['product-manager', 'contributor'] };
