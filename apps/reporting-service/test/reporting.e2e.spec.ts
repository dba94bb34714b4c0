import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lintOpenApi } from '@wheelhouse/service-kit/testing/lint-openapi';
import { memberAdded, runningServices, someone, teamFounded, type RunningService, type Sent, type Written } from '@wheelhouse/service-kit/testing/running-service';
import { v7 as uuidv7 } from 'uuid';
// What the other services tell is told by the services themselves; nothing of them is used but their declarations.
import { productService } from '../../product-service/src/service.js';
import { projectService } from '../../project-service/src/service.js';
import { reportingService } from '../src/service.js';

const team = uuidv7();
const manager = someone({ teams: { [team]: ['product-manager', 'project-manager'] } });
const sponsor = someone();
const stranger = someone();
const contributor = someone({ teams: { [team]: ['contributor'] } });
const as = { as: manager };

let all: Awaited<ReturnType<typeof runningServices<'product' | 'project' | 'reporting'>>>;
let product: RunningService;
let project: RunningService;
let reporting: RunningService;
/** Newest position of each root written so far: what a read sends along to see it all. */
const written = new Map<string, string>();

beforeAll(async () => {
  all = await runningServices({ product: productService, project: projectService, reporting: reportingService });
  ({ product, project, reporting } = all.services);
  const { position } = await all.tell(teamFounded(team), ...[manager, sponsor, stranger, contributor].map(({ member }) => memberAdded(member)));
  await Promise.all([product.get('products', { headers: { 'wheelhouse-position': position } }), project.get('projects', { headers: { 'wheelhouse-position': position } })]);
}, 60_000);
afterAll(() => all.close(), 60_000);

/** Posts below a root, after what was written so far. */
async function give(service: RunningService, root: string | undefined, path: string, body: object = {}, sent: Sent = as): Promise<Written> {
  const positions = service === project ? [...written.values()].join(',') : '';
  const done = await service.post(path, body, { ...sent, ...(positions === '' ? {} : { headers: { 'wheelhouse-position': positions } }) });
  if (done.position !== '') written.set(root ?? done.id, done.position);
  return done;
}
const seeing = (sent: Sent = as): Sent => ({ ...sent, ...(written.size === 0 ? {} : { headers: { 'wheelhouse-position': [...written.values()].join(',') } }) });
const report = (path: string, sent: Sent = as) => reporting.get(path, seeing(sent));
const status = async (path: string, sent: Sent = as) => (await reporting.send('GET', path, undefined, seeing(sent))).status;

let keys = 0;
const vision = { for: 'crews', need: 'a free berth', what: 'a guide that books', differs: 'it knows the tide' };
const aProduct = async (more: object = {}) => (await give(product, undefined, 'products', { name: 'Harbour', key: `R${(keys += 1)}`, team, manager: manager.member, ...more })).id;
const aProject = async (products: readonly string[], more: object = {}) =>
  (await give(project, undefined, 'projects', { name: 'Berths', purpose: 'x', team, manager: manager.member, sponsor: sponsor.member, products, ...more })).id;
const aTask = async (of: string, more: object = {}) => (await give(project, of, 'tasks', { project: of, name: 'Draw', ...more })).id;

