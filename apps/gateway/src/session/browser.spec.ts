import { describe, expect, it } from '@jest/globals';
import { addressKey } from '../identity/address.js';
import { clearCookie, cookieToken, setCookie } from './cookie.js';
import { fromElsewhere, fromOurPages } from './same-origin.js';
import { looksLikeToken } from './sessions.js';
import { scopesOf } from './callers.js';

describe('the session cookie', () => {
  it('is found among others', () => {
    expect(cookieToken('a=b; wheelhouse_session=tok; c=d')).toBe('tok');
    expect(cookieToken('xwheelhouse_session=tok')).toBeUndefined();
    expect(cookieToken('broken')).toBeUndefined();
    expect(cookieToken(undefined)).toBeUndefined();
  });
  it('is out of reach of scripts, and of connections in the clear where there is TLS', () => {
    expect(setCookie('tok', 60.9, false)).toBe('wheelhouse_session=tok; Max-Age=60; Path=/; HttpOnly; SameSite=Lax');
    expect(setCookie('tok', 60, true)).toMatch(/; Secure$/);
    expect(clearCookie(true)).toBe('wheelhouse_session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure');
  });
});

describe('where a request came from', () => {
  const host = 'wheelhouse.example:8080';
  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'none' }, true],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'cross-site', origin: `http://${host}` }, false],
    [{ origin: `http://${host}` }, true],
    [{ origin: 'http://wheelhouse.example' }, false],
    [{ origin: 'null' }, false],
    [{}, false],
  ])('%j is ours: %s', (headers, ours) => expect(fromOurPages({ host, ...headers })).toBe(ours));
  it('is elsewhere only where a browser says so', () => {
    expect(fromElsewhere({ host })).toBe(false);
    expect(fromElsewhere({ host, origin: 'https://elsewhere.example' })).toBe(true);
    expect(fromElsewhere({ host, origin: `https://${host}` })).toBe(false);
  });
});

describe('what signs in', () => {
  it('takes addresses as one in whatever case and width', () => expect(addressKey(' Ａnna@EXAMPLE.org ')).toBe('anna@example.org'));
  it('looks up nothing that cannot be a token', () => {
    expect(looksLikeToken('a'.repeat(43))).toBe(true);
    expect(looksLikeToken("' or 1=1 --")).toBe(false);
  });
  it('gives scopes by role: those who govern everything, a member no management and no feed', () => {
    expect(scopesOf('owner')).toContain('operations:manage');
    expect(scopesOf('admin')).toContain('organisation:manage');
    for (const role of ['portfolio-manager', 'analyst'] as const) {
      expect(scopesOf(role)).toContain('events:read');
      expect(scopesOf(role)).not.toContain('organisation:manage');
    }
    expect(scopesOf('member')).toEqual(['product:read', 'product:write', 'project:read', 'project:write', 'reporting:read', 'organisation:read']);
  });
});
