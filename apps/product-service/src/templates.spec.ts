import { describe, expect, it } from '@jest/globals';
import { z, type Actor, type AnyCommand } from '@wheelhouse/event-sourcing';
import { templateRoutes } from '@wheelhouse/records/template/template-routes';
import { owner } from '@wheelhouse/service-kit/testing/toy-parts';
import { v7 as uuidv7 } from 'uuid';
import { featurePage } from './feature/views/feature-page.js';
import { productPage } from './product/views/product-page.js';
import { releasePage } from './release/views/release-page.js';
import { roadmapPage } from './roadmap/views/roadmap-page.js';
import { aProduct, give, member, parts, send, store, team } from './testing/service-in-memory.js';

const save = async (type: string, id: string, options: object = {}, actor: Actor = owner) => (await send('save-template', '', { name: 'Ours', from: { type, id, ...options } }, { actor })).id;
const apply = (template: string, values: object, more: Parameters<typeof send>[3] = {}) => send<{ readonly id: string; readonly leftBehind: readonly object[] }>('apply-template', template, { values }, more);
const pageOf = (kind: string, id: string) => store.readRow(parts.service.aggregates.find(({ stream }) => stream === kind)!.page, id);

async function aFeature(product: string, more: object = {}) {
  const feature = await give('propose-feature', { product, title: 'Book a berth', kind: 'new', problem: 'full harbours', ...more });
  await give('add-criterion', { text: 'held for two hours' }, feature);
  await give('tag-record', { tag: 'harbour' }, feature);
  return feature;
}

