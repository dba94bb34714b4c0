import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import type { Consumer } from '../consumer/consumer.js';

/**
 * Nest's transport over the batch consumer: handlers are those of `@EventPattern(topic)`, each is called with a whole
 * batch of a partition and is waited for. What commits, parks and seeks is the consumer.
 */
export class BatchServer extends Server implements CustomTransportStrategy {
  constructor(private readonly consumer: Consumer) {
    super();
  }

  override listen(callback: () => void): void {
    const missing = this.consumer.topics.filter((topic) => !this.messageHandlers.has(topic));
    if (missing.length > 0) throw new Error(`no handler for ${missing.join(', ')}; add the controller of eventsController`);
    this.consumer.start(async (batch) => {
      await this.messageHandlers.get(batch.topic)?.(batch);
    });
    // The broker may be away: a service serves what it knows, and its readiness tells.
    callback();
  }

  override async close(): Promise<void> {
    await this.consumer.stop();
  }

  override on(): never {
    throw new Error('the consumer tells what happens by its logger and metrics');
  }

  override unwrap<Wrapped>(): Wrapped {
    return this.consumer as Wrapped;
  }
}
