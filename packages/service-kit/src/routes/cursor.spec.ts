import { describe, expect, it } from '@jest/globals';
import { cursorCodec, limitParameter } from './cursor.js';
import { canonical, fingerprintOf } from './fingerprint.js';

describe('a cursor', () => {
  const cursors = cursorCodec('secret');
  it('is read where it was written, and nowhere else', () => {
    const cursor = cursors.write(['2026-01-01', 'id'], 'list a');
    expect(cursors.read(cursor, 'list a')).toEqual(['2026-01-01', 'id']);
    expect(() => cursors.read(cursor, 'list b')).toThrow(/not one of this list/);
    expect(() => cursorCodec('another').read(cursor, 'list a')).toThrow(/not one of this list/);
    const [payload, mac] = cursor.split('.');
    for (const bad of ['', '.', `${payload}.`, `.${mac}`, `${cursor}.x`, `${Buffer.from('["2027-01-01","id"]').toString('base64url')}.${mac}`]) expect(() => cursors.read(bad, 'list a')).toThrow(/not one of this list/);
  });
});

it('limits lists to 200', () => {
  expect(limitParameter.parse(undefined)).toBe(50);
  for (const [value, fits] of [['1', true], ['99', true], ['200', true], ['201', false], ['0', false], ['01', false], ['1000', false]] as const) expect(limitParameter.safeParse(value).success).toBe(fits);
});

it('fingerprints what was asked, whatever the order of names', () => {
  expect(canonical({ b: 1, a: { d: [{ z: 1, y: 2 }], c: null } })).toBe('{"a":{"c":null,"d":[{"y":2,"z":1}]},"b":1}');
  const print = fingerprintOf('s', 'POST', '/a?x=1', { a: 1, b: 2 });
  expect(fingerprintOf('s', 'POST', '/a', { b: 2, a: 1 })).toBe(print);
  for (const other of [fingerprintOf('s', 'PATCH', '/a', { a: 1, b: 2 }), fingerprintOf('s', 'POST', '/b', { a: 1, b: 2 }), fingerprintOf('s', 'POST', '/a', { a: 1, b: 3 }), fingerprintOf('t', 'POST', '/a', { a: 1, b: 2 })]) {
    expect(other).not.toBe(print);
  }
});
