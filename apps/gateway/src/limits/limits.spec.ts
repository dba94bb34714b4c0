import { describe, expect, it } from '@jest/globals';
import { rateLimitHeaders, requestLimits } from './request-limits.js';
import { networkOf } from './sign-in-limits.js';

describe('the limit of requests', () => {
  const quota = { most: 3, seconds: 60 };
  it('lets so many through, then says when to come again', () => {
    let now = 0;
    const limit = requestLimits(quota, () => now);
    expect([1, 2, 3].map(() => limit('a').remaining)).toEqual([2, 1, 0]);
    expect(limit('a')).toMatchObject({ allowed: false, remaining: 0, retrySeconds: 20 });
    expect(limit('b').allowed).toBe(true);
    now = 20_000;
    expect(limit('a').allowed).toBe(true);
    expect(limit('a').allowed).toBe(false);
    now = 200_000;
    expect(limit('a').remaining).toBe(2);
  });
  it('is told in the headers of the draft', () => {
    const limit = requestLimits(quota, () => 0);
    expect(rateLimitHeaders('caller', quota, limit('a'))).toEqual({ 'ratelimit-policy': '"caller";q=3;w=60', ratelimit: '"caller";r=2;t=20' });
  });
});

describe('whom an address counts as', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:DB8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s is %s', (address, network) => expect(networkOf(address)).toBe(network));
});
