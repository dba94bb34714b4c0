import { describe, expect, it } from '@jest/globals';
import { words, z, type Actor } from '@wheelhouse/event-sourcing';
import { keysInMemory } from '../testing/toy-parts.js';
import { asksRecord, openText, sealText, wordsOver } from './words.js';

const actor: Actor = { member: 'm1', organisationRole: 'member', teams: {}, scopes: [] };
const schema = z.object({
  title: z.string(),
  note: words(100),
  customer: z.string().optional(),
  quote: words(100, 'customer').optional(),
  replies: z.array(z.union([z.object({ text: words(100) }), z.object({ link: z.string() })])).default([]),
  byName: z.record(z.string(), words(100).nullable()).optional(),
});

describe('words', () => {
  it('are sealed wherever the schema marks them, under whose words they are, and nothing else is', async () => {
    const store = keysInMemory();
    const sealed = (await wordsOver(store).seal(schema, schema.parse({ title: 't', note: 'n', customer: 'c9', quote: 'q', replies: [{ text: 'r' }, { link: 'l' }], byName: { a: 'x', b: null } }), actor)) as Record<string, unknown>;
    expect(sealed).toMatchObject({
      title: 't',
      customer: 'c9',
      note: { subject: 'member:m1' },
      quote: { subject: 'customer:c9' },
      replies: [{ text: { subject: 'member:m1' } }, { link: 'l' }],
      byName: { a: { subject: 'member:m1' }, b: null },
    });
    expect(store.keys.size).toBe(4);
  });

  it('open again, and stay forgotten once their key is gone', async () => {
    let now = 0;
    const store = keysInMemory();
    const edge = wordsOver(store, () => now);
    const sealed = (await edge.seal(schema, schema.parse({ title: 't', note: 'secret' }), actor)) as { note: { key: string } };
    expect(await edge.open({ rows: [sealed] })).toEqual({ rows: [{ title: 't', note: 'secret', replies: [] }] });
    store.keys.delete(sealed.note.key);
    now = 5 * 60 * 1_000;
    expect(await edge.open(sealed)).toMatchObject({ note: { forgotten: true } });
  });

  it('are forgotten at once when the cache is told, by key or by subject', async () => {
    const store = keysInMemory();
    const edge = wordsOver(store);
    const [first, second] = (await Promise.all([1, 2].map(() => edge.seal(schema, schema.parse({ title: 't', note: 'secret' }), actor)))) as [{ note: { key: string } }, { note: { key: string } }];
    store.keys.clear();
    expect(await edge.open(first)).toMatchObject({ note: 'secret' });
    edge.drop({ keys: [first.note.key] });
    expect(await edge.open(first)).toMatchObject({ note: { forgotten: true } });
    expect(await edge.open(second)).toMatchObject({ note: 'secret' });
    edge.drop({ subject: 'member:m1' });
    expect(await edge.open(second)).toMatchObject({ note: { forgotten: true } });
  });

  it('are whose the nearest object around them says, or whose the record is', async () => {
    const quoting = z.object({ customer: z.string(), quotes: z.array(z.object({ customer: z.string().optional(), text: words(100, 'customer') })), excerpt: words(100, 'record.customer') });
    const body = quoting.parse({ customer: 'outer', quotes: [{ customer: 'inner', text: 'a' }, { text: 'b' }], excerpt: 'c' });
    const edge = wordsOver(keysInMemory());
    expect(await edge.seal(quoting, body, actor, { customer: 'c9' })).toMatchObject({ quotes: [{ text: { subject: 'customer:inner' } }, { text: { subject: 'customer:outer' } }], excerpt: { subject: 'customer:c9' } });
    expect(await edge.seal(quoting, body, actor, { customer: null })).toMatchObject({ excerpt: { subject: 'member:m1' } });
    expect([asksRecord(quoting), asksRecord(schema)]).toEqual([true, false]);
  });

  it('fit no other key, and no other id', () => {
    const key = { id: '01931c5e-7b1a-7c3d-9e4f-0a1b2c3d4e5f', subject: 'member:m1', key: Buffer.alloc(32, 1).toString('base64') };
    const sealed = sealText('secret', key);
    expect(openText(sealed, key.key)).toBe('secret');
    expect(() => openText(sealed, Buffer.alloc(32, 2).toString('base64'))).toThrow();
    expect(() => openText({ ...sealed, key: '01931c5e-7b1a-7c3d-9e4f-0a1b2c3d4e60' }, key.key)).toThrow();
    expect(sealText('secret', key).cipher).not.toBe(sealed.cipher);
  });
});
