import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AnyCommand, Visibility } from '@wheelhouse/event-sourcing';
import { basePath, cloneName } from '@wheelhouse/service-kit';
import { everyVisibility, expectedOf, forEveryone, governing, guardedRoutes, offences, openToOthers, scopeless, seenBy, sixteenAtOnce, type Caller, type World } from '@wheelhouse/service-kit/testing/access-table';
import { memberAdded, runningService, teamFounded, type RunningService } from '@wheelhouse/service-kit/testing/running-service';
import { product } from '../src/product/product.aggregate.js';
import { productPage } from '../src/product/views/product-page.js';
import { productService } from '../src/service.js';
import { accessTest as test, aWorld, callers, steers, team } from './access-world.js';
import { undoCases, type UndoStep } from './undo-cases.js';

/** By which of its columns a list shows what is of one world. */
const listedBy = ({ product: of = '', feature = '', metric = '' }: World): Readonly<Record<string, string>> => ({ product: of, subject: feature, metric, root: of });

/** Reads beside pages, facts and lists of the kinds: lists of parts, and declared queries. */
const reads = (service: RunningService) => {
  const kinds = productService.aggregates.flatMap(({ stream, resource }) => [`get-${stream}`, `list-${stream}-events`, `list-${resource}`]);
  return guardedRoutes(service).filter(({ operation, method, scope }) => method === 'GET' && scope !== 'operations:manage' && !kinds.includes(operation));
};

/** Where a read is asked about one world: each id that it names is one of it. */
function addressOf(route: { readonly path: string; readonly tag: string; readonly query: { readonly shape: Readonly<Record<string, unknown>> } }, world: World): string {
  const resource = route.path.split('/')[4] ?? '';
  const stream = productService.aggregates.find((aggregate) => aggregate.resource === resource)?.stream ?? '';
  const about: Readonly<Record<string, string | undefined>> = {
    ...{ product: world['product'] ?? '', of: world['feature'] ?? '', with: world['feature'] ?? '', since: '2026-01-01T00:00:00Z', from: '2026-03-01', to: '2026-03-31' },
    ...{ kind: 'opportunity', theme: 'x', tag: 'seen', source: 'x', externalId: 'x', subject: world['feature'] ?? '', root: world['product'] ?? '', member: callers.owner.member, field: world['custom-field'] ?? '', version: '1' },
    ...Object.fromEntries(Object.entries(world).map(([kind, id]) => [kind === 'prioritisation-model' ? 'model' : kind, id])),
    ...{ target: world['opportunity'], currency: 'EUR' },
    ...(route.path.endsWith('/compare') && resource === 'roadmaps' ? { from: '1' } : {}),
    ...(resource === 'record-links' ? { from: world['feature'] } : {}),
  };
  const offered = productService.lists.find((list) => list.path === resource)?.view.lists?.[0]?.filters ?? [];
  const wanted = Object.entries(route.query.shape).flatMap(([name, schema]) => (name in about && (offered.includes(name) || !isOptional(schema)) ? [`${name}=${about[name] ?? ''}`] : []));
  const path = route.path.replace(`${basePath(productService)}/`, '').replace(':id', world[resource === 'change-sets' ? 'change' : stream] ?? '').replace(':number', '1');
  return wanted.length === 0 ? path : `${path}?${wanted.join('&')}`;
}

const isOptional = (schema: unknown): boolean => (schema as { isOptional?: () => boolean }).isOptional?.() === true;

