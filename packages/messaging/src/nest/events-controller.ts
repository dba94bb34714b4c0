import { Controller, type Type } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import type { Consumer } from '../consumer/consumer.js';
import type { TopicBatch } from '../kafka/run-batches.js';

/** The controller through which a service's topics reach its consumer: one handler a topic. */
export function eventsController(consumer: Consumer): Type<object> {
  class EventsController {}
  for (const topic of consumer.topics) {
    const handler = (batch: TopicBatch): Promise<void> => consumer.consume(batch);
    Object.defineProperty(EventsController.prototype, topic, { value: handler, configurable: true, writable: true });
    const property = Object.getOwnPropertyDescriptor(EventsController.prototype, topic) as PropertyDescriptor;
    EventPattern<string>(topic)(EventsController.prototype, topic, property);
  }
  Controller()(EventsController);
  return EventsController;
}
