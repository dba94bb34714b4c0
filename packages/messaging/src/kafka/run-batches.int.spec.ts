import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { connect, createServer, type AddressInfo } from 'node:net';
import { logBook } from '../testing/test-system.js';
import { createKafka } from './kafka-client.js';
import { runBatches } from './run-batches.js';

const brokers = process.env['TEST_KAFKA_BROKERS'] ?? '';
const FIND_COORDINATOR = 10;
/** What a broker answers that is only just bringing its topic of offsets up. */
const COORDINATOR_LOAD_IN_PROGRESS = 14;

/** Hands on whole messages of Kafka's protocol: four bytes of length, then the message. */
function framed(onFrame: (frame: Buffer) => void): (piece: Buffer) => void {
  let waiting = Buffer.alloc(0);
  return (piece) => {
    waiting = Buffer.concat([waiting, piece]);
    while (waiting.length >= 4 && waiting.length >= 4 + waiting.readInt32BE(0)) {
      const end = 4 + waiting.readInt32BE(0);
      onFrame(Buffer.from(waiting.subarray(0, end)));
      waiting = waiting.subarray(end);
    }
  };
}

/** A way to the test's broker on which the first so many questions for a group's coordinator are answered with an error. */
async function brokerWithoutCoordinator(times: number) {
  const [host = '', port = ''] = (brokers.split(',')[0] ?? '').split(':');
  let left = times;
  const server = createServer((client) => {
    const broker = connect(Number(port), host);
    const asked = new Map<number, number>();
    client.on('data', framed((frame) => {
      if (frame.readInt16BE(4) === FIND_COORDINATOR) asked.set(frame.readInt32BE(8), frame.readInt16BE(6));
      broker.write(frame);
    }));
    broker.on('data', framed((frame) => {
      const version = asked.get(frame.readInt32BE(4));
      if (version !== undefined && left > 0) {
        left -= 1;
        // From its first version on the answer tells of throttling before the error.
        frame.writeInt16BE(COORDINATOR_LOAD_IN_PROGRESS, version === 0 ? 8 : 12);
      }
      client.write(frame);
    }));
    for (const [one, other] of [[client, broker], [broker, client]] as const) one.on('error', () => other.destroy()).on('close', () => other.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = (server.address() as AddressInfo).port;
  return {
    left: () => left,
    // Brokers tell clients their own address: every connection is led this way.
    socketFactory: ({ onConnect }: { onConnect: () => void }) => connect(at, '127.0.0.1', onConnect),
    close: () => void server.close(),
  };
}

describe('a consumer of a broker that has no coordinator of groups yet', () => {
  let way: Awaited<ReturnType<typeof brokerWithoutCoordinator>>;
  const topic = `run-batches-${randomBytes(6).toString('hex')}`;
  const admin = createKafka({ brokers, clientId: 'spec' }).admin();

  beforeAll(async () => {
    await admin.connect();
    await admin.createTopics({ waitForLeaders: true, topics: [{ topic, numPartitions: 1 }] });
    way = await brokerWithoutCoordinator(3);
  });
  afterAll(async () => {
    way.close();
    await admin.deleteTopics({ topics: [topic] });
    await admin.disconnect();
  });

  it('connects again until it has one, and calls nothing fatal', async () => {
    const log = logBook();
    const fatal: Error[] = [];
    const running = runBatches({
      kafka: createKafka({ brokers, clientId: 'spec', more: { socketFactory: way.socketFactory } }),
      groupId: topic,
      logger: log,
      topics: [topic],
      prepare: () => Promise.resolve(),
      onBatch: () => Promise.resolve(),
      onFatal: (error) => void fatal.push(error),
      sessionTimeoutMs: 6_000,
      concurrency: 1,
      maxWaitMs: 50,
      minBytes: 1,
      maxBytesPerPartition: 65_536,
    });
    await running.joined;
    expect(way.left()).toBe(0);
    expect(fatal).toEqual([]);
    expect(log.lines.filter(({ message }) => message === 'the consumer lost its broker; it connects again')).toHaveLength(3);
    await running.stop();
  });
});
