import { describe, expect, it } from '@jest/globals';
import { html } from '../page/html.js';
import { mergeDocuments } from './description.js';
import { headersForCaller, headersForService } from './headers.js';

const passed = { token: 't', correlationId: 'c', traceparent: 'p', address: '203.0.113.7', host: 'h', secure: true };
const asObject = (pairs: string[]): Record<string, string> => Object.fromEntries(pairs.flatMap((name, index) => (index % 2 === 0 ? [[name, pairs[index + 1] ?? '']] : [])));

describe('headers on their way to a service', () => {
  it('are those of the request, with the gateway’s word on who asks', () => {
    expect(asObject(headersForService({ accept: '*/*', 'if-match': '"3"', 'wheelhouse-position': 'x', 'content-type': 'application/json' }, passed))).toEqual({
      accept: '*/*',
      'if-match': '"3"',
      'wheelhouse-position': 'x',
      'content-type': 'application/json',
      authorization: 'Bearer t',
      'x-correlation-id': 'c',
      traceparent: 'p',
      'x-forwarded-for': '203.0.113.7',
      'x-forwarded-host': 'h',
      'x-forwarded-proto': 'https',
    });
  });
  it.each(['connection', 'transfer-encoding', 'te', 'upgrade', 'proxy-authorization', 'cookie', 'host', 'content-length', 'x-forwarded-user', 'x-internal-role', 'expect', 'forwarded'])(
    'leave %s behind',
    (name) => expect(asObject(headersForService({ [name]: 'x' }, passed))[name]).not.toBe('x'),
  );
  it('leave behind what Connection names', () => {
    expect(asObject(headersForService({ connection: 'keep-alive, X-Hop', 'x-hop': '1' }, passed))).not.toHaveProperty('x-hop');
  });
});

describe('headers on their way to a caller', () => {
  it('are those of the answer, without what is of the inner connection', () => {
    const headers = { etag: '"3"', link: '<a>', connection: 'x-hop', 'x-hop': '1', 'keep-alive': 'timeout=5', 'set-cookie': ['a=b'], 'x-powered-by': 'x', 'content-length': '2' };
    expect(headersForCaller(headers)).toEqual([['etag', '"3"'], ['link', '<a>'], ['content-length', '2']]);
  });
});

describe('one description of several', () => {
  const part = (context: string, schema: object) => ({
    context,
    document: {
      openapi: '3.1.1',
      tags: [{ name: 'notes' }],
      paths: { [`/api/${context}/v1/notes`]: { get: { operationId: 'list-notes', tags: ['notes'], responses: { 200: { $ref: '#/components/schemas/Note' } } } } },
      components: { schemas: { Note: schema, Problem: { type: 'object' } } },
    },
  });
  it('keeps apart what two contexts name alike, and shares what is the same', () => {
    const merged = mergeDocuments([part('product', { type: 'string' }), part('project', { type: 'number' })]) as {
      paths: Record<string, { get: { operationId: string; tags: string[]; responses: Record<string, { $ref: string }> } }>;
      components: { schemas: Record<string, object> };
      tags: { name: string }[];
    };
    expect(merged.components.schemas).toEqual({ Note: { type: 'string' }, ProjectNote: { type: 'number' }, Problem: { type: 'object' } });
    expect(merged.paths['/api/project/v1/notes']?.get).toEqual({ operationId: 'project-list-notes', tags: ['project · notes'], responses: { 200: { $ref: '#/components/schemas/ProjectNote' } } });
    expect(merged.paths['/api/product/v1/notes']?.get.operationId).toBe('list-notes');
    expect(merged.tags.map(({ name }) => name)).toEqual(['product · notes', 'project · notes']);
  });
});

describe('a page', () => {
  it('escapes what is put into it, but for pages’ own pieces', () => {
    expect(html`<p title="${'"<&\''}">${[html`<b>${'<i>'}</b>`, undefined, false, 3]}</p>`.text).toBe('<p title="&quot;&lt;&amp;&#39;"><b>&lt;i&gt;</b>3</p>');
  });
});
