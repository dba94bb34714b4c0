import { defineEvent, registryOf, z } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';

/** A small context to try messaging with: notes that are written, changed and counted by their folder. */
export const noteWritten = defineEvent({
  context: 'product',
  stream: 'note',
  type: 'NoteWritten',
  version: 1,
  summary: 'A note was written.',
  data: z.object({ title: z.string(), size: z.number() }),
  example: { title: 'Ropes', size: 3 },
});

export const noteChanged = defineEvent({
  context: 'product',
  stream: 'note',
  type: 'NoteChanged',
  version: 1,
  summary: 'A note has another size.',
  data: z.object({ size: z.number() }),
  example: { size: 4 },
});

export const noteContracts = [noteWritten, noteChanged] as const;
export const noteRegistry = registryOf(noteContracts);

/** One row a note. A size of −1 cannot be folded; one of −13 becomes more than the database takes. */
export const noteList = defineView({
  name: 'note-list',
  version: 1,
  source: 'product',
  events: noteContracts,
  columns: { id: column.text(), title: column.text(), size: column.integer(), changes: column.integer() },
  keys: (event) => [event.streamId],
  fold: (row, event, id) => {
    if (event.data.size === -1) throw new Error('no size');
    const size = event.data.size === -13 ? 1e300 : event.data.size;
    if (event.type === 'NoteWritten') return { id, title: event.data.title, size, changes: 0 };
    return row && { ...row, size, changes: row.changes + 1 };
  },
});

/** One row a key, written by all the notes of it. */
export const folderSizes = defineView({
  name: 'folder-sizes',
  version: 1,
  source: 'product',
  events: noteContracts,
  columns: { id: column.text(), events: column.integer(), log: column.json<string[]>() },
  keys: (event) => [event.partitionKey],
  fold: (row, event, id) => {
    if (event.data.size === -1) throw new Error('no size');
    return { id, events: (row?.events ?? 0) + 1, log: [...(row?.log ?? []), `${event.streamId}#${event.version}`].slice(-50) };
  },
});
