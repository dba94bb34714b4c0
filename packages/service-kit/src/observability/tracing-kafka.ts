import { context, propagation, SpanKind, trace, type Context as TraceContext } from '@opentelemetry/api';
import { header, type Consumer, type createKafka, type TopicBatch } from '@wheelhouse/messaging';

type Kafka = ReturnType<typeof createKafka>;
type Producer = ReturnType<Kafka['producer']>;
type Sent = Parameters<Producer['send']>[0];
type SentBatch = Parameters<Producer['sendBatch']>[0];

const tracer = trace.getTracer('wheelhouse');
/** Traces that one batch is shown in, at most. */
const MOST_TRACES = 50;

interface Carried {
  readonly headers?: Readonly<Record<string, unknown>> | undefined;
}

/** Distinct sampled traces that records carry on. */
function tracesOf(messages: Iterable<Carried>): readonly TraceContext[] {
  const seen = new Map<string, TraceContext>();
  for (const { headers } of messages) {
    const value = headers?.[header.traceparent];
    if (value === undefined || value === null) continue;
    const traceparent = String(value);
    // Only what somebody samples is worth a span.
    if (!traceparent.endsWith('-01') || seen.has(traceparent)) continue;
    seen.set(traceparent, propagation.extract(context.active(), { traceparent }));
    if (seen.size >= MOST_TRACES) break;
  }
  return [...seen.values()];
}

/** A span in each trace over one piece of work that they share. */
async function inEach<Result>(traces: readonly TraceContext[], name: string, kind: SpanKind, attributes: Readonly<Record<string, string | number>>, work: () => Promise<Result>): Promise<Result> {
  const spans = traces.map((parent) => tracer.startSpan(name, { kind, attributes }, parent));
  try {
    return await work();
  } catch (error) {
    for (const span of spans) span.recordException(error instanceof Error ? error : String(error));
    throw error;
  } finally {
    for (const span of spans) span.end();
  }
}

/** A consumer whose batches show in the traces of the requests that caused them. */
export function tracedConsumer(consumer: Consumer): Consumer {
  return {
    ...consumer,
    consume: (batch: TopicBatch) =>
      inEach(tracesOf(batch.messages), `apply ${batch.topic}`, SpanKind.CONSUMER, { 'messaging.system': 'kafka', 'messaging.destination.name': batch.topic, 'messaging.batch.message_count': batch.messages.length }, () =>
        consumer.consume(batch),
      ),
  };
}

/** A client whose producers show what they publish in the traces of the requests that caused it. */
export function tracedKafka(kafka: Kafka): Kafka {
  const make = kafka.producer.bind(kafka);
  kafka.producer = (config) => traced(make(config));
  return kafka;
}

function traced(producer: Producer): Producer {
  const { send, sendBatch } = producer;
  const publish = <Result>(messages: readonly Carried[], topic: string, work: () => Promise<Result>) =>
    inEach(tracesOf(messages), `publish ${topic}`, SpanKind.PRODUCER, { 'messaging.system': 'kafka', 'messaging.destination.name': topic, 'messaging.batch.message_count': messages.length }, work);
  return {
    ...producer,
    send: (record: Sent) => publish(record.messages, record.topic, () => send(record)),
    sendBatch: (batch: SentBatch) =>
      publish(batch.topicMessages?.flatMap(({ messages }) => messages) ?? [], batch.topicMessages?.[0]?.topic ?? 'kafka', () => sendBatch(batch)),
  };
}
