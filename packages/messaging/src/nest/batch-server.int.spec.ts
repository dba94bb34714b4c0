import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module, type INestMicroservice } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createConsumer, type Consumer } from '../consumer/consumer.js';
import { folderSizes, noteList, noteRegistry } from '../testing/notes.js';
import { createTestSystem, type TestSystem } from '../testing/test-system.js';
import { BatchServer } from './batch-server.js';
import { eventsController } from './events-controller.js';

describe('Nest over the batch consumer', () => {
  let system: TestSystem;
  let consumer: Consumer;
  let service: INestMicroservice | undefined;

  beforeAll(async () => {
    system = await createTestSystem();
    consumer = createConsumer({
      name: 'nested', pool: system.pool, kafka: system.kafka, prefix: system.prefix, logger: system.log, sessionTimeoutMs: 6_000,
      subscriptions: [{ context: 'product', registry: noteRegistry, views: [noteList, folderSizes] }],
      onFatal: (error) => void system.fatal.push(error),
    });
  });
  afterAll(async () => {
    await service?.close();
    await system.stop();
  });

  const serve = async (controllers: (new () => object)[]): Promise<INestMicroservice> => {
    class Service {}
    Module({ controllers })(Service);
    return NestFactory.createMicroservice(Service, { strategy: new BatchServer(consumer), logger: false });
  };

  it('refuses to begin where a topic has no handler', async () => {
    const without = await serve([]);
    await expect(without.listen()).rejects.toThrow(`no handler for ${system.topic}`);
  });

  it('hands whole batches to the handler of their topic, and stops in order', async () => {
    service = await serve([eventsController(consumer)]);
    await service.listen();
    await consumer.joined();
    system.relay();
    const position = await system.append(Array.from({ length: 100 }, (_, index) => ({ stream: `n${index % 20}` })));
    expect(await consumer.waitFor(position)).toEqual({ outcome: 'applied' });
    await service.close();
    service = undefined;
    expect(await consumer.waitFor(await system.append([{ stream: 'later' }]), 200)).toEqual({ outcome: 'timeout' });
    expect(system.fatal).toEqual([]);
  });
});
