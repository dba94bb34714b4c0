import { v7 as uuidv7 } from 'uuid';

/**
 * A new generation of a topic: a UUIDv7 that is greater than every one before it, also where the clock was set back.
 */
export function generationAfter(known: readonly string[]): string {
  const newest = known.toSorted().at(-1);
  const fresh = uuidv7();
  if (newest === undefined || fresh > newest) return fresh;
  const milliseconds = Number.parseInt(newest.slice(0, 8) + newest.slice(9, 13), 16);
  return uuidv7({ msecs: milliseconds + 1 });
}
