import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantFromMicroseconds, instantFromSql, microsecondsOf, parserOf } from './sql-values.js';

describe('instants', () => {
  it('keep every microsecond that the database has', () => {
    expect(instantFromSql('2026-11-22 14:57:01.3477+00')).toBe('2026-11-22T14:57:01.347700Z');
    expect(instantFromSql('2026-11-22 14:57:01+00')).toBe('2026-11-22T14:57:01.000000Z');
    expect(instantFromSql('2026-11-22 14:57:01.000001+00')).toBe('2026-11-22T14:57:01.000001Z');
  });

  it('are refused where the session is not as ours are', () => {
    expect(() => instantFromSql('Sun 22 Nov 14:57:01 2026 UTC')).toThrow('ISO');
  });

  it('are the same there and back as microseconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2200, 0) * 1000 }), (microseconds) => {
        const instant = instantFromMicroseconds(microseconds);
        expect(instant).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
        expect(microsecondsOf(instant)).toBe(microseconds);
      }),
    );
    expect(microsecondsOf('2026-01-01T00:00:00Z')).toBe(microsecondsOf('2026-01-01T00:00:00.000000Z'));
    expect(() => microsecondsOf('yesterday')).toThrow('not an instant');
  });
});

describe('64-bit integers', () => {
  const parse = parserOf(20);
  it('are numbers where a number holds them, and an error where it would not', () => {
    expect(parse?.('9007199254740991')).toBe(9007199254740991);
    expect(() => parse?.('9007199254740993')).toThrow('does not fit');
  });
});
