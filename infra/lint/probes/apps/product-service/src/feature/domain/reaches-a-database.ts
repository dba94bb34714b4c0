// refused by: domain-reaches-no-edge
import { probe as rows } from '../feature-rows.js';

export const probe = rows;
