import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Consumer } from './consumer.js';
import { folderSizes, noteList } from '../testing/notes.js';
import { createTestSystem, eventually, type TestSystem } from '../testing/test-system.js';

describe('events on their way from a log to a view', () => {
  let system: TestSystem;
  let consumer: Consumer;

  beforeAll(async () => {
    system = await createTestSystem();
    system.relay();
    consumer = system.consumer();
    await consumer.joined();
  });
  afterAll(() => system.stop());

  it('arrive in order, once, and can be waited for', async () => {
    const position = await system.append(Array.from({ length: 300 }, (_, index) => ({ stream: `n${index % 30}`, key: `k${(index % 30) % 7}` })));
    expect(await consumer.waitFor(position)).toEqual({ outcome: 'applied' });
    const rows = await eventually(() => system.rows(noteList), (seen) => seen.size === 30 && [...seen.values()].every((row) => row['changes'] === 9));
    expect(rows.get('n3')).toMatchObject({ id: 'n3', size: 10, changes: 9 });
    const folders = await system.rows(folderSizes);
    expect([...folders.values()].reduce((sum, row) => sum + Number(row['events']), 0)).toBe(300);
    expect(system.fatal).toEqual([]);
  });
});