describe('the line of a product', () => {
  it('sums the work of its projects, and tells it as it was known at any time', async () => {
    const harbour = await aProduct();
    await give(product, harbour, `products/${harbour}/state-vision`, vision);
    const features = [await give(product, harbour, 'features', { product: harbour, title: 'Book', kind: 'new' }), await give(product, harbour, 'features', { product: harbour, title: 'Pay', kind: 'new' })];
    await give(product, harbour, `features/${features[0]?.id ?? ''}/promote`);
    const berths = await aProject([harbour]);
    const summary = await aTask(berths, { kind: 'summary', name: 'All' });
    const [done, open] = [await aTask(berths, { work: 480, parent: summary }), await aTask(berths, { duration: 960 })];
    await aTask(berths, { name: 'Not estimated' });
    const gone = await aTask(berths, { work: 9_600 });
    const last = await give(project, berths, `tasks/${gone}/cancel`, { reason: 'x' });
    const at = `portfolio/products/${harbour}`;
    const before = { finishedWork: 0, allWork: 1_440, percent: 0, elements: 3, finishedElements: 0, withoutWork: 1 };
    expect(await report(at)).toMatchObject({ id: harbour, name: 'Harbour', stage: 'ideation', vision, features: { idea: 1, candidate: 1 }, progress: before, hiddenProjects: 0, projects: [{ id: berths, status: 'proposed', progress: before }] });
    await give(project, berths, `tasks/${done}/finish`);
    await give(project, berths, `tasks/${open}/estimate`, { work: 1_440 });
    await give(project, berths, `projects/${berths}/rename`, { name: 'All berths' });
    await give(product, harbour, `products/${harbour}/advance-stage`, { to: 'discovery' });
    expect(await report(at)).toMatchObject({ stage: 'discovery', progress: { finishedWork: 480, allWork: 1_920, percent: 25, elements: 3, finishedElements: 1, withoutWork: 1 }, projects: [{ name: 'All berths' }] });
    expect(await report(`${at}?asOf=${last.recordedAt}`)).toMatchObject({ stage: 'ideation', progress: before, projects: [{ name: 'Berths', progress: before }] });
    expect(await status(`${at}?asOf=2020-01-01T00:00:00Z`)).toBe(404);
  });

  it('leaves out what is archived, and takes it in again', async () => {
    const harbour = await aProduct();
    const feature = (await give(product, harbour, 'features', { product: harbour, title: 'Book', kind: 'new' })).id;
    const [kept, archived] = [await aProject([harbour]), await aProject([harbour])];
    await aTask(kept, { work: 60 });
    await aTask(archived, { work: 600 });
    await give(product, harbour, `features/${feature}/archive`);
    const task = await aTask(kept, { work: 30 });
    await give(project, kept, `tasks/${task}/archive`);
    const both = await give(project, kept, `projects/${kept}/rename`, { name: 'Kept' });
    await give(project, archived, `projects/${archived}/archive`);
    const at = `portfolio/products/${harbour}`;
    expect(await report(at)).toMatchObject({ features: {}, projects: [{ id: kept }], progress: { allWork: 60, elements: 1 }, hiddenProjects: 0 });
    expect(((await report(`${at}?asOf=${both.recordedAt}`))['projects'] as object[]).length).toBe(2);
    await give(project, archived, `projects/${archived}/restore`);
    await give(project, archived, `projects/${archived}/unlink-product`, { product: harbour });
    expect(((await report(at))['projects'] as object[]).length).toBe(1);
    const listed = async () => ((await report('portfolio/products?limit=200')) as { items: { id: string }[] }).items.some(({ id }) => id === harbour);
    expect(await listed()).toBe(true);
    await give(product, harbour, `products/${harbour}/archive`);
    expect(await listed()).toBe(false);
    expect(await status(at)).toBe(200);
    await give(product, harbour, `products/${harbour}/restore`);
    expect(await listed()).toBe(true);
  });

  it('counts the projects that one may not see, and nothing of their work', async () => {
    const harbour = await aProduct({ visibility: 'open' });
    const [, hidden] = [await aProject([harbour], { visibility: 'open' }), await aProject([harbour], { visibility: 'restricted', name: 'Secret' })];
    await aTask(hidden, { work: 600 });
    const at = `portfolio/products/${harbour}`;
    expect(await report(at)).toMatchObject({ hiddenProjects: 0, progress: { allWork: 600 } });
    for (const outside of [{ as: stranger }, { as: contributor }]) {
      const line = await report(at, outside);
      expect(line).toMatchObject({ hiddenProjects: 1, progress: { allWork: 0, percent: null, elements: 0 }, projects: [{ name: 'Berths' }] });
      expect(JSON.stringify(line)).not.toContain('Secret');
    }
    // Who sees it today sees its past, and who sees it no longer does not.
    const granted = await give(project, hidden, `projects/${hidden}/grant-role`, { member: stranger.member, role: 'counterpart' });
    expect(await report(at, { as: stranger })).toMatchObject({ hiddenProjects: 0, progress: { allWork: 600 } });
    await give(project, hidden, `projects/${hidden}/revoke-role`, { member: stranger.member, role: 'counterpart' });
    expect(await report(`${at}?asOf=${granted.recordedAt}`, { as: stranger })).toMatchObject({ hiddenProjects: 1 });
    await give(product, harbour, `products/${harbour}/set-visibility`, { visibility: 'restricted' });
    expect([await status(at, { as: stranger }), await status(at, { as: contributor }), await status(at)]).toEqual([404, 404, 200]);
  });

  it('is on one page of the portfolio, each after the one before', async () => {
    const made = [await aProduct(), await aProduct(), await aProduct()];
    const seen: string[] = [];
    let path = 'portfolio/products?limit=2';
    for (let pages = 0; path !== ''; pages += 1) {
      expect(pages).toBeLessThan(20);
      const { json, headers } = await reporting.send('GET', path, undefined, seeing());
      const { items, nextCursor } = json as unknown as { items: { id: string }[]; nextCursor: string | null };
      expect(items.length).toBeLessThanOrEqual(2);
      seen.push(...items.map(({ id }) => id));
      const next = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
      expect(next === undefined).toBe(nextCursor === null);
      path = next ?? '';
    }
    expect(seen).toEqual([...new Set(seen)].sort());
    expect(seen).toEqual(expect.arrayContaining(made));
    const { nextCursor } = await report('portfolio/products?limit=1');
    const other = `portfolio/products?limit=1&cursor=${String(nextCursor)}`;
    expect((await reporting.send('GET', `${other}&asOf=${new Date().toISOString()}`, undefined, as)).json).toMatchObject({ status: 400, code: 'cursor.of-another-list' });
    expect((await reporting.send('GET', `portfolio/products?cursor=${made[0] ?? ''}`, undefined, as)).json).toMatchObject({ status: 400, code: 'cursor.of-another-list' });
    expect([await status('portfolio/products?limit=0'), await status('portfolio/products?limit=201'), await status('portfolio/products?after=x')]).toEqual([400, 400, 400]);
  });
});

