/** A change to one place of a compiled module, made while a process loads it. */
export interface Edit {
  /** End of the module's path. */
  readonly file: string;
  /** Must stand in it once. */
  readonly find: string;
  readonly replace: string;
}

/** Whatever carries this word in its name sets off the death that a test planted. */
export const FATAL_WORD = 'scuttle';

const die = (when: string): string => `if (${when}) { process.kill(process.pid, 'SIGKILL'); for (;;); }`;
const guard = (name: string): Edit => ({ file: 'messaging/dist/testing/guards.js', find: `${name}: true`, replace: `${name}: false` });

/** Places to die at. */
export const deaths = {
  /** The relay has read the event from the log and not published it yet. */
  beforePublishing: {
    file: 'messaging/dist/relay/publisher.js',
    find: 'const answers = await producer.send(',
    replace: `${die(`part.messages.some((message) => String(message.value).includes('${FATAL_WORD}'))`)} const answers = await producer.send(`,
  },
  /** The event is on Kafka, and the relay has not noted it. */
  afterPublishing: {
    file: 'messaging/dist/relay/publisher.js',
    find: 'for (const { partition, baseOffset } of answers)',
    replace: `${die(`part.messages.some((message) => String(message.value).includes('${FATAL_WORD}'))`)} for (const { partition, baseOffset } of answers)`,
  },
  /** The consumer's transaction is committed; nothing behind it has happened. */
  afterApplying: {
    file: 'messaging/dist/consumer/apply-batch.js',
    find: "client.release();\n        return {\n            outcome: 'applied'",
    replace: `${die(`plan.steps.some(({ event }) => JSON.stringify(event.data).includes('${FATAL_WORD}'))`)} client.release(); return { outcome: 'applied'`,
  },
  /** The checkpoint stands, the rows do not: there is such a place only where the two are not one transaction. */
  betweenCheckpointAndRows: {
    file: 'messaging/dist/consumer/apply-batch.js',
    find: 'const written = await trip(client, [',
    replace: `${die(`plan.steps.some(({ event }) => JSON.stringify(event.data).includes('${FATAL_WORD}'))`)} const written = await trip(client, [`,
  },
} satisfies Record<string, Edit>;

/** Guards taken away. */
export const without = {
  /** Notes what is out before it was published. */
  publishFirst: guard('publishFirst'),
  /** Writes the checkpoint in a transaction of its own, before the rows. */
  oneTransaction: guard('oneTransaction'),
  /** Trusts offsets, whatever became of the broker. */
  generation: guard('generation'),
  /** Takes the offsets that the broker answers for what they are, wherever it stood before. */
  offsets: guard('offsets'),
  /** Skips what cannot be applied. */
  parking: guard('parking'),
  /** Does not look for an earlier answer under the key. */
  answers: {
    file: 'event-store-postgres/dist/command/load.js',
    find: 'const row = found.find(',
    replace: 'const row = [].find(',
  },
  /** Takes every cluster for the one it knows. */
  epochs: {
    file: 'event-store-postgres/dist/log/epochs.js',
    find: 'return row.epoch !== null &&',
    replace: 'return row.epoch !== null ||',
  },
  /** Keeps the keys of who is forgotten. */
  destroyedKeys: {
    file: 'gateway/dist/keys/key-store.js',
    find: 'delete from personal_keys where subject = $1 returning id',
    replace: 'select id from personal_keys where false and subject = $1',
  },
} satisfies Record<string, Edit>;
