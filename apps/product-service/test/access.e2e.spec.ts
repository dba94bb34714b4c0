import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, AnyCommand, RootRole, Visibility } from '@wheelhouse/event-sourcing';
import { v7 as uuidv7 } from 'uuid';
import { product } from '../src/product/product.aggregate.js';
import { productPage } from '../src/product/views/product-page.js';
import { productService } from '../src/service.js';
import { base, memberAdded, owner, runningProductService, someone, teamFounded, type RunningProductService } from './running-product-service.js';

const team = uuidv7();
const inTeam = (...roles: readonly string[]) => ({ teams: { [team]: roles } }) as Partial<Actor>;

/** Everybody who may ask, by the domain's table of roles. */
const callers = {
  owner,
  admin: someone({ organisationRole: 'admin' }),
  'portfolio manager': someone({ organisationRole: 'portfolio-manager' }),
  analyst: someone({ organisationRole: 'analyst' }),
  'any member': someone(),
  'product manager': someone(inTeam('product-manager')),
  'project manager': someone(inTeam('project-manager')),
  contributor: someone(inTeam('contributor')),
  stakeholder: someone(inTeam('stakeholder')),
  'product manager elsewhere': someone({ teams: { [uuidv7()]: ['product-manager', 'contributor'] } }),
  'member here': someone(),
  'sponsor here': someone(),
  'approver here': someone(),
  'acceptor here': someone(),
  'counterpart here': someone(),
} satisfies Record<string, Actor>;
type Caller = keyof typeof callers;
const names = Object.keys(callers) as Caller[];
const governing: readonly Caller[] = ['owner', 'admin'];
const rootRoles: readonly RootRole[] = ['member', 'sponsor', 'approver', 'acceptor', 'counterpart'];
const here = rootRoles.map((role) => `${role} here` as Caller);

// Written down by hand and not asked of the policy, which is what is tested.
const seen: Readonly<Record<Visibility, readonly Caller[]>> = {
  open: names,
  team: [...governing, 'portfolio manager', 'analyst', 'product manager', 'project manager', 'contributor', 'stakeholder', ...here],
  restricted: [...governing, 'product manager', 'project manager', ...here],
};
const steers: readonly Caller[] = [...governing, 'product manager'];
const builds: readonly Caller[] = [...steers, 'contributor', 'member here'];
/** Commands that those who build a product may give as well. */
const ofTheCrew = ['propose-feature', 'assess-feature', 'withdraw-assessment', 'estimate-feature', 'verify-criterion', 'contest-criterion'];

/** Who may give a command, as far as they see what it is about. */
function allowed(command: AnyCommand): readonly Caller[] {
  if (command.aggregate.stream === 'discussion') return names;
  return ofTheCrew.includes(command.name) ? builds : steers;
}

const visibilities: readonly Visibility[] = ['open', 'team', 'restricted'];
interface World {
  readonly product: string;
  readonly feature: string;
  readonly discussion: string;
}
type Worlds = Readonly<Record<Visibility, World>>;

/** A product of each visibility with a feature and a discussion, and everybody known to the service. */
async function build(running: RunningProductService): Promise<Worlds> {
  const { position } = await running.tell(teamFounded(team), ...Object.values(callers).map(({ member }) => memberAdded(member)));
  await running.get('products', { headers: { 'wheelhouse-position': position } });
  const built = visibilities.map(async (visibility): Promise<[Visibility, World]> => {
    const { id: product } = await running.post('products', { name: visibility, key: visibility.toUpperCase().slice(0, 8), team, manager: callers['product manager'].member, visibility });
    for (const role of rootRoles) await running.post(`products/${product}/grant-role`, { member: callers[`${role} here`].member, role });
    const { id: feature } = await running.post('features', { product, title: visibility, kind: 'new' });
    const { id: discussion } = await running.post('discussions', { subject: feature, text: visibility });
    return [visibility, { product, feature, discussion }];
  });
  return Object.fromEntries(await Promise.all(built)) as Worlds;
}

