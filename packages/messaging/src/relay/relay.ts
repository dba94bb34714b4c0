import type { Context } from '@wheelhouse/contracts';
import type { EventStore, Place, RecordedEvent } from '@wheelhouse/event-sourcing';
import type { Kafka } from 'kafkajs';
import type pg from 'pg';
import { messageOf } from '../consumer/failures.js';
import type { Logger } from '../kafka/kafka-client.js';
import { ensureTopics, topicOf } from '../kafka/topics.js';
import { guardsOf, type WithGuards } from '../testing/guards.js';
import { createBell } from './bell.js';
import { createPace } from './gather.js';
import { generationAfter } from './generation.js';
import { takePart } from './leadership.js';
import { connectPublisher, RecordsLost, type Publisher } from './publisher.js';
import { readBack } from './read-back.js';
import { published, type Published } from './published.js';
import { readRelayState, writeGeneration, writeRepublished, type Noted, type RelayState } from './relay-state.js';

export interface RelayOptions extends WithGuards {
  readonly context: Context;
  /** Of the service's database, straight and not by a pooler. */
  readonly databaseUrl: string;
  readonly store: Pick<EventStore, 'readLog' | 'readStream'> & { readonly pool: pg.Pool };
  readonly kafka: Kafka;
  readonly prefix?: string;
  readonly logger: Logger;
  /** Events read and published at once; 1000 where it is not said. */
  readonly batch?: number;
  /** How often the topic's ends are compared with what was noted while nothing goes out, in milliseconds; 5 s where it is not said. */
  readonly checkEveryMs?: number;
}

/** Publishes a context's log on its topic; every process of a service has one, and one of them leads. */
export interface Relay {
  /** Says that something was committed. Costs nothing; at most one message is on its way to a leader elsewhere. */
  ring(): void;
  leads(): boolean;
  /** Whether the leader here reaches the broker; undefined where another leads. */
  connected(): boolean | undefined;
  /** Publishes all events of a stream once more, for consumers that miss some. Returns how many. */
  republish(streamId: string): Promise<number>;
  /** Begins a new generation: the whole log is published again, and every consumer builds anew what it made of it. */
  startGeneration(): Promise<string>;
  /** What is noted of the topic, and how many positions of the log are not out yet. */
  state(): Promise<{ readonly generation?: string; readonly place?: Place; readonly backlog: number }>;
  /** Publishes what is under way, gives the leadership back. */
  stop(): Promise<void>;
}

/** Something else began a generation, or moved what is noted: the state is to be read again. */
class StateMoved extends Error {}

const POLL_MS = 50;
/** Trouble that ends within this time is not worth a line. */
const QUIET_MS = 1_000;

