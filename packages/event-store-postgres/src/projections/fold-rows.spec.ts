import { describe, expect, it } from '@jest/globals';
import { defineView, FoldFailed, type RecordedEvent } from '@wheelhouse/event-sourcing';
import { ticketClosed, ticketOpened, ticketRenamed, ticketTitles } from '@wheelhouse/event-sourcing/testing/tickets';
import fc from 'fast-check';
import { foldRows, ForeignRow, withoutPlace, type Interval, type StoredRow } from './fold-rows.js';
import { copyValue } from './copy-rows.js';

const past = defineView({
  name: 'past',
  version: 1,
  source: 'product',
  history: true,
  events: [ticketOpened, ticketRenamed, ticketClosed],
  columns: ticketTitles.columns,
  keys: () => ['row'],
  fold: (row, event) => (event.type === 'TicketClosed' ? undefined : { id: 'row', ticket: event.streamId, title: event.data.title, uses: (row?.uses ?? 0) + 1 }),
});

const at = (second: number) => `2026-01-01T00:00:${String(second).padStart(2, '0')}.000000Z`;
const event = (second: number, title: string | undefined, more: Partial<RecordedEvent> = {}): RecordedEvent => ({
  id: `e-${second}-${title}`, context: 'product', streamType: 'ticket', streamId: 's', version: 1, partitionKey: 'k', schemaVersion: 1,
  type: title === undefined ? 'TicketClosed' : 'TicketRenamed', data: title === undefined ? {} : { title },
  metadata: { actor: 'mia', command: 'test', correlationId: 'c' }, recordedAt: at(second), place: { epoch: 1, transaction: '1', position: '1' }, ...more,
});

/** What a table would hold after the changes. */
function write(table: Map<string, Interval>, events: readonly RecordedEvent[]): void {
  const newest = [...table.values()].sort((a, b) => (a.from < b.from ? -1 : 1)).at(-1);
  const { intervals } = foldRows(past, new Map<string, StoredRow>(newest ? [['row', newest]] : []), events);
  for (const interval of intervals) table.set(interval.from, interval);
}

describe('rows with history', () => {
  it('have intervals that follow one another and end in what lasts, however the events are cut', () => {
    const step = fc.record({ second: fc.integer({ min: 0, max: 9 }), title: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }), cut: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const events = steps.map(({ second, title }) => event(second, title));
        const whole = new Map<string, Interval>();
        write(whole, events);
        const pieces = new Map<string, Interval>();
        const piece: RecordedEvent[] = [];
        steps.forEach(({ cut }, index) => {
          piece.push(...events.slice(index, index + 1));
          if (cut) write(pieces, piece.splice(0));
        });
        write(pieces, piece);

        const byStart = (table: Map<string, Interval>) => [...table.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
        const intervals = byStart(pieces);
        expect(intervals).toEqual(byStart(whole));
        intervals.forEach(({ from, to }, index) => {
          const next = intervals[index + 1];
          if (next) expect([to !== null && to <= next.from, from <= (to ?? '')]).toEqual([true, true]);
        });
        const lasts = intervals.filter(({ to }) => to === null);
        expect(lasts).toHaveLength(steps.length > 0 && steps.at(-1)?.title !== undefined ? 1 : 0);
      }),
    );
  });
});

describe('a fold of rows', () => {
  const own = { ...ticketTitles, keys: () => ['row'], fold: () => ({ id: 'row' }) };

  it('refuses a row that another stream writes, and says of which event', () => {
    const loaded = new Map<string, StoredRow>([['row', { row: { id: 'row' }, source: 'another' }]]);
    const folding = () => foldRows(own, loaded, [event(1, 'a')]);
    expect(folding).toThrow(FoldFailed);
    expect(folding).toThrow(expect.objectContaining({ view: 'ticket-titles', rowId: 'row', cause: expect.any(ForeignRow) }));
  });

  it('refuses a row under another id than it was asked for', () => {
    expect(() => foldRows({ ...own, fold: () => ({ id: 'other' }) }, new Map(), [event(1, 'a')])).toThrow(FoldFailed);
  });

  it('writes nothing for a row that it gave back as it was', () => {
    const row = { id: 'row' };
    const changes = foldRows({ ...own, fold: (before) => before ?? row }, new Map([['row', { row, source: 's' }]]), [event(1, 'a')]);
    expect(changes).toEqual({ inserts: [], updates: [], deletes: [], intervals: [] });
  });

  it('cannot read the place of an event that has none yet', () => {
    const reading = { ...own, fold: (_row: unknown, one: RecordedEvent) => ({ id: 'row', place: one.place }) };
    expect(() => foldRows(reading as never, new Map(), [withoutPlace(event(1, 'a'))])).toThrow(FoldFailed);
  });
});

describe('values for COPY', () => {
  it('are escaped so that a row stays one line', () => {
    expect([copyValue(null), copyValue('a\tb\\c\nd\re'), copyValue(true), copyValue(1.5)]).toEqual(['\\N', 'a\\tb\\\\c\\nd\\re', 'true', '1.5']);
  });
});
