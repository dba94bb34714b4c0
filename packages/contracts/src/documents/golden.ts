import { wireType, type AnyEventContract } from '../kernel/define-event.js';
import { wireHeader, type WireHeaders } from '../kernel/wire-headers.js';

/** An event as one record on Kafka, with nothing left out. */
export interface GoldenRecord {
  readonly topic: string;
  readonly key: string;
  readonly headers: WireHeaders;
  readonly value: object;
}

const id = (end: string): string => `0190c5a0-0000-7000-8000-${end.padStart(12, '0')}`;

/** The example of one version of an event in its full wire form. Ids and times are always the same, so that a file changes only when its contract does. */
export function goldenRecord(contract: AnyEventContract): GoldenRecord {
  const key = id('1');
  const stream = id('11');
  const at = '2026-03-01T09:00:00.123456Z';
  return {
    topic: `wheelhouse.${contract.context}.events`,
    key,
    headers: {
      [wireHeader.contentType]: 'application/json',
      [wireHeader.specVersion]: '1.0',
      [wireHeader.id]: id('e1'),
      [wireHeader.source]: `/wheelhouse/${contract.context}`,
      [wireHeader.type]: wireType(contract),
      [wireHeader.subject]: `${contract.stream}/${stream}`,
      [wireHeader.time]: at,
      [wireHeader.partitionKey]: key,
      [wireHeader.streamType]: contract.stream,
      [wireHeader.streamId]: stream,
      [wireHeader.streamVersion]: '7',
      [wireHeader.place]: '1-742-1097',
      [wireHeader.generation]: id('f0'),
      [wireHeader.recordedAt]: at,
      [wireHeader.actor]: id('a1'),
      [wireHeader.command]: 'example',
      [wireHeader.correlationId]: id('c0'),
    },
    value: contract.example,
  };
}
