import { describe, expect, it } from '@jest/globals';
import { z } from '@wheelhouse/event-sourcing';
import { defineClone, type CloneStep } from '../declaration/clone.declaration.js';
import { cargo, cargoPage, loadCargo, noteShip, shipPage } from '../testing/toy.js';
import { mapped, tooMany, withValues } from './clone-plan.js';

const cloneCargo = defineClone({
  aggregate: cargo,
  page: cargoPage,
  summary: 'Loads the same once more.',
  creation: loadCargo,
  values: z.object({}),
  example: {},
  homes: ['ship', 'dock'] as never,
  anchor: ({ due }) => due as string | undefined,
  plan: () => [],
});

const load = (id: string, body: object): CloneStep => ({ command: loadCargo, id, body });
const note: CloneStep = { command: noteShip, id: 'a', body: { note: 'due 2026-03-04', on: '2026-03-04', each: [{ day: '2026-02-27' }] } };
const steps = [load('a', { ship: 's', name: 'Tea', due: '2026-03-01' }), note, load('b', { ship: 's', name: 'Salt' })];
const bodies = (values: object) => withValues(cloneCargo, steps, values as never).map(({ body }) => body);

describe('the values of a copy', () => {
  it('stand in its creation alone, and null takes away', () => {
    expect(bodies({ name: 'Coffee' })).toEqual([{ ship: 's', name: 'Coffee', due: '2026-03-01' }, note.body, { ship: 's', name: 'Salt' }]);
    expect(bodies({ name: null })).toEqual([{ ship: 's', due: '2026-03-01' }, note.body, { ship: 's', name: 'Salt' }]);
  });
  it('say of all that is created where it belongs, in place of whatever said so', () => expect(bodies({ dock: 'd' })).toEqual([{ dock: 'd', name: 'Tea', due: '2026-03-01' }, note.body, { dock: 'd', name: 'Salt' }]));
  it('move every day as far as the one that is counted from, over the ends of months, and no other words', () => {
    expect(bodies({ due: '2026-03-31' }).slice(0, 2)).toEqual([{ ship: 's', name: 'Tea', due: '2026-03-31' }, { note: 'due 2026-03-04', on: '2026-04-03', each: [{ day: '2026-03-29' }] }]);
    expect(bodies({ due: '2025-12-31' })[1]).toMatchObject({ on: '2026-01-03' });
  });
  it('need something to be made', () => expect(() => withValues(cloneCargo, [], {})).toThrow('makes nothing'));
});

describe('a copy', () => {
  it('is of so many streams and commands', () => {
    const many = (count: number, of: (index: number) => string) => Array.from({ length: count }, (_, index) => load(of(index), {}));
    expect([tooMany(many(50, String)), tooMany(many(51, String))?.code, tooMany(many(1_000, () => 'a')), tooMany(many(1_001, () => 'a'))?.code]).toEqual([undefined, 'clone.too-large', undefined, 'clone.too-large']);
  });
  it('is declared over the page of its own kind', () => expect(() => defineClone({ ...cloneCargo, page: shipPage, plan: () => [] })).toThrow('is not the page of cargo'));
  it('has ids of its own at any depth', () => expect(mapped({ a: ['x', { b: 'y' }], c: 1, d: null }, (text) => (text === 'y' ? 'z' : text))).toEqual({ a: ['x', { b: 'z' }], c: 1, d: null }));
});
