import type { ParkReason } from './plan-batch.js';

/** What a parked record holds up. */
export interface ParkedScope {
  /** Undefined where it is parked for a gap, or names no stream. */
  readonly target?: string;
  readonly key: string;
  /** Undefined where the whole key waits. */
  readonly streamId?: string;
  readonly reason: ParkReason;
}

export interface ParkScopes {
  add(scope: ParkedScope): void;
  /** Whether anything of a key is parked. */
  any(key: string): boolean;
  /**
   * Whether a record has to wait behind a parked one. A record that touches its own stream's row alone (`streamId`)
   * waits for its stream and its key; any other waits for whatever is parked of its key.
   */
  blocks(target: string, key: string, streamId: string | undefined): boolean;
}

/** Looks up what is parked, by target, key and stream; gaps are held up by the streams' versions instead. */
export function parkedScopes(parks: readonly ParkedScope[]): ParkScopes {
  const keys = new Set<string>();
  const held = new Set<string>();
  const name = (...parts: string[]): string => JSON.stringify(parts);
  const add = ({ target, key, streamId }: ParkedScope): void => {
    keys.add(key);
    if (target === undefined) return;
    held.add(name(target, key));
    held.add(streamId === undefined ? name(target, key, 'key') : name(target, key, 'stream', streamId));
  };
  parks.forEach(add);
  return {
    add,
    any: (key) => keys.has(key),
    blocks: (target, key, streamId) =>
      held.size > 0 &&
      (streamId === undefined ? held.has(name(target, key)) : held.has(name(target, key, 'key')) || held.has(name(target, key, 'stream', streamId))),
  };
}