describe('a template', () => {
  it('makes features like the one it was saved from, in whatever product, each with parts of its own', async () => {
    const source = await aFeature(await aProduct());
    await give('propose-feature', { product: (await store.readRow(featurePage, source))?.['product'], title: 'Part', kind: 'new', level: 'sub-feature', parent: source });
    const template = await save('feature', source, { withChildren: true });
    const product = await aProduct();
    const [one, two] = [await apply(template, { product }), await apply(template, { product, title: 'Book a mooring' })];
    const [first, second] = [await store.readRow(featurePage, one.id), await store.readRow(featurePage, two.id)];
    expect(first).toMatchObject({ product, title: 'Book a berth', problem: 'full harbours', criteria: [{ text: 'held for two hours' }] });
    expect(second).toMatchObject({ title: 'Book a mooring' });
    const criterion = (row: typeof first) => (row?.['criteria'] as { criterion: string }[])[0]?.criterion;
    expect(new Set([criterion(await store.readRow(featurePage, source)), criterion(first), criterion(second)]).size).toBe(3);
    expect(await pageOf('record', one.id)).toMatchObject({ tags: ['harbour'], links: [{ to: template, toType: 'template' }] });
    expect(one.leftBehind).toEqual([]);
    expect(await pageOf('template', template)).toMatchObject({ of: 'feature', from: source, commands: { 'propose-feature': 2, 'add-criterion': 1, 'tag-record': 1 } });
  });

  it('of a product asks for what is its own, of a release for its version and counts its days from the window', async () => {
    const product = await aProduct();
    await give('add-pillar', { name: 'Certainty', reason: 'why' }, product);
    const ofProduct = await save('product', product);
    await expect(apply(ofProduct, { name: 'Marina' })).rejects.toMatchObject({ status: 422, errors: [{ pointer: '/values/key' }] });
    await expect(apply(ofProduct, { key: 'MARINA' })).rejects.toMatchObject({ status: 422, errors: [{ pointer: '/values/team' }, { pointer: '/values/manager' }] });
    const { id } = await apply(ofProduct, { key: 'MARINA', team, manager: member });
    expect(await store.readRow(productPage, id)).toMatchObject({ name: 'Harbour', key: 'MARINA', visibility: 'team', pillars: [{ name: 'Certainty' }] });
    const release = await give('plan-release', { product, version: '1.0.0', tier: 'minor', window: { from: '2027-03-01', to: '2027-03-12' } });
    await give('add-readiness', { function: 'support', name: 'Answers', owner: member, due: '2027-02-26' }, release);
    const planned = await apply(await save('release', release), { product, version: '2.0.0', window: { from: '2027-04-01', to: '2027-04-02' } });
    expect(await store.readRow(releasePage, planned.id)).toMatchObject({ windowFrom: '2027-04-01', readiness: [{ due: '2027-03-29' }] });
  });

  it('of a roadmap keeps its lanes and its open milestones', async () => {
    const [product, lane] = [await aProduct(), uuidv7()];
    const roadmap = await give('draft-roadmap', { name: 'Harbour', team, visibility: 'open', products: [product], lanes: [{ lane, name: 'A' }] });
    await give('place-item', { feature: await aFeature(product), lane, horizon: 'now' }, roadmap);
    await give('place-item', { title: 'Fair', lane, horizon: 'next' }, roadmap);
    await give('place-item', { title: 'Sale', lane, horizon: 'next', confidential: true }, roadmap);
    const { id } = await apply(await save('roadmap', roadmap), { team, products: [await aProduct()] });
    expect(await store.readRow(roadmapPage, id)).toMatchObject({ visibility: 'team', lanes: [{ name: 'A' }], items: [{ title: 'Fair' }] });
  });

  it('is not made of what is not open to all, of kinds that have no clone, nor of what is not there', async () => {
    const hidden = await aFeature(await aProduct({ visibility: 'team' }));
    await expect(save('feature', hidden)).rejects.toMatchObject({ status: 422, code: 'template.source-not-open', errors: [{ pointer: '/from/id' }] });
    const manager: Actor = { ...owner, member: uuidv7(), organisationRole: 'member', teams: { [uuidv7()]: ['product-manager'] } };
    await expect(save('feature', hidden, {}, manager)).rejects.toMatchObject({ status: 422, code: 'reference.unknown' });
    await expect(save('feature', uuidv7())).rejects.toMatchObject({ status: 422, code: 'reference.unknown' });
    await expect(save('insight', uuidv7())).rejects.toMatchObject({ status: 422, code: 'template.kind-not-cloned' });
    await expect(save('feature', hidden, { whole: true })).rejects.toMatchObject({ status: 422, errors: [{ pointer: '/from/whole' }] });
  });

  it('holds so many bytes', async () => {
    const feature = await aFeature(await aProduct());
    for (let more = 0; more < 80; more += 1) await give('add-criterion', { text: `${more} ${'x'.repeat(950)}` }, feature);
    await expect(save('feature', feature)).rejects.toMatchObject({ status: 422, code: 'template.too-large' });
  });

  it('is kept by product managers and portfolio managers, and applied by whoever may give its commands', async () => {
    const product = await aProduct();
    const feature = await aFeature(product);
    const as = (more: Partial<Actor>): Actor => ({ ...owner, member: uuidv7(), organisationRole: 'member', ...more });
    await expect(save('feature', feature, {}, as({ teams: { [team]: ['contributor'] } }))).rejects.toMatchObject({ status: 403 });
    await save('feature', feature, {}, as({ organisationRole: 'portfolio-manager' }));
    const template = await save('feature', feature, {}, as({ teams: { [uuidv7()]: ['product-manager'] } }));
    await expect(apply(template, { product }, { actor: as({ teams: { [team]: ['contributor'] } }) })).rejects.toMatchObject({ status: 403 });
    expect((await apply(template, { product }, { actor: as({ teams: { [team]: ['product-manager'] } }) })).leftBehind).toEqual([]);
    await expect(apply(template, { product: await aProduct({ visibility: 'restricted' }) }, { actor: as({}) })).rejects.toMatchObject({ status: 422, code: 'feature.unknown-root' });
  });

  it('is replaced, rests in the archive, and answers the same under one key', async () => {
    const product = await aProduct();
    const template = await save('feature', await aFeature(product));
    await send('replace-template', template, { from: { type: 'feature', id: await aFeature(product, { title: 'Moor' }) } });
    const headers = { 'idempotency-key': uuidv7() };
    const once = await apply(template, { product }, { headers });
    expect(await store.readRow(featurePage, once.id)).toMatchObject({ title: 'Moor' });
    await expect(send('replace-template', template, { from: { type: 'product', id: product } })).rejects.toMatchObject({ code: 'template.of-another-kind' });
    await give('archive-template', {}, template);
    expect(await apply(template, { product }, { headers })).toEqual(once);
    await expect(apply(template, { product })).rejects.toMatchObject({ status: 409, code: 'template.archived' });
    await expect(send('replace-template', template, { from: { type: 'feature', id: await aFeature(product) } })).rejects.toMatchObject({ code: 'template.archived' });
    await give('restore-template', {}, template);
    await expect(apply(template, { product }, { headers: { 'if-match': '"1"' } })).rejects.toMatchObject({ status: 412 });
    await expect(apply(uuidv7(), {})).rejects.toMatchObject({ status: 404 });
  });

  it('names the command that a later release takes no more', async () => {
    const product = await aProduct();
    const template = await save('feature', await aFeature(product));
    const templates = parts.service.aggregates.find(({ stream }) => stream === 'template')!;
    const [page, contents] = templates.views as [never, never];
    const any = parts.service.commands.find(({ name }) => name === 'reword-template')!;
    const later = (changed: string, change: (command: AnyCommand) => readonly AnyCommand[], more: object = {}) => {
      const service = { ...parts.service, ...more, commands: parts.service.commands.flatMap((command) => (command.name === changed ? change(command) : [command])) };
      const route = templateRoutes({ ...parts, service }, { save: any, replace: any, page, contents }).find(({ operation }) => operation === 'apply-template')!;
      return route.handle({ actor: owner, params: { id: template }, query: {}, body: { values: { product } }, given: {}, headers: {}, method: 'POST', url: '', correlationId: 'spec', traceparent: '' });
    };
    const gone = () => [];
    const asksMore = (command: AnyCommand) => [{ ...command, body: command.body.extend({ more: z.string() }) }];
    await expect(later('add-criterion', gone)).rejects.toMatchObject({ status: 409, code: 'template.command-gone', message: expect.stringContaining('add-criterion') });
    await expect(later('propose-feature', gone)).rejects.toMatchObject({ code: 'template.command-gone', message: expect.stringContaining('propose-feature') });
    await expect(later('', gone, { clones: [] })).rejects.toMatchObject({ code: 'template.kind-gone' });
    await expect(later('add-criterion', asksMore)).rejects.toMatchObject({ status: 422, code: 'clone.command-unfit', message: expect.stringContaining('add-criterion') });
    expect((await later('tag-record', asksMore)).body).toMatchObject({ leftBehind: [{ command: 'tag-record', code: 'clone.command-unfit' }] });
  });
});
