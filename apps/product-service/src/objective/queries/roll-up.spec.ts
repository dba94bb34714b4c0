import { describe, expect, it } from '@jest/globals';
import { rolledUp, type Branch } from './roll-up.js';

const branch = (id: string, progress: number | null, more: Partial<Branch> = {}): Branch => ({
  id,
  title: id,
  scope: 'product',
  status: 'active',
  from: '2026-01-01',
  to: '2026-03-31',
  progress,
  confidence: null,
  archived: false,
  ...more,
});
const tree = (edges: Readonly<Record<string, readonly string[]>>, ...branches: Branch[]) =>
  rolledUp(branches[0]!, new Map(branches.map((one) => [one.id, one])), new Map(Object.entries(edges).map(([parent, below]) => [parent, below.map((objective) => ({ objective }))])));

describe('rolling objectives up', () => {
  it('takes its own progress where nothing serves it', () => expect(tree({}, branch('a', 0.4))).toMatchObject({ progress: 0.4, rolledUp: 0.4, children: [], hidden: 0 }));
  it('takes the mean of its own and of what rolls up from below', () =>
    expect(tree({ a: ['b', 'c'], b: ['d'] }, branch('a', 0.2), branch('b', 0.4), branch('c', 0.8), branch('d', 0.6))).toMatchObject({
      rolledUp: (0.2 + 0.5 + 0.8) / 3,
      children: [{ id: 'b', rolledUp: 0.5, children: [{ id: 'd' }] }, { id: 'c' }],
    }));
  it('takes what is not known for nothing, not for zero', () => {
    expect(tree({ a: ['b'] }, branch('a', null), branch('b', 0.6)).rolledUp).toBe(0.6);
    expect(tree({ a: ['b'] }, branch('a', null), branch('b', null)).rolledUp).toBeNull();
  });
  it('leaves out what is cancelled or archived', () =>
    expect(tree({ a: ['b', 'c'] }, branch('a', 0.5), branch('b', 0, { status: 'cancelled' }), branch('c', 0, { archived: true }))).toMatchObject({ rolledUp: 0.5, children: [], hidden: 0 }));
  it('counts what may not be seen', () => expect(tree({ a: ['b', 'c'] }, branch('a', 0.5), branch('b', 1))).toMatchObject({ rolledUp: 0.75, hidden: 1 }));
});