export function startRelay(options: RelayOptions): Relay {
  const { store, kafka, logger } = options;
  const guards = guardsOf(options);
  const topic = topicOf(options.context, options.prefix);
  const size = options.batch ?? 1_000;
  const bell = createBell();
  let connected: boolean | undefined;
  let moved = false;

  /** Connects and agrees with the broker on where things stand; begins a generation where they differ. */
  const connect = async (client: pg.Client, trusted: boolean): Promise<{ publisher: Publisher; state: RelayState }> => {
    await ensureTopics(kafka, { contexts: [options.context], ...(options.prefix === undefined ? {} : { prefix: options.prefix }) });
    moved = false;
    let state = await readRelayState(client, topic);
    const back = guards.generation && !(trusted && state) ? await readBack(kafka, client, topic, state) : undefined;
    if (!state || back?.differs !== undefined) {
      const generation = generationAfter([...(state ? [state.generation] : []), ...(back?.generations ?? [])]);
      if (state) logger.warn({ topic, generation, reason: back?.differs }, 'the topic is not as it was left: the log is published again, as a new generation');
      await writeGeneration(client, topic, generation, back?.stands ?? new Map());
      state = await readRelayState(client, topic);
    }
    if (!state) throw new Error(`no state of ${topic}`);
    return { publisher: await connectPublisher(kafka, topic, guards), state };
  };

  const lead = async (client: pg.Client, over: AbortSignal): Promise<void> => {
    let pause = 50;
    let failing: number | undefined;
    let told = false;
    // What is noted was moved by an operator's call, on a broker that was there all the time: nothing needs to be read back.
    let trusted = false;
    over.addEventListener('abort', bell.ring, { once: true });
    while (!over.aborted) {
      let publisher: Publisher | undefined;
      const notes: { current?: Published } = {};
      try {
        const link = await connect(client, trusted);
        publisher = link.publisher;
        if (told) logger.info({ topic }, 'Kafka is back; the relay goes on');
        [failing, told, pause, connected] = [undefined, false, 50, true];
        notes.current = published(client, topic, link.state, guards.publishFirst);
        await relayUntil(over, publisher, notes.current);
      } catch (error) {
        if (over.aborted) break;
        connected = false;
        trusted = error instanceof StateMoved;
        if (error instanceof StateMoved || error instanceof RecordsLost) logger.info({ topic, reason: error.message }, 'the relay looks at the topic again');
        else {
          failing ??= Date.now();
          // A topic that was just made has no leader for a moment; what lasts is told, once.
          if (!told && Date.now() - failing > QUIET_MS) {
            logger.warn({ topic, error: messageOf(error) }, 'cannot publish; events wait in the log and the relay tries until it can');
            told = true;
          }
          await bell.wait(pause);
          pause = Math.min(pause * 2, 2_000);
        }
      } finally {
        await notes.current?.flush().catch(() => undefined);
        await publisher?.close().catch(() => undefined);
      }
    }
    connected = undefined;
  };

  const relayUntil = async (over: AbortSignal, publisher: Publisher, notes: Published): Promise<void> => {
    const pace = createPace();
    let idle = POLL_MS;
    let checked = Date.now();
    while (!over.aborted) {
      const began = performance.now();
      if (moved || notes.moved()) throw new StateMoved('another generation began, or something was published beside the log');
      const events = await store.readLog(notes.place(), size);
      if (events.length > 0) {
        await notes.publish(events, (batch, noted) => publisher.publish(batch, notes.generation, noted));
        idle = 1;
        checked = Date.now();
        // The first is published at once; where there is much to do, what comes behind it goes out together.
        const rest = events.length < size ? pace.gatherMs() - (performance.now() - began) : 0;
        if (rest > 1) await new Promise((resolve) => setTimeout(resolve, rest));
        continue;
      }
      if (guards.generation && Date.now() - checked > (options.checkEveryMs ?? 5_000)) {
        await compareEnds(notes.noted());
        checked = Date.now();
      }
      // What was committed may stand behind an older transaction that is still open: after a ring it is looked for
      // soon again, and ever more seldom.
      idle = (await bell.wait(idle)) ? 1 : Math.min(idle * 2, POLL_MS);
    }
  };

  const compareEnds = async (noted: ReadonlyMap<number, Noted>): Promise<void> => {
    const admin = kafka.admin({ retry: { retries: 1 } });
    await admin.connect();
    const ends = await admin.fetchTopicOffsets(topic).finally(() => admin.disconnect());
    for (const { partition, high } of ends) {
      const before = noted.get(partition)?.nextOffset ?? 0;
      if (Number(high) < before) throw new RecordsLost(`partition ${partition} ends at ${high}, and stood at ${before}`);
    }
  };

  const leadership = takePart({
    databaseUrl: options.databaseUrl,
    name: `wheelhouse relay ${topic}`,
    logger,
    exclusive: guards.leader,
    lead,
    onNotified: (payload) => {
      if (payload === 'moved') moved = true;
      bell.ring();
    },
  });

  const tellMoved = (): void => {
    moved = true;
    bell.ring();
    leadership.notify('moved');
  };

  return {
    ring: () => (leadership.leads() ? bell.ring() : leadership.notify('')),
    leads: leadership.leads,
    connected: () => connected,
    republish: async (streamId) => {
      const state = await readRelayState(store.pool, topic);
      if (!state) throw new Error(`nothing was published on ${topic} yet`);
      const events: RecordedEvent[] = [];
      for (;;) {
        const more = await store.readStream(streamId, { after: events.at(-1)?.version ?? 0, limit: 1_000 });
        if (more.length === 0) break;
        events.push(...more);
      }
      const publisher = await connectPublisher(kafka, topic, guards);
      try {
        const noted = await publisher.publish(events, state.generation, new Map());
        await writeRepublished(store.pool, topic, noted);
      } finally {
        await publisher.close();
      }
      // The leader reads what is noted anew before it goes on, since these records stand behind what it knows of.
      tellMoved();
      return events.length;
    },
    startGeneration: async () => {
      const state = await readRelayState(store.pool, topic);
      const generation = generationAfter(state ? [state.generation] : []);
      await writeGeneration(store.pool, topic, generation, undefined);
      tellMoved();
      return generation;
    },
    state: async () => {
      const state = await readRelayState(store.pool, topic);
      const { rows } = await store.pool.query<{ position: string }>('select position::text from events order by epoch desc, transaction_id desc, position desc limit 1');
      const backlog = Math.max(0, Number(rows[0]?.position ?? 0) - Number(state?.place?.position ?? 0));
      return { ...(state ? { generation: state.generation } : {}), ...(state?.place ? { place: state.place } : {}), backlog };
    },
    stop: () => leadership.stop(),
  };
}
