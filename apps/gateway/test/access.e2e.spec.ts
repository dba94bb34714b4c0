import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scopes } from '@wheelhouse/event-sourcing';
import type { Route } from '@wheelhouse/service-kit';
import { lintOpenApi } from '@wheelhouse/service-kit/testing/lint-openapi';
import { v7 as uuidv7 } from 'uuid';
import { ask, OWNER, runningGateway, tokenOf, type RunningGateway } from './running-gateway.js';

const roles = ['owner', 'admin', 'portfolio-manager', 'analyst', 'member'] as const;
type Role = (typeof roles)[number];
const governing: readonly Role[] = ['owner', 'admin'];

// Written down by hand and not asked of the policy, which is what is tested: reads are everybody's, the rest is of those who govern.
const everybodys = ['get-organisation', 'list-organisations', 'list-organisation-events', 'get-member', 'list-members', 'list-member-events', 'get-team', 'list-teams', 'list-team-events', 'get-personal-text', 'list-personal-text-events', 'get-forgotten-subject', 'list-forgotten-subject-events', 'list-changes'];

let running: RunningGateway;
let tokens: ReadonlyMap<Role, string>;
const own = 'a long sentence nobody guesses';
/** Somebody of every role, signed in. */
async function everybody({ url }: RunningGateway): Promise<ReadonlyMap<Role, string>> {
  const owner = await tokenOf(url, OWNER.email, OWNER.password);
  const signedIn = new Map<Role, string>([['owner', owner]]);
  for (const role of roles.slice(1)) {
    const email = `${role}@example.org`;
    await ask(url, 'POST', '/api/organisation/v1/members', { token: owner, body: { name: role, email, role, password: 'given by an admin' } });
    const first = await tokenOf(url, email, 'given by an admin');
    await ask(url, 'POST', '/api/session/password', { token: first, body: { currentPassword: 'given by an admin', newPassword: own } });
    signedIn.set(role, first);
  }
  return signedIn;
}

beforeAll(async () => {
  running = await runningGateway();
  tokens = await everybody(running);
}, 60_000);
afterAll(() => running.close());

const routes = (): readonly Route[] => running.gateway.service.routes.filter((route) => !route.hidden);
const call = (route: Route, token: string | undefined, { url }: { readonly url: string } = running) =>
  ask(url, route.method, route.path.replaceAll('::', '\0').replace(/:id\b/, uuidv7()).replace(/:\w+/, 'team-page').replace('\0', ':') + asked(route), {
    ...(token === undefined ? {} : { token }),
    ...(route.body ? { body: route.example ?? {} } : {}),
  });
/** What a read has to be told beside its address. */
const asked = (route: Route): string => (route.operation === 'list-changes' ? `?of=${uuidv7()}&since=2000-01-01T00:00:00Z` : '');

/** Routes that a role is answered otherwise than the table says. */
async function offences(role: Role, at: { readonly url: string }, as: ReadonlyMap<Role, string>): Promise<readonly string[]> {
  const found: string[] = [];
  for (const route of routes()) {
    const { status } = await call(route, as.get(role), at);
    const batchOrOwn = route.operation.startsWith('batch-') || route.operation === 'correct-member';
    // Of the owner alone, and refused to an admin as well.
    const refusesAdmins = route.operation === 'hand-over-ownership' && role === 'admin' ? [403] : [];
    const wanted = governing.includes(role) ? status !== 401 && (status !== 403 || refusesAdmins.includes(status))
      : everybodys.includes(route.operation) ? [200, 404].includes(status)
        : batchOrOwn ? [200, 403].includes(status)
          : status === 403;
    if (!wanted) found.push(`${route.operation}: ${role} got ${status}`);
  }
  return found;
}

describe('every route of the organisation', () => {
  it('is closed to nobody in particular', async () => {
    expect(routes().length).toBeGreaterThan(25);
    for (const route of routes()) expect([route.operation, (await call(route, undefined)).status]).toEqual([route.operation, 401]);
  }, 60_000);

  it.each(roles)('does for the role %s what the table says', async (role) => {
    expect(await offences(role, running, tokens)).toEqual([]);
  }, 60_000);

  it('says who may in its scopes', async () => {
    for (const route of routes()) expect(scopes).toContain(route.scope);
    const { body } = await ask(running.url, 'POST', '/api/organisation/v1/teams:batch', { token: tokens.get('member') ?? '', body: { commands: [{ command: 'found-team', body: { name: 'Mutineers' } }] } });
    expect(JSON.stringify(body)).toContain('access.');
    expect((await running.db.query(`select 1 from team_page where name = 'Mutineers'`)).rowCount).toBe(0);
  });
});

describe('the merged description', () => {
  it('is a document that tools take', async () => {
    const { body } = await ask(running.url, 'GET', '/api/openapi.json');
    const paths = body['paths'] as Record<string, unknown>;
    // The service behind this test is none; its one address describes no answers.
    delete paths['/api/product/v1/things'];
    expect(await lintOpenApi(body)).toEqual([]);
  }, 30_000);
});

describe('this test', () => {
  it('sees commands that lost their rule', async () => {
    const unguarded = await runningGateway({}, false, {
      declared: (usual) => ({ ...usual, commands: usual.commands.map((command) => ({ ...command, access: { ...command.access, anyWhoSees: true, scope: 'organisation:read' as const } })) }),
    });
    try {
      const seen = await offences('member', unguarded, await everybody(unguarded));
      expect(seen.map((offence) => offence.split(':')[0])).toEqual(expect.arrayContaining(['found-team', 'rename-team', 'archive-team', 'change-role', 'rename-organisation']));
    } finally {
      await unguarded.close();
    }
  }, 60_000);
});
