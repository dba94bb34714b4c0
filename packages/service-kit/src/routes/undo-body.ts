import { sealedText } from '@wheelhouse/contracts';
import type { AnyCommand } from '@wheelhouse/event-sourcing';
import { v7 as uuidv7 } from 'uuid';
import { checkBody } from '../http/validation.js';

const isSealed = (value: object): boolean => 'cipher' in value && sealedText.safeParse(value).success;

/** A copy with some of its values replaced; undefined leaves a value as it is. */
function replaced(value: unknown, by: (value: unknown) => unknown): unknown {
  const other = by(value);
  if (other !== undefined) return other;
  if (Array.isArray(value)) return value.map((item: unknown) => replaced(item, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replaced(item, by)]));
}

/**
 * A compensation's body checked as if it had come from a client, what its schema fills in filled in. Words come back as they were
 * sealed, so that who destroys their key destroys them here too; the check sees a text in their place.
 * @throws Problem 422 where the command would not take it (any more)
 */
export function fittedBody(command: AnyCommand, body: object): object {
  const sealed = new Map<string, unknown>();
  const plain = replaced(body, (value) => {
    if (typeof value !== 'object' || value === null || !isSealed(value)) return undefined;
    const mark = uuidv7();
    sealed.set(mark, value);
    return mark;
  });
  const checked = checkBody(command.body, plain);
  return sealed.size === 0 ? checked : (replaced(checked, (value) => (typeof value === 'string' ? sealed.get(value) : undefined)) as object);
}
