import { keyResultFields } from '@wheelhouse/contracts';
import { partId, text, z } from '@wheelhouse/event-sourcing';

const { keyResult, ...fields } = keyResultFields;

/** What is told of a key result, new or known. */
export const newKeyResult = z.object({ keyResult: partId(), ...fields });
export const knownKeyResult = z.object({ keyResult, ...fields, reason: text(2000) });
