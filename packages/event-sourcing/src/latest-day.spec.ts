import { describe, expect, it } from '@jest/globals';
import { latestDay } from './latest-day.js';

describe('the latest day', () => {
  it('is today until the day begins somewhere, and then tomorrow', () => {
    expect(latestDay('2026-03-01T09:59:59.999Z')).toBe('2026-03-01');
    expect(latestDay('2026-03-01T10:00:00.000Z')).toBe('2026-03-02');
    expect(latestDay('2026-12-31T23:00:00.000Z')).toBe('2027-01-01');
  });
});
