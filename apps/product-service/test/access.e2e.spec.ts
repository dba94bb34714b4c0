import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AnyCommand, Visibility } from '@wheelhouse/event-sourcing';
import { basePath } from '@wheelhouse/service-kit';
import { everybody, everyVisibility, expectedOf, forEveryone, governing, guardedRoutes, callerNames, offences, openToOthers, rolesHere, scopeless, seenBy, type AccessTest, type Caller, type World } from '@wheelhouse/service-kit/testing/access-table';
import { commonAllowed, commonOperations, commonWorld, organisations } from '@wheelhouse/records/testing/records-access';
import { memberAdded, runningService, teamFounded, type RunningService } from '@wheelhouse/service-kit/testing/running-service';
import { v7 as uuidv7 } from 'uuid';
import { product } from '../src/product/product.aggregate.js';
import { productPage } from '../src/product/views/product-page.js';
import { productService } from '../src/service.js';

const team = uuidv7();
const callers = everybody(team);
const steers: readonly Caller[] = [...governing, 'product manager'];
const builds: readonly Caller[] = [...steers, 'contributor', 'member here'];
/** Commands that those who build a product may give as well. */
const ofTheCrew = ['propose-feature', 'assess-feature', 'withdraw-assessment', 'estimate-feature', 'verify-criterion', 'contest-criterion'];

const test: AccessTest = {
  team,
  callers,
  allowed: (command) => commonAllowed(command) ?? (ofTheCrew.includes(command.name) ? builds : steers),
  organisations,
  about: ({ product: of, feature }) => ({ product: of, subject: feature }),
};

/** A product with a feature and a discussion, in which everybody has their role. */
async function aWorld(running: RunningService, visibility: Visibility, key = visibility.toUpperCase().slice(0, 8)): Promise<World> {
  const { id: of } = await running.post('products', { name: visibility, key, team, manager: callers['product manager'].member, visibility });
  for (const role of rolesHere) await running.post(`products/${of}/grant-role`, { member: callers[`${role} here`].member, role });
  const { id: feature } = await running.post('features', { product: of, title: visibility, kind: 'new' });
  return { product: of, feature, ...(await commonWorld(running, feature, callers['member here'].member)) };
}

let running: RunningService;
let worlds: Readonly<Record<Visibility, World>>;

beforeAll(async () => {
  running = await runningService(productService);
  const { position } = await running.tell(teamFounded(team), ...Object.values(callers).map(({ member }) => memberAdded(member)));
  await running.get('products', { headers: { 'wheelhouse-position': position } });
  const made = everyVisibility.map(async (visibility) => [visibility, await aWorld(running, visibility)] as const);
  worlds = Object.fromEntries(await Promise.all(made)) as Record<Visibility, World>;
}, 60_000);
afterAll(() => running.close(), 60_000);

it('every command on every product is for those who may alone', async () => {
  expect(await offences(test, running, productService.commands, worlds)).toEqual([]);
}, 120_000);

describe.each(everyVisibility)('on a product that is %s', (visibility) => {
  const seen = (name: Caller) => seenBy[visibility].includes(name);

  it.each(['product', 'feature', 'discussion', 'decision', 'assumption'] as const)('the page, the facts and the list of a %s are for those who see it', async (kind) => {
    const id = worlds[visibility][kind] ?? '';
    const page = await forEveryone(callers, async (as) => (await running.send('GET', `${kind}s/${id}`, undefined, { as })).status);
    const facts = await forEveryone(callers, async (as) => (await running.send('GET', `${kind}s/${id}/events`, undefined, { as })).status);
    const listed = await forEveryone(callers, async (as) => ((await running.get(`${kind}s?limit=200`, { as })) as { items: { id: string }[] }).items.some((item) => item.id === id));
    const wanted = expectedOf((name) => (seen(name) ? 200 : 404));
    expect(page).toEqual(wanted);
    expect(facts).toEqual(wanted);
    expect(listed).toEqual(expectedOf(seen));
  });

  it('a batch lets nobody do more than they may alone', async () => {
    const { feature } = worlds[visibility];
    const given = await forEveryone(callers, async (as) => {
      const { json } = await running.send('POST', 'features:batch', { commands: [{ command: 'promote-feature', id: feature, version: 9999 }] }, { as });
      return (json as unknown as { results: { status: number }[] }).results[0]?.status;
    });
    expect(given).toEqual(expectedOf((name) => (!seen(name) ? 404 : steers.includes(name) ? 412 : 403)));
  });
});

describe('the edge', () => {
  it('has no route that this test does not know', () => {
    const known = productService.commands.map(({ name }) => name);
    const kinds = ['product', 'feature'].flatMap((kind) => [`get-${kind}`, `list-${kind}-events`, `list-${kind}s`, `batch-${kind}s`]);
    const others = guardedRoutes(running).filter(({ operation, scope }) => scope !== 'operations:manage' && ![...known, ...kinds, ...commonOperations].includes(operation));
    expect(others.map(({ operation }) => operation)).toEqual([]);
  });

  it('knows nobody without a token, with a foreign one, or one for another service', async () => {
    for (const authorization of [undefined, 'Bearer nonsense', 'Basic b3duZXI6eA==']) {
      const response = await fetch(`${running.url}${basePath(productService)}/products`, { headers: authorization === undefined ? {} : { authorization } });
      expect(response.status).toBe(401);
    }
    expect((await running.send('GET', 'products', undefined, { audience: 'project-service' })).status).toBe(401);
  });

  it('asks every route for its scope, of the owner too', async () => {
    expect(await scopeless(running)).toEqual([]);
  });

  it('lets operators alone operate', async () => {
    const given = await forEveryone(callers, async (as) => (await running.send('GET', '/api/operations/v1/product/status', undefined, { as })).status);
    expect(given).toEqual(expectedOf((name) => (governing.includes(name) ? 200 : 403)));
    expect(await openToOthers(running, callers)).toEqual([]);
  });
});

describe('this test', () => {
  const named = (...names: readonly string[]): AnyCommand[] => productService.commands.filter(({ name }) => names.includes(name));

  it('sees a command that lost its rule', async () => {
    const unguarded = productService.commands.map((command) => ({ ...command, access: { ...command.access, anyWhoSees: true } }));
    const service = await running.altered({ ...productService, commands: unguarded });
    expect(await offences(test, service, named('archive-product', 'reword-feature'), { team: worlds.team })).toEqual(
      expect.arrayContaining(['archive-product (team): stakeholder got 412 instead of 403', 'reword-feature (team): contributor got 412 instead of 403']),
    );
  });

  it('sees a root that hides from nobody', async () => {
    const shown = { ...productPage, fold: (...given: Parameters<typeof productPage.fold>) => ({ ...productPage.fold(...given), visibility: 'open' }) } as typeof productPage;
    const open = { ...product, page: shown, views: [shown] };
    const service = await running.altered({
      ...productService,
      aggregates: productService.aggregates.map((aggregate) => (aggregate.stream === 'product' ? open : aggregate)),
      commands: productService.commands.map((command) => (command.aggregate.stream === 'product' ? { ...command, aggregate: open } : command)),
      rootViews: [shown],
    });
    const world = await aWorld(service, 'restricted', 'SHOWN');
    expect(await offences(test, service, named('reword-feature'), { restricted: world })).toContain('reword-feature (restricted): any member got 403 instead of 404');
    expect((await service.send('GET', `features/${world['feature'] ?? ''}`, undefined, { as: callers['any member'] })).status).toBe(200);
  });
});
