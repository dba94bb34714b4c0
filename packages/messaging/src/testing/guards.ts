/**
 * The guards of this package, each of which a fault test takes away to see that it is the guard that holds. Nothing
 * but a test names this file: factories take guards under the symbol `guards`, and have all of them otherwise.
 */
export interface Guards {
  /** A batch goes on only from where the partition's checkpoint stands, under its lock. */
  readonly checkpoint: boolean;
  /** What a stream is known to have is dropped, and a gap refused. */
  readonly dedupe: boolean;
  /** Records and checkpoints are told apart by the topic's generation, and the relay reads back what it noted. */
  readonly generation: boolean;
  /** Views are switched to with all checkpoints of their topic locked, so that nothing is applied to the old ones meanwhile. */
  readonly heldSwitch: boolean;
  /** One relay leads for each database. */
  readonly leader: boolean;
  /** The relay compares the offsets that it is answered with those it noted. */
  readonly offsets: boolean;
  /** The checkpoint of a batch stands in the transaction of its rows; without it, in one of its own before them. */
  readonly oneTransaction: boolean;
  /** What cannot be folded is parked; without it, it is skipped. */
  readonly parking: boolean;
  /** The relay notes what is out after it was published; without it, before. */
  readonly publishFirst: boolean;
}

export const guards: unique symbol = Symbol('guards');

export interface WithGuards {
  readonly [guards]?: Partial<Guards>;
}

const allGuards: Guards = {
  checkpoint: true,
  dedupe: true,
  generation: true,
  heldSwitch: true,
  leader: true,
  offsets: true,
  oneTransaction: true,
  parking: true,
  publishFirst: true,
};

/** The guards of a factory's options: all of them, less those that a test took away. */
export const guardsOf = (options: WithGuards): Guards => ({ ...allGuards, ...options[guards] });
