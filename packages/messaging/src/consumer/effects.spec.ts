import { expect, it } from '@jest/globals';
import type { Outcome, RecordedEvent, Request } from '@wheelhouse/event-sourcing';
import { noteContracts } from '../testing/notes.js';
import { defineReaction, reactionEffect, ReactionRefused } from './effects.js';

const event = {
  ...{ id: 'e1', context: 'product', streamType: 'note', streamId: 'n1', version: 1, partitionKey: 'n1', type: 'NoteWritten', schemaVersion: 1, data: { title: 'Ropes', size: 3 } },
  ...{ metadata: { actor: 'm', command: 'write-note', correlationId: 'c-1' }, recordedAt: '2026-01-01T00:00:00.000000Z', place: { epoch: 1, transaction: '1', position: '1' } },
} as RecordedEvent;

const reaction = defineReaction({
  name: 'file-note', from: 'product', events: noteContracts, actsFrom: '2020-01-01T00:00:00Z',
  react: () => ['shelf', 'box'].map((id) => ({ id, body: {} }) as never),
});

it('gives each command that one event asks for a key of its own, the same ones whenever the event comes', async () => {
  const handled: Request[] = [];
  const effect = reactionEffect(reaction, { handle: (request) => Promise.resolve((handled.push(request), { id: request.id }) as unknown as Outcome) });
  await effect.run([event]);
  await effect.run([event]);
  const keys = [['shelf', 'e1#0'], ['box', 'e1#1']];
  expect(handled.map(({ id, idempotency }) => [id, idempotency?.key])).toEqual([...keys, ...keys]);
});

it('stops at the first that is refused, and goes on from there when it is run again', async () => {
  const asked: string[] = [];
  const refusing: Outcome = { kind: 'conflict', code: 'note.full', detail: 'Full.' };
  const effect = reactionEffect(reaction, { handle: ({ id }) => Promise.resolve((asked.push(id), refusing)) });
  await expect(effect.run([event])).rejects.toThrow(ReactionRefused);
  expect(asked).toEqual(['shelf']);
});
