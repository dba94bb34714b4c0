import type { Actor, AnyCommand, RootRole, Visibility } from '@wheelhouse/event-sourcing';
import { v7 as uuidv7 } from 'uuid';
import { birthOf } from '../access/access-matrix.js';
import type { Route } from '../http/route.js';
import { owner, someone, type RunningService } from './running-service.js';

/** Somebody who may ask, by the domain's table of roles. */
export type Caller = keyof ReturnType<typeof everybody>;

/** One caller for each position that the domain's table of roles tells apart, as seen from a root of this team. */
export function everybody(team: string) {
  const inTeam = (...roles: readonly string[]) => ({ teams: { [team]: roles } }) as Partial<Actor>;
  return {
    owner,
    admin: someone({ organisationRole: 'admin' }),
    'portfolio manager': someone({ organisationRole: 'portfolio-manager' }),
    analyst: someone({ organisationRole: 'analyst' }),
    'any member': someone(),
    'product manager': someone(inTeam('product-manager')),
    'project manager': someone(inTeam('project-manager')),
    contributor: someone(inTeam('contributor')),
    stakeholder: someone(inTeam('stakeholder')),
    'manager elsewhere': someone({ teams: { [uuidv7()]: ['product-manager', 'project-manager', 'contributor'] } }),
    'member here': someone(),
    'sponsor here': someone(),
    'approver here': someone(),
    'acceptor here': someone(),
    'counterpart here': someone(),
  } satisfies Record<string, Actor>;
}

export const callerNames = Object.keys(everybody('')) as Caller[];
export const governing: readonly Caller[] = ['owner', 'admin'];
export const rolesHere: readonly RootRole[] = ['member', 'sponsor', 'approver', 'acceptor', 'counterpart'];
const here = rolesHere.map((role) => `${role} here` as Caller);
export const everyVisibility: readonly Visibility[] = ['open', 'team', 'restricted'];

/** Who sees a root. Written down by hand and not asked of the policy, which is what is tested. */
export const seenBy: Readonly<Record<Visibility, readonly Caller[]>> = {
  open: callerNames,
  team: [...governing, 'portfolio manager', 'analyst', 'product manager', 'project manager', 'contributor', 'stakeholder', ...here],
  restricted: [...governing, 'product manager', 'project manager', ...here],
};

/** What is asked about: ids by stream. */
export type World = Readonly<Record<string, string>>;

/** What a service's access test knows of it. */
export interface AccessTest {
  readonly team: string;
  readonly callers: Readonly<Record<Caller, Actor>>;
  /** Who may give a command, as far as they see what it is about. */
  readonly allowed: (command: AnyCommand) => readonly Caller[];
  /** Streams that belong to the organisation: everyone sees them. */
  readonly organisations?: readonly string[];
  /** What stands in the body of a creation instead of its example's ids. */
  readonly about: (world: World) => Readonly<Record<string, unknown>>;
}

const AT_ONCE = 16;

