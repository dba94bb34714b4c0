// refused by: records-imports-downwards
import { probe as other } from '../../../apps/product-service/src/feature/feature.js';

export const probe = other;
