import { describe, expect, it } from '@jest/globals';
import { Problem } from '@wheelhouse/service-kit';
import { description } from './description.js';
import type { Upstream } from './proxy.js';

/** A service that describes itself, or is away. */
function describing(name: string, answer: () => object | undefined): { readonly upstream: Upstream; asked(): number } {
  let asked = 0;
  const json = () => {
    asked += 1;
    const document = answer();
    return document ? Promise.resolve(document) : Promise.reject(new Problem(503, 'service.away', `${name} is away`));
  };
  return { asked: () => asked, upstream: { name, json, pass: () => Promise.reject(new Error('not asked for')), close: () => Promise.resolve() } };
}
const documentOf = (path: string) => ({ openapi: '3.1.1', paths: { [path]: { get: { operationId: `get-${path}`, tags: ['x'] } } } });

describe('the descriptions of all services', () => {
  it('are asked for once a minute', async () => {
    let now = 0;
    const product = describing('product-service', () => documentOf('/p'));
    const described = description([{ context: 'product', upstream: product.upstream }], [], () => now);
    const first = await described.merged();
    expect(await described.merged()).toEqual(first);
    expect(product.asked()).toBe(1);
    now = 60_001;
    await described.merged();
    expect(product.asked()).toBe(2);
  });

  it('leave out a service that was never reached, name it, and take it in when it comes', async () => {
    let now = 0;
    let there = false;
    const product = describing('product-service', () => documentOf('/p'));
    const project = describing('project-service', () => (there ? documentOf('/q') : undefined));
    const described = description([{ context: 'product', upstream: product.upstream }, { context: 'project', upstream: project.upstream }], [], () => now);
    const without = await described.merged();
    expect(without.missing).toEqual(['project']);
    expect(Object.keys((JSON.parse(without.text) as { paths: object }).paths)).toEqual(['/p']);
    await expect(described.of('project')).rejects.toMatchObject({ status: 503 });
    there = true;
    now = 2_001;
    const whole = await described.merged();
    expect(whole.missing).toEqual([]);
    expect(Object.keys((JSON.parse(whole.text) as { paths: object }).paths)).toEqual(['/p', '/q']);
  });

  it('show what was last known of a service that went away', async () => {
    let now = 0;
    let there = true;
    const product = describing('product-service', () => (there ? documentOf('/p') : undefined));
    const described = description([{ context: 'product', upstream: product.upstream }], [], () => now);
    await described.merged();
    there = false;
    now = 60_001;
    expect((await described.merged()).missing).toEqual([]);
    expect(await described.of('product')).toMatchObject({ paths: { '/p': {} } });
  });
});