describe('the line of sight of a task', () => {
  it('goes over deliverable and feature up to the vision, now and as it was, as far as one may see', async () => {
    const harbour = await aProduct({ visibility: 'restricted' });
    await give(product, harbour, `products/${harbour}/state-vision`, vision);
    const feature = (await give(product, harbour, 'features', { product: harbour, title: 'Book', kind: 'new' })).id;
    const berths = await aProject([harbour]);
    const task = await aTask(berths);
    const at = `line-of-sight/tasks/${task}`;
    expect(await report(at)).toMatchObject({ task: { id: task, status: 'planned' }, project: { id: berths }, deliverables: [] });
    const body = { project: berths, name: 'Flow', criteria: [{ text: 'x' }], features: [feature], tasks: [task], acceptor: sponsor.member };
    const defined = await give(project, berths, 'deliverables', body);
    const whole = [{ id: defined.id, name: 'Flow', status: 'planned', features: [{ id: feature, title: 'Book', status: 'idea', product: { id: harbour, name: 'Harbour', vision } }] }];
    expect(await report(at)).toMatchObject({ deliverables: whole });
    // A contributor sees the project of the team and not its restricted product.
    expect(await report(at, { as: contributor })).toMatchObject({ deliverables: [{ id: defined.id, features: [] }] });
    expect(await status(at, { as: stranger })).toBe(404);
    await give(project, berths, `tasks/${task}/start`);
    await give(project, berths, `deliverables/${defined.id}/unlink-feature`, { feature });
    expect(await report(at)).toMatchObject({ task: { status: 'started' }, deliverables: [{ features: [] }] });
    expect(await report(`${at}?asOf=${defined.recordedAt}`)).toMatchObject({ task: { status: 'planned' }, deliverables: whole });
    expect(await status(`line-of-sight/tasks/${uuidv7()}`)).toBe(404);
  });
});

describe('the API', () => {
  it('describes every read with its example', async () => {
    expect(await lintOpenApi(await reporting.get('openapi.json'))).toEqual([]);
  });
});
