import type { Observation } from '@wheelhouse/contracts';

/** Below an event's 256 KiB, with room for what stands around the entries. */
const MOST_BYTES = 200 * 1024;
const MOST_ENTRIES = 1_000;

/** Entries in parts, in order, that each fit an event. */
export function partsOf(entries: readonly Observation[]): readonly (readonly Observation[])[] {
  const parts: Observation[][] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = Buffer.byteLength(JSON.stringify(entry)) + 1;
    const part = parts.at(-1);
    if (part && bytes + size <= MOST_BYTES && part.length < MOST_ENTRIES) {
      part.push(entry);
      bytes += size;
    } else {
      parts.push([entry]);
      bytes = size;
    }
  }
  return parts;
}
