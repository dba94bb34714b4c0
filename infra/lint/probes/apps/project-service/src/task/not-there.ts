// refused by: no-broken-imports
import { probe as gone } from './gone.js';

export const probe = gone;
