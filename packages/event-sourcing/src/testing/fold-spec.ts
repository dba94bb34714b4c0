import { expect } from '@jest/globals';
import type { AnyEventContract, EventOf } from '@wheelhouse/contracts';
import type { RecordedEvent } from '../events.js';
import { foldView } from '../fold-view.js';
import type { Columns, RowOfColumns, View } from '../view.js';

/** Surroundings of a fact in a fold's spec; a day later for each event unless told. */
export type Around = Partial<Pick<RecordedEvent, 'streamId' | 'version' | 'partitionKey' | 'recordedAt' | 'metadata'>>;

/**
 * Given facts, then rows: `givenFacts(featurePage, [proposed, { ...assessed, streamId }]).thenRows([{ … }])`.
 */
export function givenFacts<C extends Columns, Contracts extends readonly AnyEventContract[]>(
  view: View<C, Contracts>,
  facts: readonly (EventOf<Contracts[number]> & Around)[],
) {
  const streamId = '01900000-0000-7000-8000-000000000001';
  const events = facts.map((fact, index): RecordedEvent => {
    const contract = view.events.find((candidate) => candidate.type === fact.type);
    if (!contract) throw new Error(`${view.name} does not read ${fact.type}`);
    return {
      id: `01900000-0000-7000-8000-1${String(index).padStart(11, '0')}`,
      context: contract.context,
      streamType: contract.stream,
      streamId,
      version: index + 1,
      partitionKey: fact.streamId ?? streamId,
      schemaVersion: contract.version,
      recordedAt: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().replace('Z', '000Z'),
      metadata: { actor: '01900000-0000-7000-8000-00000000000a', command: 'test', correlationId: 'test' },
      place: { epoch: 1, transaction: String(index + 1), position: String(index + 1) },
      ...fact,
    };
  });
  const rows = new Map<string, Record<string, unknown>>();
  for (const change of foldView(view as never, rows, events)) void change;
  return {
    rows,
    thenRows(expected: readonly RowOfColumns<C>[]) {
      expect([...rows.values()]).toEqual(expected);
    },
    thenRow(id: string, expected: Partial<RowOfColumns<C>>) {
      expect(rows.get(id)).toMatchObject(expected as Record<string, unknown>);
    },
  };
}
