/**
 * Headers of a record on Kafka: CloudEvents 1.0, Kafka binding, binary mode. `traceparent` and `partitionkey` are documented
 * extensions of CloudEvents; the others are ours.
 * https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md
 */
export const wireHeader = {
  contentType: 'content-type',
  specVersion: 'ce_specversion',
  id: 'ce_id',
  source: 'ce_source',
  type: 'ce_type',
  subject: 'ce_subject',
  /** `recordedAt`, in UTC with microseconds. */
  time: 'ce_time',
  partitionKey: 'ce_partitionkey',
  traceparent: 'ce_traceparent',
  streamType: 'ce_streamtype',
  streamId: 'ce_streamid',
  streamVersion: 'ce_streamversion',
  /** Place in the log, `epoch-transaction-position`; opaque to others. */
  place: 'ce_place',
  generation: 'ce_generation',
  recordedAt: 'ce_recordedat',
  correlationId: 'ce_correlationid',
  causationId: 'ce_causationid',
  actor: 'ce_actor',
  command: 'ce_command',
  idempotencyKey: 'ce_idempotencykey',
  changeSet: 'ce_changeset',
} as const;

/** Headers as text, by name. */
export type WireHeaders = Readonly<Record<string, string>>;
