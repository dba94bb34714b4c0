import { id } from '@wheelhouse/contracts';
import { v7 as uuidv7 } from 'uuid';

/** Id of a part (a criterion, a reply, a step) that the caller may give; else the edge makes one while it checks the body, so that deciders need no randomness. */
export const partId = () =>
  id()
    .optional()
    .transform((given) => given ?? uuidv7());
