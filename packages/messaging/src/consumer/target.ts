import type { AnyEventContract } from '@wheelhouse/contracts';
import type { AnyView, Place, RecordedEvent } from '@wheelhouse/event-sourcing';

/** What events of a topic are given to: a fed view, a reaction, or a listener. Each parks for itself. */
export interface Target {
  /** A view's own name, `reaction:<name>` or `listener:<name>`; under it records are parked. */
  readonly name: string;
  readonly kind: 'view' | 'effect';
  takes(type: string): boolean;
  /** Rows that an event touches, where it is a view; it may throw for an event that cannot be folded. */
  keys?(event: RecordedEvent): readonly string[];
  /** Each row is written by one stream: what fails stops that stream only, and not its whole key. */
  readonly rowPerStream: boolean;
}

/** A fed view as a target. */
export function viewTarget(view: AnyView): Target {
  const types = new Set(view.events.map((contract) => contract.type));
  return {
    name: view.name,
    kind: 'view',
    takes: (type) => types.has(type),
    keys: (event) => view.keys(event as never),
    rowPerStream: view.events.every((contract) => touchesOwnRow(view, contract)),
  };
}

const noPlace: Place = { epoch: 1, transaction: '1', position: '1' };

/** Whether the contract's example, put on a stream of a name that nothing else has, names that stream's row alone. */
function touchesOwnRow(view: AnyView, contract: AnyEventContract): boolean {
  const streamId = '01890000-0000-7000-8000-000000000001';
  const event: RecordedEvent = {
    id: '01890000-0000-7000-8000-000000000002',
    context: contract.context,
    streamType: contract.stream,
    streamId,
    version: 1,
    partitionKey: '01890000-0000-7000-8000-000000000003',
    type: contract.type,
    schemaVersion: contract.version,
    data: contract.example,
    metadata: { actor: 'system', command: 'example', correlationId: 'example' },
    recordedAt: '2026-01-01T00:00:00.000000Z',
    place: noPlace,
  };
  try {
    const keys = view.keys(event as never);
    return keys.length === 1 && keys[0] === streamId;
  } catch {
    return false;
  }
}