/** Does a thing to each, so many at once. */
export async function sixteenAtOnce<Item, Result>(items: readonly Item[], act: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  const left = items.entries();
  const worker = async () => {
    for (const [index, item] of left) results[index] = await act(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

/** What each got. */
export async function forEveryone<Result>(callers: Readonly<Record<Caller, Actor>>, ask: (caller: Actor) => Promise<Result>): Promise<Record<Caller, Result>> {
  return Object.fromEntries(await Promise.all(callerNames.map(async (name) => [name, await ask(callers[name])] as const))) as Record<Caller, Result>;
}

/** What each should get. */
export const expectedOf = <Result>(of: (name: Caller) => Result): Record<Caller, Result> => Object.fromEntries(callerNames.map((name) => [name, of(name)])) as Record<Caller, Result>;

/**
 * Who got what on commands, where it is not what the table of roles says: every command, asked by one of each kind of
 * role, and the first of those that are alike (of one aggregate, for the same callers) by every caller in every world.
 */
export async function offences(test: AccessTest, running: RunningService, commands: readonly AnyCommand[], worlds: Readonly<Partial<Record<Visibility, World>>>): Promise<readonly string[]> {
  // Neighbours ask about other streams, which take their turns each for itself.
  const alike = new Set<string>();
  const first = new Set(commands.filter((command) => isNew(alike, `${command.aggregate.stream} ${birthOf(command) === undefined ? '' : 'born'} ${test.allowed(command).join()}`)));
  const asked = callerNames.flatMap((name) =>
    commands.flatMap((command) =>
      everyVisibility.flatMap((visibility) => {
        const world = worlds[visibility];
        return world && (first.has(command) || isTelling(name, visibility, worlds)) ? [{ name, command, visibility, world }] : [];
      }),
    ),
  );
  const lines = await sixteenAtOnce(asked, async ({ name, command, visibility, world }) => {
    const wanted = wantedStatus(test, command, visibility, name);
    const status = await answered(test, running, command, test.callers[name], world);
    return status === wanted ? [] : [`${command.name} (${visibility}): ${name} got ${status} instead of ${wanted}`];
  });
  return lines.flat();
}

function isNew(seen: Set<string>, name: string): boolean {
  if (seen.has(name)) return false;
  seen.add(name);
  return true;
}

/** One for each kind of role that a declaration may name, on what all of them see; and one who sees nothing of it. */
const telling: readonly Caller[] = ['portfolio manager', 'product manager', 'project manager', 'contributor', 'stakeholder', 'manager elsewhere', 'member here', 'sponsor here'];

function isTelling(name: Caller, visibility: Visibility, worlds: Readonly<Partial<Record<Visibility, World>>>): boolean {
  const widest = everyVisibility.find((one) => worlds[one]);
  return visibility === widest ? telling.includes(name) : visibility === 'restricted' && name === 'any member';
}

function wantedStatus(test: AccessTest, command: AnyCommand, visibility: Visibility, name: Caller): number {
  const birth = birthOf(command);
  // A new root is nobody's yet: it is seen as one of the team that the body names, and refused to others in words.
  const ofAll = birth === 'organisation' || test.organisations?.includes(command.aggregate.stream) === true || (typeof birth === 'object' && 'root' in birth);
  const visible = ofAll ? callerNames : seenBy[visibility];
  if (!visible.includes(name)) return birth === undefined ? 404 : 422;
  return test.allowed(command).includes(name) ? 412 : 403;
}

/** Sends a command that stands at a version which is nowhere: who may gets 412, and nothing changes. */
async function answered(test: AccessTest, running: RunningService, command: AnyCommand, caller: Actor, world: World): Promise<number> {
  const { stream, resource } = command.aggregate;
  const about = { team: test.team, ...test.about(world) };
  const body = Object.fromEntries(Object.entries(command.example).map(([name, value]) => [name, command.creates && name in about ? about[name as keyof typeof about] : (value as unknown)]));
  const path = `${resource}${command.path === '/' ? '' : command.path.replace(':id', world[stream] ?? 'nothing')}`;
  return (await running.send(command.method, path, body, { as: caller, headers: { 'if-match': '"9999"' } })).status;
}

/** Routes that ask for a scope. */
export const guardedRoutes = (running: RunningService): readonly Route[] => running.service.routes.filter(({ scope, hidden }) => scope !== 'open' && !hidden);

const anAddress = (path: string): string => path.replace('::', ':').replace(':record', '1').replace(/:(id|view|name)\b/g, uuidv7()).replace(/:\w+$/, (end) => (end === ':batch' || end === ':import' ? end : uuidv7()));

/** The status and code of a route asked at an address that leads nowhere. */
async function asked(running: RunningService, route: Route, as: Actor) {
  if (route.csv) return running.problem(route.method, anAddress(route.path), route.csv.example, { as, headers: { 'content-type': 'text/csv' } });
  return running.problem(route.method, anAddress(route.path), route.method === 'GET' ? undefined : ((route.example as object | undefined) ?? {}), { as });
}

/** Routes that let the owner in without their scope. */
export async function scopeless(running: RunningService): Promise<readonly string[]> {
  const found = await sixteenAtOnce(guardedRoutes(running), async (route) => {
    const { status, code } = await asked(running, route, { ...owner, scopes: owner.scopes.filter((scope) => scope !== route.scope) });
    return status === 403 && typeof code === 'string' ? [] : [`${route.operation} answered ${status}`];
  });
  return found.flat();
}

/** Routes of operators that let somebody else in. */
export async function openToOthers(running: RunningService, callers: Readonly<Record<Caller, Actor>>): Promise<readonly string[]> {
  const rows = guardedRoutes(running).filter(({ scope }) => scope === 'operations:manage').flatMap((route) => callerNames.filter((name) => !governing.includes(name)).map((name) => ({ route, name })));
  const found = await sixteenAtOnce(rows, async ({ route, name }) => {
    const { status } = await asked(running, route, callers[name]);
    return status === 403 ? [] : [`${route.operation} answered ${name} ${status}`];
  });
  return found.flat();
}
