import { describe, expect, it } from '@jest/globals';
import { encodePosition } from '@wheelhouse/event-sourcing';
import { correlationIdOf, idempotencyKeyOf, ifMatchOf, positionsOf, single, traceIdOf, traceparentOf } from './headers.js';

describe('Idempotency-Key', () => {
  it.each([
    ['"abc"', 'abc'],
    ['abc', 'abc'],
    [' "a b" ', 'a b'],
    ['"a\\"b\\\\c"', 'a"b\\c'],
    ['x'.repeat(200), 'x'.repeat(200)],
  ])('%s is %s', (value, key) => expect(idempotencyKeyOf({ 'idempotency-key': value })).toBe(key));

  it.each(['', '""', '"a', 'a"b', 'a b', 'ä', '"\u0007"', 'x'.repeat(201)])('refuses %j', (value) => expect(() => idempotencyKeyOf({ 'idempotency-key': value })).toThrow(/idempotency-key/));
});

describe('If-Match', () => {
  it('is a version, or any', () => {
    expect(ifMatchOf({})).toBeUndefined();
    expect(ifMatchOf({ 'if-match': '*' })).toBeUndefined();
    expect(ifMatchOf({ 'if-match': '"12"' })).toBe(12);
    for (const value of ['12', 'W/"12"', '"-1"', '"1","2"', '"1e3"']) expect(() => ifMatchOf({ 'if-match': value })).toThrow(/if-match/);
  });
});

describe('Wheelhouse-Position', () => {
  const position = { context: 'product', key: 'k', place: { epoch: 1, transaction: '7', position: '9' } } as const;

  it('names one or several', () => {
    const token = encodePosition(position);
    expect(positionsOf({})).toEqual([]);
    expect(positionsOf({ 'wheelhouse-position': `${token} , ${token}` })).toEqual([position, position]);
    expect(() => positionsOf({ 'wheelhouse-position': `${token},` })).toThrow(/position/);
    expect(() => positionsOf({ 'wheelhouse-position': Array.from({ length: 51 }, () => token).join(',') })).toThrow(/more than 50/);
  });
});

describe('ids of a request', () => {
  it('are taken over where they are well formed, else made', () => {
    expect(correlationIdOf({ 'x-correlation-id': 'order-7' })).toBe('order-7');
    for (const bad of ['', 'a b', 'x'.repeat(101), 'a\nb']) expect(correlationIdOf({ 'x-correlation-id': bad })).toMatch(/^[0-9a-f-]{36}$/);
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    expect(traceparentOf({ traceparent })).toBe(traceparent);
    expect(traceIdOf(traceparent)).toBe('0af7651916cd43dd8448eb211c80319c');
    for (const bad of ['x', `00-${'0'.repeat(32)}-b7ad6b7169203331-01`]) expect(traceparentOf({ traceparent: bad })).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
  });

  it('stand once', () => expect(() => single({ a: ['1', '2'] }, 'a')).toThrow(/more than once/));
});
