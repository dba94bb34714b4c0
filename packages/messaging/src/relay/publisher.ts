import type { RecordedEvent } from '@wheelhouse/event-sourcing';
import type { Kafka, Message, Producer } from 'kafkajs';
import type { Guards } from '../testing/guards.js';
import { encodeEvent } from '../wire/encode-event.js';
import type { Noted } from './relay-state.js';

/** The broker's answer shows that records are gone which it had acknowledged. */
export class RecordsLost extends Error {}

/** Publishes events of one topic, in the order given. */
export interface Publisher {
  /**
   * Publishes and returns the last record of each partition it touched. `noted` is what stood there before.
   * @throws RecordsLost, and what kafkajs throws when the broker is away; a part may be out then.
   */
  publish(events: readonly RecordedEvent[], generation: string, noted: ReadonlyMap<number, Noted>): Promise<ReadonlyMap<number, Noted>>;
  close(): Promise<void>;
}

// A broker refuses a batch of one partition over 1 MB (message.max.bytes); an event with its headers is at most 270 KB.
const BYTES_A_PARTITION = 700_000;

/** Connects an idempotent producer with one request in flight, so that a retry inside it neither doubles nor turns records round. */
export async function connectPublisher(kafka: Kafka, topic: string, guards: Pick<Guards, 'offsets'>): Promise<Publisher> {
  const producer = kafka.producer({
    idempotent: true,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    metadataMaxAge: 60_000,
    // Few, so that the relay hears of a broker that is away, and looks at what it still has when it is back.
    retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 3 },
  });
  await producer.connect();
  return {
    publish: async (events, generation, noted) => {
      const last = new Map<number, Noted>();
      for (const part of parts(events, generation)) {
        for (const [partition, standing] of await send(producer, topic, part, guards.offsets ? noted : new Map())) last.set(partition, standing);
      }
      return last;
    },
    close: () => producer.disconnect(),
  };
}

interface Part {
  readonly messages: Message[];
  readonly byPartition: Map<number, { count: number; bytes: number; lastId: string }>;
}

function parts(events: readonly RecordedEvent[], generation: string): readonly Part[] {
  let part: Part = { messages: [], byPartition: new Map() };
  const all = [part];
  for (const event of events) {
    const record = encodeEvent(event, generation);
    const bytes = Buffer.byteLength(record.value) + 1_500;
    let there = part.byPartition.get(record.partition);
    if (there && there.bytes + bytes > BYTES_A_PARTITION) {
      all.push((part = { messages: [], byPartition: new Map() }));
      there = undefined;
    }
    part.byPartition.set(record.partition, { count: (there?.count ?? 0) + 1, bytes: (there?.bytes ?? 0) + bytes, lastId: event.id });
    part.messages.push({ ...record, headers: { ...record.headers } });
  }
  return all;
}

async function send(producer: Producer, topic: string, part: Part, noted: ReadonlyMap<number, Noted>): Promise<Map<number, Noted>> {
  const answers = await producer.send({ topic, messages: part.messages, acks: -1 });
  const last = new Map<number, Noted>();
  for (const { partition, baseOffset } of answers) {
    const sent = part.byPartition.get(partition);
    if (!sent || baseOffset === undefined) continue;
    const first = Number(baseOffset);
    const before = noted.get(partition)?.nextOffset ?? 0;
    // −1 is the answer to a repeat that the broker recognised: where it stands is read back on the next connection.
    if (first < 0) continue;
    if (first < before) throw new RecordsLost(`partition ${partition} of ${topic} answered offset ${first}, and stood at ${before} before`);
    last.set(partition, { nextOffset: first + sent.count, eventId: sent.lastId });
  }
  return last;
}
