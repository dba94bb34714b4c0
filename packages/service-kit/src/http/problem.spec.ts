import { describe, expect, it } from '@jest/globals';
import { reject, Unavailable, type RejectionKind } from '@wheelhouse/event-sourcing';
import { detailsOf, problemOf, problemOfRejection, statusOfKind } from './problem.js';
import { methodsByPath } from './problem-filter.js';

describe('a rejection', () => {
  it('has the status of its kind', () => {
    const kinds: Record<RejectionKind, number> = { invalid: 422, forbidden: 403, 'not-found': 404, conflict: 409, 'unknown-yet': 409, stale: 412, gone: 410 };
    expect(statusOfKind).toEqual(kinds);
  });

  it('says where, and when to try again', () => {
    const problem = problemOfRejection(reject.unknownYet('project.product-unknown-yet', 'Not heard of yet.', '/product'));
    expect({ details: detailsOf(problem), headers: problem.headers }).toMatchObject({
      details: { status: 409, code: 'project.product-unknown-yet', errors: [{ pointer: '/product' }] },
      headers: { 'retry-after': '1' },
    });
  });
});

describe('what was thrown', () => {
  const code = (value: string) => Object.assign(new Error('x'), { code: value });
  it.each([
    ['a bug', new TypeError('secret detail'), 500, 'internal'],
    ['a thrown word', 'secret detail', 500, 'internal'],
    ['infrastructure that is away', new Unavailable('secret detail'), 503, 'service.unavailable'],
    ['an unknown outcome', new Unavailable('secret detail', 'unknown'), 503, 'outcome.unknown'],
    ['a refused connection', code('ECONNREFUSED'), 503, 'service.unavailable'],
    ['several refused connections', new AggregateError([code('ECONNREFUSED')]), 503, 'service.unavailable'],
    ['a database shutting down', code('57P01'), 503, 'service.unavailable'],
    ['an error of TypeORM round one', Object.assign(new Error('x'), { driverError: code('08006') }), 503, 'service.unavailable'],
    ['a failed fetch', new Error('fetch failed', { cause: code('UND_ERR_SOCKET') }), 503, 'service.unavailable'],
    ['a statement of ours that is wrong', code('42601'), 500, 'internal'],
    ['a body that is too large', Object.assign(new Error('x'), { statusCode: 413 }), 413, 'body.too-large'],
    ['a teapot', Object.assign(new Error('x'), { statusCode: 418 }), 418, 'request.refused'],
    ['an exception of Nest', { getStatus: () => 404 }, 404, 'route.not-found'],
  ])('%s', (_what, thrown, status, expected) => {
    const problem = problemOf(thrown);
    expect({ status: problem.status, code: problem.code }).toEqual({ status, code: expected });
    expect(JSON.stringify(detailsOf(problem))).not.toContain('secret');
    if (status === 503) expect(problem.headers['retry-after']).toBe('1');
  });
});

it('knows the methods of an address', () => {
  const methods = methodsByPath([
    { method: 'GET', path: '/a/:id' },
    { method: 'PATCH', path: '/a/:id' },
    { method: 'POST', path: '/a::batch' },
    { method: 'POST', path: '/a.b' },
  ]);
  expect(methods('/a/1')).toEqual(['GET', 'PATCH']);
  expect(methods('/a:batch')).toEqual(['POST']);
  expect(methods('/a/1/2')).toEqual([]);
  expect(methods('/axb')).toEqual([]);
});
