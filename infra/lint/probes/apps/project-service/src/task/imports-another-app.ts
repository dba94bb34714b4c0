// refused by: no-app-imports-another
import { probe as feature } from '../../../product-service/src/feature/feature.js';

export const probe = feature;
