import { describe, expect, it } from '@jest/globals';
import { text, words, z } from '@wheelhouse/event-sourcing';
import { Problem } from './problem.js';
import { checkBody, checkParameters, pointerOf } from './validation.js';

const faults = (check: () => unknown): unknown => {
  try {
    check();
  } catch (error) {
    if (error instanceof Problem) return { status: error.status, pointers: error.errors?.map(({ pointer, name }) => name ?? pointer) };
    throw error;
  }
  return 'fits';
};

describe('a body', () => {
  const step = z.discriminatedUnion('kind', [z.object({ kind: z.literal('a'), n: z.number() }), z.object({ kind: z.literal('b') })]);
  const schema = z.object({
    name: text(10),
    note: words(100).optional(),
    steps: z.array(step).default([]),
    labels: z.record(z.string(), z.object({ n: z.number() })).optional(),
    either: z.union([z.string(), z.object({ x: z.object({ y: z.number() }) })]).optional(),
  });

  it.each([
    [{ name: 'a' }, 'fits'],
    [{ name: 'a', steps: [{ kind: 'a', n: 1 }], labels: { any: { n: 1 } }, either: { x: { y: 1 } } }, 'fits'],
    [{ name: 'a', odd: 1 }, { status: 422, pointers: ['/odd'] }],
    [{ name: 'a', steps: [{ kind: 'b', n: 1 }] }, { status: 422, pointers: ['/steps/0/n'] }],
    [{ name: 'a', steps: [{ kind: 'c' }] }, { status: 422, pointers: ['/steps/0/kind'] }],
    [{ name: 'a', labels: { any: { n: 1, m: 2 } } }, { status: 422, pointers: ['/labels/any/m'] }],
    [{ name: 'a', either: { x: { y: 1, z: 2 } } }, { status: 422, pointers: ['/either/x/z'] }],
    [{ name: 'x'.repeat(11), steps: 3 }, { status: 422, pointers: ['/name', '/steps'] }],
    [{ name: 'a', 'bad\u0000name': 1 }, { status: 422, pointers: [''] }],
    [{ name: 'a', note: 'tab\tand\nline' }, 'fits'],
  ])('%j', (body, expected) => expect(faults(() => checkBody(schema, body))).toEqual(expected));

  it('comes back as the schema makes it', () => expect(checkBody(schema, { name: ' a ' })).toEqual({ name: 'a', steps: [] }));

  it('tells at most fifty places', () => {
    const many = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`f${index}`, 1]));
    expect((faults(() => checkBody(z.object({}), many)) as { pointers: string[] }).pointers).toHaveLength(50);
  });
});

describe('parameters', () => {
  const schema = z.object({ limit: z.string().max(3).optional() });
  it('are known, single and fitting', () => {
    expect(checkParameters(schema, 'query', { limit: '10' })).toEqual({ limit: '10' });
    expect(faults(() => checkParameters(schema, 'query', { offset: '1' }))).toEqual({ status: 400, pointers: ['offset'] });
    expect(faults(() => checkParameters(schema, 'query', { limit: ['1', '2'] }))).toEqual({ status: 400, pointers: ['limit'] });
    expect(faults(() => checkParameters(schema, 'query', { limit: '1000' }))).toEqual({ status: 400, pointers: ['limit'] });
    expect(faults(() => checkParameters(schema, 'query', { constructor: '1' }))).toEqual({ status: 400, pointers: ['constructor'] });
  });
});

it('points as RFC 6901 says', () => expect(pointerOf(['a/b', 0, 'c~d'])).toBe('/a~1b/0/c~0d'));