let running: RunningProductService;
let worlds: Worlds;

beforeAll(async () => {
  running = await runningProductService();
  worlds = await build(running);
}, 60_000);
afterAll(() => running.close(), 60_000);

/** Sends a command that stands at a version which is nowhere: who may gets 412, and nothing changes. */
async function answered(service: RunningProductService, command: AnyCommand, caller: Actor, world: World): Promise<number> {
  const { stream, resource } = command.aggregate;
  const id = world[stream as keyof World];
  const about = { team, product: world.product, subject: world.feature };
  const body = Object.fromEntries(Object.entries(command.example).map(([name, value]) => [name, command.creates && name in about ? about[name as keyof typeof about] : (value as unknown)]));
  const path = `${resource}${command.path === '/' ? '' : command.path.replace(':id', id)}`;
  return (await service.send(command.method, path, body, { as: caller, headers: { 'if-match': '"9999"' } })).status;
}

/** Who got what on a command, where it is not what the table of roles says. */
async function offences(service: RunningProductService, command: AnyCommand, visibility: Visibility, world: World): Promise<readonly string[]> {
  const hidden = command.creates ? 422 : 404;
  // A new product is nobody's yet: it is seen as one of the team that the body names, and refused to others in words.
  const visible = command.name === 'create-product' ? names : seen[visibility];
  const lines = names.map(async (name) => {
    const wanted = !visible.includes(name) ? hidden : allowed(command).includes(name) ? 412 : 403;
    const status = await answered(service, command, callers[name], world);
    return status === wanted ? [] : [`${name} got ${status} instead of ${wanted}`];
  });
  return (await Promise.all(lines)).flat();
}

async function forEveryone<Result>(ask: (caller: Actor) => Promise<Result>): Promise<Record<Caller, Result>> {
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await ask(callers[name])] as const))) as Record<Caller, Result>;
}
const expected = <Result>(of: (name: Caller) => Result): Record<Caller, Result> => Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Caller, Result>;

describe.each(visibilities)('every command on a product that is %s', (visibility) => {
  it.each(productService.commands.map((command) => [command.name, command] as const))('%s is for those who may alone', async (_name, command) => {
    expect(await offences(running, command, visibility, worlds[visibility])).toEqual([]);
  });

  it.each(['product', 'feature', 'discussion'] as const)('the page, the facts and the list of a %s are for those who see it', async (kind) => {
    const id = worlds[visibility][kind];
    const page = await forEveryone(async (as) => (await running.send('GET', `${kind}s/${id}`, undefined, { as })).status);
    const facts = await forEveryone(async (as) => (await running.send('GET', `${kind}s/${id}/events`, undefined, { as })).status);
    const listed = await forEveryone(async (as) => ((await running.get(`${kind}s?limit=200`, { as })) as { items: { id: string }[] }).items.some((item) => item.id === id));
    const wanted = expected((name) => (seen[visibility].includes(name) ? 200 : 404));
    expect(page).toEqual(wanted);
    expect(facts).toEqual(wanted);
    expect(listed).toEqual(expected((name) => seen[visibility].includes(name)));
  });

  it('a batch lets nobody do more than they may alone', async () => {
    const { feature } = worlds[visibility];
    const given = await forEveryone(async (as) => {
      const { json } = await running.send('POST', 'features:batch', { commands: [{ command: 'promote-feature', id: feature, version: 9999 }] }, { as });
      return (json as unknown as { results: { status: number }[] }).results[0]?.status;
    });
    expect(given).toEqual(expected((name) => (!seen[visibility].includes(name) ? 404 : steers.includes(name) ? 412 : 403)));
  });
});

