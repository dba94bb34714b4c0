import { readEventData, UnreadableEvent, wireType, type AnyEventContract, type ContractRegistry } from '@wheelhouse/contracts';
import type { EventMetadata, Place, RecordedEvent } from '@wheelhouse/event-sourcing';
import { header, type Headers } from './headers.js';

/** A record as it came from a topic, its headers read as text. */
export interface RawRecord {
  readonly offset: number;
  readonly key: string;
  /** All headers. */
  readonly headers: Headers;
  readonly value: Buffer | null;
  /** One header. */
  header(name: string): string | undefined;
}

/** Which event a record claims to be, whether or not it can be read. */
export interface RecordIdentity {
  readonly eventId: string;
  readonly streamType: string;
  readonly streamId: string;
  readonly version: number;
  readonly place: Place;
}

export type PoisonReason = 'missing-header' | 'not-json' | 'invalid-data' | 'newer-version';

/** What a record turned out to be. */
export type Decoded = { readonly generation?: string } & (
  | { readonly outcome: 'event'; readonly identity: RecordIdentity; readonly event: RecordedEvent }
  /** No contract of this release has the type: the stream goes on, and it is counted. */
  | { readonly outcome: 'unknown-type'; readonly identity: RecordIdentity; readonly type: string }
  /** Cannot be read; `identity` is there unless its headers are missing, `type` where the type is known. */
  | { readonly outcome: 'poison'; readonly reason: PoisonReason; readonly detail: string; readonly identity?: RecordIdentity; readonly type?: string }
);

export type RecordDecoder = (record: RawRecord) => Decoded;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const PLACE = /^(\d{1,9})-(\d{1,20})-(\d{1,20})$/;
const VERSION = /^[1-9]\d{0,8}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/;
const WIRE_TYPE = /^(wheelhouse\.([a-z]+)\.[a-z0-9-]+)\.v([1-9]\d{0,5})$/;

/** Reads records with the contracts of a registry, lifting data of older versions; never throws for what a record holds. */
export function recordDecoder(registry: ContractRegistry): RecordDecoder {
  const byName = new Map<string, AnyEventContract>(registry.contracts.map((contract) => [nameOf(contract), contract]));
  return (record) => {
    const generation = matching(record, header.generation, UUID);
    const withGeneration = generation === undefined ? {} : { generation };
    const type = WIRE_TYPE.exec(record.header(header.type) ?? '');
    const identity = generation === undefined || !type ? undefined : identityOf(record);
    if (!identity || !type) {
      const missing = required.filter(([name, form]) => matching(record, name, form) === undefined).map(([name]) => name);
      return { ...withGeneration, outcome: 'poison', reason: 'missing-header', detail: `missing or malformed: ${missing.join(', ')}` };
    }
    const contract = byName.get(type[1] ?? '');
    if (!contract) return { ...withGeneration, outcome: 'unknown-type', identity, type: type[0] };
    const poison = (reason: PoisonReason, detail: string): Decoded => ({ ...withGeneration, outcome: 'poison', reason, detail, identity, type: contract.type });
    const schemaVersion = Number(type[3]);
    if (schemaVersion > contract.version) {
      return poison('newer-version', `${contract.type} v${schemaVersion} is newer than v${contract.version}, the newest known here`);
    }
    let json: unknown;
    try {
      json = JSON.parse(record.value?.toString('utf8') ?? '');
    } catch (error) {
      return poison('not-json', String(error));
    }
    try {
      const data = readEventData(contract, schemaVersion, json);
      return { ...withGeneration, outcome: 'event', identity, event: eventOf(record, identity, contract, data) };
    } catch (error) {
      // An upcaster that throws is told like data that does not fit: the record waits for a release that reads it.
      return poison(error instanceof UnreadableEvent ? error.reason : 'invalid-data', error instanceof Error ? error.message : String(error));
    }
  };
}

/** Reads the header of a place; undefined when it is none. */
export function decodePlace(text: string | undefined): Place | undefined {
  const parts = PLACE.exec(text ?? '');
  if (!parts) return undefined;
  const [, epoch, transaction, position] = parts as unknown as [string, string, string, string];
  return { epoch: Number(epoch), transaction, position };
}

const required: readonly (readonly [string, RegExp])[] = [
  [header.id, UUID],
  [header.type, WIRE_TYPE],
  [header.streamType, /./],
  [header.streamId, /./],
  [header.streamVersion, VERSION],
  [header.place, PLACE],
  [header.generation, UUID],
  [header.recordedAt, INSTANT],
];

const nameOf = (contract: AnyEventContract): string => wireType(contract).replace(/\.v\d+$/, '');
const matching = (record: RawRecord, name: string, form: RegExp): string | undefined => {
  const text = record.header(name);
  return text !== undefined && form.test(text) ? text : undefined;
};

function identityOf(record: RawRecord): RecordIdentity | undefined {
  const eventId = matching(record, header.id, UUID);
  const streamType = record.header(header.streamType);
  const streamId = record.header(header.streamId);
  const version = matching(record, header.streamVersion, VERSION);
  const place = decodePlace(record.header(header.place));
  if (!eventId || !streamType || !streamId || !version || !place || !matching(record, header.recordedAt, INSTANT)) return undefined;
  return { eventId, streamType, streamId, version: Number(version), place };
}

function eventOf(record: RawRecord, identity: RecordIdentity, contract: AnyEventContract, data: object): RecordedEvent {
  return {
    id: identity.eventId,
    context: contract.context,
    streamType: identity.streamType,
    streamId: identity.streamId,
    version: identity.version,
    partitionKey: record.header(header.partitionKey) ?? record.key,
    type: contract.type,
    schemaVersion: contract.version,
    data,
    metadata: metadataOf(record),
    recordedAt: record.header(header.recordedAt) ?? '',
    place: identity.place,
  };
}

function metadataOf(record: RawRecord): EventMetadata {
  const causationId = record.header(header.causationId);
  const idempotencyKey = record.header(header.idempotencyKey);
  const changeSet = record.header(header.changeSet);
  const traceparent = record.header(header.traceparent);
  return {
    actor: record.header(header.actor) ?? 'system',
    command: record.header(header.command) ?? '',
    correlationId: record.header(header.correlationId) ?? '',
    ...(causationId === undefined ? {} : { causationId }),
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    ...(changeSet === undefined ? {} : { changeSet }),
    ...(traceparent === undefined ? {} : { traceparent }),
  };
}
