import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createWorkAxis } from './work-axis.js';

const spansArbitrary = fc
  .array(fc.record({ gap: fc.integer({ min: 0, max: 5000 }), length: fc.integer({ min: 1, max: 900 }) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((parts) => {
    const starts: number[] = [];
    const ends: number[] = [];
    let at = 1000;
    for (const { gap, length } of parts) {
      starts.push(at + gap);
      ends.push(at + gap + length);
      at += gap + length;
    }
    return { starts: Float64Array.from(starts), ends: Float64Array.from(ends) };
  });

describe('working-time axis', () => {
  it('counts the work before any moment', () => {
    fc.assert(
      fc.property(spansArbitrary, fc.integer({ min: 0, max: 60_000 }), (spans, offset) => {
        const axis = createWorkAxis(spans);
        const clock = spans.starts[0]! + (offset % (spans.ends.at(-1)! - spans.starts[0]! + 1));
        const work = Array.from(spans.starts).reduce(
          (sum, start, k) => sum + Math.max(0, Math.min(clock, spans.ends[k]!) - start),
          0,
        );
        expect(axis.toWork(clock)).toBe(work);
      }),
    );
  });

  it('finds back from work to the clock, and stands at the end of work for a finish, at the begin for a start', () => {
    fc.assert(
      fc.property(spansArbitrary, fc.nat(), (spans, pick) => {
        const axis = createWorkAxis(spans);
        const total = axis.toWork(spans.ends.at(-1)!);
        const work = pick % (total + 1);
        const start = axis.toClock(work, true);
        const finish = axis.toClock(work, false);
        expect(axis.toWork(start)).toBe(work);
        expect(axis.toWork(finish)).toBe(work);
        expect(finish).toBeLessThanOrEqual(start);
        const inSpan = Array.from(spans.starts).some((from, k) => from <= start && start < spans.ends[k]!);
        expect(inSpan || work === total).toBe(true);
      }),
    );
  });

  it('begins with its first span and goes on after its last as if all time were working time', () => {
    const axis = createWorkAxis({ starts: Float64Array.of(100), ends: Float64Array.of(160) });
    expect(axis.toWork(90)).toBe(0);
    expect(axis.toWork(170)).toBe(70);
    expect(axis.toClock(70, true)).toBe(170);
    expect(axis.toClock(-10, true)).toBe(90);
  });

  it('refuses spans out of order and no spans', () => {
    const make = (starts: number[], ends: number[]) => () =>
      createWorkAxis({ starts: Float64Array.from(starts), ends: Float64Array.from(ends) });
    expect(make([], [])).toThrow(RangeError);
    expect(make([0, 5], [6, 9])).toThrow(RangeError);
    expect(make([3], [3])).toThrow(RangeError);
  });
});
