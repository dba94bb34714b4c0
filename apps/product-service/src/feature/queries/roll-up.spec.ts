import { describe, expect, it } from '@jest/globals';
import type { FeatureStatus } from '@wheelhouse/contracts';
import { rolledUp, type Branch } from './roll-up.js';

const branch = (id: string, parent: string, status: FeatureStatus, amount?: number, unit = 'points'): Branch => ({ id, parent, status, estimate: amount === undefined ? null : { amount, unit } });

describe('what a tree of features comes to', () => {
  it('is the work of its ends, by unit, with what is done of it', () =>
    expect(rolledUp([branch('a', 'top', 'in-delivery', 99), branch('b', 'a', 'delivered', 3), branch('c', 'a', 'planned', 5), branch('d', 'top', 'launched', 2, 'person-months')])).toEqual({
      features: 4,
      byStatus: { 'in-delivery': 1, delivered: 1, planned: 1, launched: 1 },
      effort: [{ unit: 'person-months', amount: 2, done: 2 }, { unit: 'points', amount: 8, done: 3 }],
      notEstimated: 0,
      progress: 2 / 3,
    }));
  it('says how many nobody estimated', () => expect(rolledUp([branch('a', 'top', 'idea'), branch('b', 'top', 'measured', 1)])).toMatchObject({ notEstimated: 1, progress: 0.5 }));
  it('counts what was declined by its status alone', () =>
    expect(rolledUp([branch('a', 'top', 'declined', 8), branch('b', 'top', 'removed', 8)])).toEqual({ features: 2, byStatus: { declined: 1, removed: 1 }, effort: [], notEstimated: 0, progress: null }));
  it('is nothing below nothing', () => expect(rolledUp([])).toEqual({ features: 0, byStatus: {}, effort: [], notEstimated: 0, progress: null }));
});
