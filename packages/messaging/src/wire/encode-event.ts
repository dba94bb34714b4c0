import { wireType } from '@wheelhouse/contracts';
import type { EventMetadata, Place, RecordedEvent } from '@wheelhouse/event-sourcing';
import { partitionOf } from '../kafka/partition-of.js';
import { header, type Headers } from './headers.js';

/** A record as it goes on a topic. */
export interface WireRecord {
  readonly key: string;
  readonly value: string;
  readonly headers: Headers;
  readonly partition: number;
}

/** A place as the `ce_place` header carries it. */
export const encodePlace = ({ epoch, transaction, position }: Place): string => `${epoch}-${transaction}-${position}`;

/**
 * An event as a CloudEvents 1.0 record in binary mode: attributes in `ce_*` headers, the data alone as JSON in the
 * value, the partition key as the record's key. `generation` is the topic's (a UUIDv7).
 */
export function encodeEvent(event: RecordedEvent, generation: string): WireRecord {
  return {
    key: event.partitionKey,
    partition: partitionOf(event.partitionKey),
    value: JSON.stringify(event.data),
    headers: {
      [header.contentType]: 'application/json',
      [header.specVersion]: '1.0',
      [header.id]: event.id,
      [header.source]: `/wheelhouse/${event.context}`,
      [header.type]: wireType({ context: event.context, type: event.type, version: event.schemaVersion }),
      [header.subject]: `${event.streamType}/${event.streamId}`,
      [header.time]: event.recordedAt,
      [header.partitionKey]: event.partitionKey,
      [header.streamType]: event.streamType,
      [header.streamId]: event.streamId,
      [header.streamVersion]: String(event.version),
      [header.place]: encodePlace(event.place),
      [header.generation]: generation,
      [header.recordedAt]: event.recordedAt,
      ...metadataHeaders(event.metadata),
    },
  };
}

function metadataHeaders(metadata: EventMetadata): Headers {
  const optional = {
    [header.causationId]: metadata.causationId,
    [header.idempotencyKey]: metadata.idempotencyKey,
    [header.changeSet]: metadata.changeSet,
    [header.traceparent]: metadata.traceparent,
  };
  return {
    [header.actor]: metadata.actor,
    [header.command]: metadata.command,
    [header.correlationId]: metadata.correlationId,
    ...Object.fromEntries(Object.entries(optional).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
  };
}
