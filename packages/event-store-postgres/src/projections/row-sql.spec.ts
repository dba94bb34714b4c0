import { describe, expect, it } from '@jest/globals';
import { column, defineView } from '@wheelhouse/event-sourcing';
import { writeRows } from './row-sql.js';
import { namedTable } from './view-table.js';

const names = Array.from({ length: 60 }, (_, index) => `c${index}`);
const wide = defineView({
  name: 'wide',
  version: 1,
  source: 'own',
  events: [],
  columns: { id: column.uuid(), tags: column.json<readonly string[]>(), ...Object.fromEntries(names.map((name) => [name, column.integer().orNull()])) },
  keys: () => [],
  fold: (row) => row,
});

describe('what is written of a row that was loaded', () => {
  const row = { id: 'a', tags: ['x'], ...Object.fromEntries(names.map((name) => [name, 1])) };
  const write = (table: ReturnType<typeof namedTable>, after: Record<string, unknown>) =>
    writeRows(table, { inserts: [], updates: [{ id: 'a', row: after, source: 's' }], deletes: [], intervals: [] }, { before: new Map([['a', { row, source: 's' }]]) });

  it('are the columns that changed, by value', () => {
    const [statement, ...more] = write(namedTable(wide, 'wide_v1'), { ...row, tags: ['x', 'y'], c3: undefined, c4: 1 });
    expect(more).toEqual([]);
    expect(statement).toMatchObject({ text: 'update wide_v1 set "tags" = $1, "c3" = $2 where "id" = $3', values: ['["x","y"]', null, 'a'] });
  });

  it('is nothing where nothing changed', () => {
    expect(write(namedTable(wide, 'wide_v1'), { ...row, tags: ['x'] })).toEqual([]);
  });

  it('is the whole row once a table has had fifty kinds of change', () => {
    const table = namedTable(wide, 'wide_v1');
    const texts = names.map((name) => write(table, { ...row, [name]: 2 })[0]?.text ?? '');
    expect(texts.findIndex((text) => text.startsWith('insert'))).toBe(50);
    expect(write(table, { ...row, c0: 3 })[0]?.text).toBe('update wide_v1 set "c0" = $1 where "id" = $2');
  });
});
