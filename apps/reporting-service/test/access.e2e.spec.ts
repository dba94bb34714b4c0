import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { featureProposed, productCreated, projectProposed, taskPlanned } from '@wheelhouse/contracts';
import type { RootRole, Visibility } from '@wheelhouse/event-sourcing';
import { basePath } from '@wheelhouse/service-kit';
import { everybody, everyVisibility, expectedOf, forEveryone, guardedRoutes, openToOthers, rolesHere, scopeless, seenBy, type Caller, type World } from '@wheelhouse/service-kit/testing/access-table';
import { runningService, type RunningService, type ToldFact } from '@wheelhouse/service-kit/testing/running-service';
import { v7 as uuidv7 } from 'uuid';
import { reportedProduct } from '../src/product/reported-product.js';
import { reportedProject } from '../src/project/reported-project.js';
import { reportingService } from '../src/service.js';

const team = uuidv7();
const callers = everybody(team);

/** A product and a project of a visibility, in both of which everybody has their role. */
function factsOf(visibility: Visibility, { product = '', feature = '', project = '', task = '' }: World): ToldFact[] {
  const granted = (context: 'product' | 'project', root: string) =>
    rolesHere.map((role: RootRole) => ({ context, streamType: context, streamId: root, type: context === 'product' ? 'ProductRoleGranted' : 'ProjectRoleGranted', data: { member: callers[`${role} here`].member, role } }));
  return [
    { context: 'product', streamType: 'product', streamId: product, type: 'ProductCreated', data: { ...productCreated.example, team, visibility } },
    ...granted('product', product),
    { context: 'product', streamType: 'feature', streamId: feature, root: product, type: 'FeatureProposed', data: { ...featureProposed.example, product } },
    { context: 'project', streamType: 'project', streamId: project, type: 'ProjectProposed', data: { ...projectProposed.example, team, visibility, products: [product] } },
    ...granted('project', project),
    { context: 'project', streamType: 'task', streamId: task, root: project, type: 'TaskPlanned', data: { ...taskPlanned.example, project } },
  ];
}

let running: RunningService;
const worlds = Object.fromEntries(everyVisibility.map((visibility): [Visibility, World] => [visibility, { product: uuidv7(), feature: uuidv7(), project: uuidv7(), task: uuidv7() }])) as Record<Visibility, World>;

beforeAll(async () => {
  running = await runningService(reportingService);
  const { position } = await running.tell(...everyVisibility.flatMap((visibility) => factsOf(visibility, worlds[visibility])));
  await running.get('portfolio/products', { headers: { 'wheelhouse-position': position } });
}, 60_000);
afterAll(() => running.close(), 60_000);

const linesOf = async (service: RunningService, as: (typeof callers)[Caller]) => ((await service.get('portfolio/products?limit=200', { as })) as { items: { id: string }[] }).items.map(({ id }) => id);
const portfolioOf = (visibility: Visibility) => `portfolio/products/${worlds[visibility]['product'] ?? ''}`;
const sightOf = (visibility: Visibility) => `line-of-sight/tasks/${worlds[visibility]['task'] ?? ''}`;

describe.each(everyVisibility)('what is %s', (visibility) => {
  const seen = (name: Caller) => seenBy[visibility].includes(name);
  const shown = (path: string) => forEveryone(callers, async (as) => (await running.send('GET', path, undefined, { as })).status);
  const wanted = expectedOf((name) => (seen(name) ? 200 : 404));

  it('is a line of the portfolio for those who see the product', async () => {
    expect(await shown(portfolioOf(visibility))).toEqual(wanted);
    expect(await shown(`${portfolioOf(visibility)}?asOf=${new Date().toISOString()}`)).toEqual(wanted);
    const listed = await forEveryone(callers, async (as) => (await linesOf(running, as)).includes(worlds[visibility]['product'] ?? ''));
    expect(listed).toEqual(expectedOf(seen));
  });

  it('is a line of sight for those who see the project', async () => {
    expect(await shown(sightOf(visibility))).toEqual(wanted);
    expect(await shown(`${sightOf(visibility)}?asOf=${new Date().toISOString()}`)).toEqual(wanted);
  });
});

describe('the edge', () => {
  it('has no route that this test does not know', () => {
    const others = guardedRoutes(running).filter(({ scope }) => scope !== 'operations:manage').map(({ operation }) => operation);
    expect(others.sort()).toEqual(['get-portfolio-product', 'get-task-line-of-sight', 'list-portfolio-products']);
  });

  it('knows nobody without a token or with one for another service, and asks every route for its scope', async () => {
    expect((await fetch(`${running.url}${basePath(reportingService)}/portfolio/products`)).status).toBe(401);
    expect((await running.send('GET', 'portfolio/products', undefined, { audience: 'product-service' })).status).toBe(401);
    expect(await scopeless(running)).toEqual([]);
    expect(await openToOthers(running, callers)).toEqual([]);
  });
});

describe('this test', () => {
  it('sees roots that hide from nobody', async () => {
    // The rows of the roots as a fold that lost their visibility would have written them.
    for (const view of [reportedProduct, reportedProject]) await running.database.query(`update ${view.name.replace('-', '_')} set visibility = 'open' where visibility = 'restricted'`);
    expect((await running.send('GET', portfolioOf('restricted'), undefined, { as: callers['any member'] })).status).toBe(200);
    expect((await running.send('GET', sightOf('restricted'), undefined, { as: callers['any member'] })).status).toBe(200);
  });
});