describe('the edge', () => {
  const made = () => running.service.routes.filter(({ scope, hidden }) => scope !== 'open' && !hidden);
  const addressOf = (path: string) => path.replace('::', ':').replace(':record', '1').replace(/:(id|view|name)\b/g, uuidv7()).replace(/:\w+$/, (end) => (end === ':batch' ? end : uuidv7()));

  it('has no route that this test does not know', () => {
    const known = productService.commands.map(({ name }) => name);
    const kinds = ['product', 'feature', 'discussion'].flatMap((kind) => [`get-${kind}`, `list-${kind}-events`, `list-${kind}s`, `batch-${kind}s`]);
    const others = made().filter(({ operation }) => ![...known, ...kinds].includes(operation));
    expect(others.filter(({ scope }) => scope !== 'operations:manage').map(({ operation }) => operation)).toEqual([]);
  });

  it('knows nobody without a token, with a foreign one, or one for another service', async () => {
    for (const authorization of [undefined, 'Bearer nonsense', 'Basic b3duZXI6eA==']) {
      const response = await fetch(`${running.url}${base}/products`, { headers: authorization === undefined ? {} : { authorization } });
      expect(response.status).toBe(401);
    }
    expect((await running.send('GET', 'products', undefined, { audience: 'project-service' })).status).toBe(401);
  });

  it('asks every route for its scope, of the owner too', async () => {
    for (const route of made()) {
      const scopeless = { ...owner, scopes: owner.scopes.filter((scope) => scope !== route.scope) };
      const { status, json } = await running.send(route.method, addressOf(route.path), route.example ?? (route.method === 'GET' ? undefined : {}), { as: scopeless });
      expect([route.operation, status, json['code']]).toEqual([route.operation, 403, expect.any(String)]);
    }
  });

  it('lets operators alone operate', async () => {
    const given = await forEveryone(async (as) => (await running.send('GET', '/api/operations/v1/product/status', undefined, { as })).status);
    expect(given).toEqual(expected((name) => (governing.includes(name) ? 200 : 403)));
    for (const route of made().filter(({ scope }) => scope === 'operations:manage')) {
      const statuses = await Promise.all(
        names.filter((name) => !governing.includes(name)).map(async (name) => (await running.send(route.method, addressOf(route.path), route.example ?? (route.method === 'GET' ? undefined : {}), { as: callers[name] })).status),
      );
      expect([route.operation, new Set(statuses)]).toEqual([route.operation, new Set([403])]);
    }
  });
});

function missing(name: string): never {
  throw new Error(`product-service has no command ${name}`);
}

describe('this test', () => {
  const commandNamed = (name: string): AnyCommand => productService.commands.find((command) => command.name === name) ?? missing(name);

  it('sees a command that lost its rule', async () => {
    const unguarded = productService.commands.map((command) => ({ ...command, access: { ...command.access, anyWhoSees: true } }));
    const service = await runningProductService({ ...productService, commands: unguarded });
    try {
      const { team: world } = await build(service);
      expect(await offences(service, commandNamed('archive-product'), 'team', world)).toContain('stakeholder got 412 instead of 403');
      expect(await offences(service, commandNamed('reword-feature'), 'team', world)).toContain('contributor got 412 instead of 403');
    } finally {
      await service.close();
    }
  }, 60_000);

  it('sees a root that hides from nobody', async () => {
    const shown = { ...productPage, fold: (...given: Parameters<typeof productPage.fold>) => ({ ...productPage.fold(...given), visibility: 'open' }) } as typeof productPage;
    const open = { ...product, page: shown, views: [shown] };
    const service = await runningProductService({ ...productService, aggregates: productService.aggregates.map((aggregate) => (aggregate.stream === 'product' ? open : aggregate)), commands: productService.commands.map((command) => (command.aggregate.stream === 'product' ? { ...command, aggregate: open } : command)), rootViews: [shown] });
    try {
      const { restricted: world } = await build(service);
      expect(await offences(service, commandNamed('reword-feature'), 'restricted', world)).toContain('any member got 403 instead of 404');
      expect((await service.send('GET', `features/${world.feature}`, undefined, { as: callers['any member'] })).status).toBe(200);
    } finally {
      await service.close();
    }
  }, 60_000);
});
