import {
  may,
  maySee,
  organisationRoles,
  rootRoles,
  scopes,
  teamRoles,
  visibilities,
  type Actor,
  type AnyCommand,
  type Birth,
  type Root,
  type Scope,
  type Visibility,
} from '@wheelhouse/event-sourcing';
import { cloneName } from '../declaration/clone.declaration.js';
import type { AnyGesture } from '../declaration/gesture.declaration.js';
import type { ServiceDeclaration } from '../declaration/service.declaration.js';
import type { Route } from '../http/route.js';

/** What a test has to make first: a root of a team, and ids that it chose. */
export interface MatrixSetting {
  readonly root: string;
  readonly team: string;
  readonly otherTeam: string;
  readonly member: string;
}

/** Somebody who asks, in one of all the positions that the policy tells apart. */
export interface MatrixCaller {
  /** E.g. `organisation analyst`, `team contributor`, `other team product-manager`, `root sponsor`, `no scope`. */
  readonly label: string;
  readonly actor: Actor;
  /** Roles that the root has to give the member. */
  readonly rootRoles: Root['roles'];
}

/** What an answer must be: by status alone, since what the body is worth is another question. */
export type Expected = 'allowed' | 'forbidden' | 'unseen' | 'absent';

/** One row of the access test: this route, asked by this caller, about a root so visible. */
export interface MatrixRow {
  readonly route: Route;
  /** There where the route is a command's. */
  readonly command?: AnyCommand;
  readonly caller: MatrixCaller;
  readonly visibility: Visibility;
  /**
   * `allowed`: neither 401, 403 nor 404; `forbidden`: 403; `unseen`: 404, for a creation 422 with the code of an
   * unknown root; `absent`: 200, and the list does not have it.
   */
  readonly expected: Expected;
}

/** Every caller that the policy tells apart. */
export function matrixCallers({ team, otherTeam, member }: MatrixSetting): readonly MatrixCaller[] {
  const actor = (more: Partial<Actor>): Actor => ({ member, organisationRole: 'member', teams: {}, scopes, ...more });
  return [
    ...organisationRoles.map((role) => ({ label: `organisation ${role}`, actor: actor({ organisationRole: role }), rootRoles: {} })),
    ...teamRoles.map((role) => ({ label: `team ${role}`, actor: actor({ teams: { [team]: [role] } }), rootRoles: {} })),
    ...teamRoles.map((role) => ({ label: `other team ${role}`, actor: actor({ teams: { [otherTeam]: [role] } }), rootRoles: {} })),
    ...rootRoles.map((role) => ({ label: `root ${role}`, actor: actor({}), rootRoles: { [member]: [role] } })),
    { label: 'no scope', actor: actor({ organisationRole: 'owner', scopes: [] }), rootRoles: {} },
  ];
}

/** Every route × every role × every visibility, and what the declarations say must come of it. */
export function* accessMatrix(service: ServiceDeclaration, routes: readonly Route[], setting: MatrixSetting): Generator<MatrixRow> {
  const commands = new Map(service.commands.map((command) => [command.name, command]));
  for (const route of routes) {
    if (route.hidden || route.scope === 'open') continue;
    const command = commands.get(route.operation);
    for (const visibility of visibilities) {
      for (const caller of matrixCallers(setting)) {
        const root: Root = { id: setting.root, team: setting.team, visibility, roles: caller.rootRoles, archived: false };
        yield { route, ...(command ? { command } : {}), caller, visibility, expected: expectation(service, route, command, caller.actor, root) };
      }
    }
  }
}

function expectation(service: ServiceDeclaration, route: Route, command: AnyCommand | undefined, actor: Actor, root: Root): Expected {
  if (!actor.scopes.includes(route.scope as Scope)) return 'forbidden';
  if (command) return ofCommand(command, actor, root);
  const gesture = service.gestures.find(({ name }) => name === route.operation);
  // The first of its commands that is not allowed speaks for all of them.
  if (gesture) return stepsOf(gesture).map((step) => ofCommand(step, actor, root)).find((expected) => expected !== 'allowed') ?? 'allowed';
  const clone = service.clones.find((one) => cloneName(one) === route.operation);
  if (clone) return maySee(actor, root) ? ofCommand(clone.creation, actor, root) : 'unseen';
  const imported = service.imports.find(({ name }) => name === route.operation);
  if (imported) return ofCommand(imported.command, actor, root);
  if (route.tag === 'operations') return actor.organisationRole === 'owner' || actor.organisationRole === 'admin' ? 'allowed' : 'forbidden';
  // A batch asks for each of its commands; by itself it lets everyone in who has the scope.
  if (route.operation.startsWith('batch-')) return 'allowed';
  // So does an undo, of those who see what was done.
  if (route.tag === 'change-sets') return maySee(actor, root) ? 'allowed' : 'unseen';
  const seen = !belongsToRoot(service, route) || maySee(actor, root);
  if (seen) return 'allowed';
  return route.path.includes(':') ? 'unseen' : 'absent';
}

function ofCommand(command: AnyCommand, actor: Actor, root: Root): Expected {
  const birth = birthOf(command);
  if (birth === undefined) {
    if (!maySee(actor, root)) return 'unseen';
    return may(actor, command.access, root) ? 'allowed' : 'forbidden';
  }
  if (birth === 'organisation') return may(actor, command.access, undefined) ? 'allowed' : 'forbidden';
  if ('below' in birth) {
    if (!maySee(actor, root)) return 'unseen';
    return may(actor, command.access, root) ? 'allowed' : 'forbidden';
  }
  // Nobody has roles in a root that is about to be born.
  return may(actor, command.access, { ...root, visibility: 'team', roles: {} }) ? 'allowed' : 'forbidden';
}

const stepsOf = (gesture: AnyGesture): readonly AnyCommand[] =>
  gesture.steps({ id: '01931c5e-7b1a-7c3d-9e4f-0a1b2c3d4e5f', body: gesture.body.parse(gesture.example) } as never).map(({ command }) => command);

/** What a creation is born under, by its own example; undefined where the command creates nothing. */
export function birthOf(command: AnyCommand): Birth | undefined {
  const body = command.body.parse(command.example);
  const nobody: Actor = { member: 'nobody', organisationRole: 'member', teams: {}, scopes: [] };
  return command.creates?.({ id: '01931c5e-7b1a-7c3d-9e4f-0a1b2c3d4e5f', body, actor: nobody, now: '2026-03-01T09:00:00.000Z' } as never);
}

/** Whether what a read shows is a root's, or its own row. */
function belongsToRoot(service: ServiceDeclaration, route: Route): boolean {
  const page = service.aggregates.find((aggregate) => aggregate.resource === route.tag)?.page;
  const view = service.lists.find((list) => `list-${list.path}` === route.operation)?.view ?? page;
  return view !== undefined && (service.rootViews.includes(view) || 'root' in view.columns);
}
