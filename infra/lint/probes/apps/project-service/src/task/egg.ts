// refused by: no-cycles
import { hen } from './hen.js';

export const egg = () => hen;
