import { contexts, wireType, type AnyEventContract, type Context } from '../kernel/define-event.js';
import type { ContractRegistry } from '../kernel/registry.js';
import { wireHeader } from '../kernel/wire-headers.js';
import { everyVersion } from './every-version.js';
import { goldenRecord } from './golden.js';
import { dataSchema } from './json-schema.js';

const ref = ($ref: string) => ({ $ref });
const messageName = ({ context, type, version }: AnyEventContract): string => `${context}.${type}.v${version}`;

/** What every record carries beside its data. */
const headers = {
  type: 'object',
  description: 'CloudEvents 1.0, Kafka binding, binary mode; extension attributes place the event in its stream and in the log.',
  required: ['specVersion', 'id', 'source', 'type', 'streamType', 'streamId', 'streamVersion', 'place', 'generation', 'recordedAt'].map((name) => wireHeader[name as keyof typeof wireHeader]),
  properties: Object.fromEntries(Object.values(wireHeader).map((name) => [name, { type: 'string' }])),
};

/** One AsyncAPI 3.1 document over every event of every context, at each version. */
export function asyncApiDocument(registries: Readonly<Record<Context, ContractRegistry>>): object {
  const events = contexts.flatMap((context) => everyVersion(registries[context]));
  return {
    asyncapi: '3.1.0',
    info: {
      title: 'Wheelhouse events',
      version: '1.0.0',
      description:
        'Every fact that Wheelhouse records, as it stands on Kafka: one topic a context, twelve partitions, in order for each key. ' +
        'Within a version only optional fields are added; anything else is a new version, and readers of every version since are kept. ' +
        'A field with x-personal holds words encrypted under a key of their own; the key is filed under the member or customer that the named field tells.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(contexts.map((context) => [context, channel(context, events)])),
    operations: Object.fromEntries(
      contexts.map((context) => [
        `publish-${context}-events`,
        {
          action: 'send',
          channel: ref(`#/channels/${context}`),
          summary: `What the ${context} context tells, at least once and in order for each key.`,
          messages: events.filter((event) => event.context === context).map((event) => ref(`#/channels/${context}/messages/${messageName(event)}`)),
        },
      ]),
    ),
    components: {
      schemas: { headers, ...Object.fromEntries(events.map((event) => [messageName(event), payload(event)])) },
      messages: Object.fromEntries(events.map((event) => [messageName(event), message(event)])),
    },
  };
}

const channel = (context: Context, events: readonly AnyEventContract[]) => ({
  address: `wheelhouse.${context}.events`,
  title: `Events of the ${context} context`,
  messages: Object.fromEntries(events.filter((event) => event.context === context).map((event) => [messageName(event), ref(`#/components/messages/${messageName(event)}`)])),
  bindings: { kafka: { topic: `wheelhouse.${context}.events`, partitions: 12, topicConfiguration: { 'retention.ms': -1 }, bindingVersion: '0.5.0' } },
});

function payload(event: AnyEventContract): object {
  const { $schema: _dialect, ...schema } = dataSchema(event, 'draft-7');
  return schema;
}

function message(event: AnyEventContract): object {
  const example = goldenRecord(event);
  return {
    name: wireType(event),
    title: `${event.type} v${event.version}`,
    summary: event.summary,
    contentType: 'application/json',
    headers: { allOf: [ref('#/components/schemas/headers'), { type: 'object', properties: { [wireHeader.type]: { const: wireType(event) }, [wireHeader.streamType]: { const: event.stream } } }] },
    payload: ref(`#/components/schemas/${messageName(event)}`),
    correlationId: { location: `$message.header#/${wireHeader.correlationId}` },
    bindings: { kafka: { key: { type: 'string', description: 'What the stream was born in: its product, its project, else itself.' }, bindingVersion: '0.5.0' } },
    examples: [{ name: 'example', headers: example.headers, payload: example.value }],
  };
}