/** Kinds of which an answer names the one of a world; what the asker sent along is not told. */
function mentions(json: unknown, world: World): readonly string[] {
  const text = JSON.stringify(json);
  return Object.entries(world).flatMap(([kind, id]) => (!test.organisations?.includes(kind) && text.includes(id) ? [kind] : []));
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

it('every command on every record is for those who may alone', async () => {
  expect(await offences(test, running, productService.commands, worlds)).toEqual([]);
}, 120_000);

describe.each(everyVisibility)('on a product that is %s', (visibility) => {
  const seen = (name: Caller) => seenBy[visibility].includes(name);

  it('the page, the facts and the list of each kind of record are for those who see it', async () => {
    const world = worlds[visibility];
    const wrong = await sixteenAtOnce(productService.aggregates.flatMap((aggregate) => Object.entries(callers).map(([name, as]) => ({ aggregate, name: name as Caller, as }))), async ({ aggregate, name, as }) => {
      const { stream, resource, page } = aggregate;
      const id = world[stream] ?? '';
      const shown = test.organisations?.includes(stream) === true || seen(name);
      const statuses = [(await running.send('GET', `${resource}/${id}`, undefined, { as })).status, (await running.send('GET', `${resource}/${id}/events`, undefined, { as })).status];
      const [list] = (page.lists ?? []).filter(({ filters }) => filters.length === 0 || (filters.length === 1 && (filters[0] ?? '') in listedBy(world)));
      const filter = list?.filters[0];
      const { items } = list ? ((await running.get(`${resource}?limit=200&sort=-${list.sort}${filter === undefined ? '' : `&${filter}=${listedBy(world)[filter] ?? ''}`}`, { as })) as { items: { id: string }[] }) : { items: undefined };
      const listed = items?.some((item) => item.id === id) ?? shown;
      const right = statuses.every((status) => status === (shown ? 200 : 404)) && listed === shown;
      return right ? [] : [`${stream}: ${name} got ${statuses.join(', ')}, ${listed ? 'listed' : 'not listed'}`];
    });
    expect(wrong.flat()).toEqual([]);
  });

  it('every other read answers nothing of it to those who do not see it', async () => {
    const world = worlds[visibility];
    const hidden = (['any member', 'contributor', 'analyst'] as const).filter((name) => !seen(name));
    // What is published for the team is for the team, though the draft is not.
    const isOfAudience = (operation: string, name: Caller) => operation.includes('roadmap') && name === 'contributor';
    const wrong = await sixteenAtOnce(reads(running).flatMap((route) => [...hidden, 'owner' as const].filter((name) => !isOfAudience(route.operation, name)).map((name) => ({ route, name }))), async ({ route, name }) => {
      const { status, json } = await running.send('GET', addressOf(route, world), undefined, { as: callers[name] });
      const told = mentions(json, world);
      if (name === 'owner') return status === 200 ? [] : [`${route.operation}: the owner got ${status} at ${addressOf(route, world)}: ${JSON.stringify(json)}`];
      return (status === 404 || status === 200 || status === 422) && told.length === 0 ? [] : [`${route.operation}: ${name} got ${status}, told of ${told.join(', ')}`];
    });
    expect(wrong.flat()).toEqual([]);
  });

  it('an undo lets nobody do more than they may alone', async () => {
    const { change = '' } = worlds[visibility];
    const given = await forEveryone(callers, async (as) => (await running.send('POST', `change-sets/${change}/undo?dryRun=true`, {}, { as })).status);
    expect(given).toEqual(expectedOf((name) => (!seen(name) ? 404 : steers.includes(name) ? 200 : 403)));
  });

  it('a copy lets nobody do more than they may alone', async () => {
    const world = worlds[visibility];
    const own: Readonly<Record<string, object>> = { product: { key: `C${visibility.slice(0, 4).toUpperCase()}` }, release: { version: '9.0.0' } };
    const asked = productService.clones.flatMap(({ aggregate, creation }) => (['any member', 'contributor', 'analyst'] as const).map((name) => ({ aggregate, creation, name })));
    const wrong = await sixteenAtOnce(asked, async ({ aggregate: { stream, resource }, creation, name }) => {
      const { status } = await running.send('POST', `${resource}/${world[stream] ?? ''}/clone`, own[stream] ?? {}, { as: callers[name] });
      const shown = test.organisations?.includes(stream) === true || seen(name);
      const wanted = !shown ? 404 : test.allowed(creation).includes(name) ? 201 : 403;
      return status === wanted ? [] : [`${stream}: ${name} got ${status} instead of ${wanted}`];
    });
    expect(wrong.flat()).toEqual([]);
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

describe('what is done to whatever kind of record', () => {
  /** What tells that something was done, and not what stands: it tells of the taking back as well. */
  const traces = ['updatedAt', 'editedAt', 'pivots', 'gestures', 'draft', 'keys', 'told', 'note'];
  const isGone = (item: unknown): boolean => typeof item === 'object' && item !== null && 'retired' in item && item.retired === true;
  /** A page without its traces; lists by what stands in them, since what comes back comes last. */
  const still = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((item) => !isGone(item)).map((item) => JSON.stringify(still(item))).sort();
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).flatMap(([name, item]) => (traces.includes(name) ? [] : [[name, still(item)]])));
  };

  it('is taken back by what the command answered with, done again, and taken back again', async () => {
    const world = worlds.open;
    const people = { member: callers['product manager'].member, other: callers.contributor.member, team };
    const sent = { as: callers.owner };
    const wrong: string[] = [];
    const addressOfKind = (kind: string) => `${productService.aggregates.find(({ stream }) => stream === kind)?.resource ?? ''}/${world[kind] ?? ''}`;
    const give = async (kind: string, [path, body = {}]: UndoStep) => {
      const { status, json } = await running.send(path === '' ? 'PATCH' : 'POST', path === '' ? addressOfKind(kind) : `${addressOfKind(kind)}/${path}`, body, sent);
      if (status !== 200) wrong.push(`${kind} ${path}: ${status} ${JSON.stringify(json)}`);
      return status === 200 ? String((json['events'] as string[])[0]) : '';
    };
    const page = async (kind: string) => still(await running.get(addressOfKind(kind), sent));
    const undo = async (id: string) => {
      const { status, json } = await running.send('POST', `change-sets/${id}/undo`, {}, sent);
      return { changeSet: String(json['changeSet']), told: status === 200 ? 'ok' : `${String(json['code'])}: ${String(json['detail'])}` };
    };
    for (const { on, given = [], done, then = [] } of undoCases(world, people)) {
      const name = `${on} ${done[0] || 'reworded'}`;
      for (const step of given) await give(on, step);
      const before = await page(on);
      const event = await give(on, done);
      if (event === '') continue;
      const after = await page(on);
      let { changeSet, told } = await undo(event);
      if (told !== 'ok') wrong.push(`${name}: ${told}`);
      else if (JSON.stringify(await page(on)) !== JSON.stringify(before)) wrong.push(`${name}: is not as it was: ${JSON.stringify(await page(on))}, and was ${JSON.stringify(before)}`);
      else {
        ({ changeSet, told } = await undo(changeSet));
        if (told !== 'ok') wrong.push(`${name}, done again: ${told}`);
        else if (JSON.stringify(await page(on)) !== JSON.stringify(after)) wrong.push(`${name}, done again: is not as it was done: ${JSON.stringify(await page(on))}, and was ${JSON.stringify(after)}`);
        ({ told } = await undo(changeSet));
        if (told !== 'ok') wrong.push(`${name}, taken back again: ${told}`);
      }
      for (const step of then) await give(on, step);
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});

describe('the edge', () => {
  it('has no route that this test does not know', () => {
    const known = [...[...productService.commands, ...productService.gestures, ...productService.imports].map(({ name }) => name), ...productService.clones.map(cloneName)];
    const kinds = productService.aggregates.flatMap(({ stream, resource }) => [`get-${stream}`, `list-${stream}-events`, `list-${resource}`, `batch-${resource}`]);
    const asked = reads(running).map(({ operation }) => operation);
    const others = guardedRoutes(running).filter(({ operation, scope }) => scope !== 'operations:manage' && ![...known, ...kinds, ...asked].includes(operation));
    expect(others.map(({ operation }) => operation)).toEqual(['simulate-model', 'undo-change-set', 'save-template', 'replace-template', 'apply-template']);
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
