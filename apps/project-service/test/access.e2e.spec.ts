import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AnyCommand, Visibility } from '@wheelhouse/event-sourcing';
import { basePath } from '@wheelhouse/service-kit';
import { callerNames, everybody, everyVisibility, expectedOf, forEveryone, governing, guardedRoutes, offences, openToOthers, rolesHere, scopeless, seenBy, type AccessTest, type Caller, type World } from '@wheelhouse/service-kit/testing/access-table';
import { commonAllowed, commonLists, commonOperations, commonWorld, organisations } from '@wheelhouse/records/testing/records-access';
import { memberAdded, runningService, teamFounded, type RunningService } from '@wheelhouse/service-kit/testing/running-service';
import { v7 as uuidv7 } from 'uuid';
import { project } from '../src/project/project.aggregate.js';
import { projectPage } from '../src/project/views/project-page.js';
import { projectService } from '../src/service.js';

const team = uuidv7();
const callers = everybody(team);
const runs: readonly Caller[] = [...governing, 'project manager'];
const works: readonly Caller[] = [...runs, 'contributor', 'member here'];
const approves: readonly Caller[] = [...governing, 'portfolio manager', 'sponsor here', 'approver here'];
const sponsors: readonly Caller[] = [...governing, 'sponsor here'];

/** Commands that others may give than those who run the team's projects. */
const byOthers: Readonly<Record<string, readonly Caller[]>> = Object.fromEntries([
  ...['approve-charter', 'reject-charter', 'return-charter', 'pass-gate'].map((name) => [name, approves] as const),
  ...['cancel-project', 'reopen-project', 'waive-deliverable'].map((name) => [name, sponsors] as const),
  ...['start-deliverable', 'submit-deliverable', 'meet-condition', 'estimate-task', 'start-task', 'report-progress', 'finish-task', 'block-task', 'unblock-task'].map((name) => [name, works] as const),
  // Whether they are the acceptor is judged with the deliverable itself.
  ...['accept-deliverable', 'accept-with-conditions', 'reject-deliverable'].map((name) => [name, callerNames] as const),
]);

const test: AccessTest = {
  team,
  callers,
  allowed: (command) => commonAllowed(command) ?? byOthers[command.name] ?? runs,
  organisations,
  about: ({ project: of, task }) => ({ project: of, subject: task }),
};

/** A project with a task, a deliverable and a discussion, in which everybody has their role. */
async function aWorld(running: RunningService, visibility: Visibility): Promise<World> {
  const { id: of } = await running.post('projects', { name: visibility, purpose: 'x', team, manager: callers['project manager'].member, sponsor: callers['sponsor here'].member, visibility });
  for (const role of rolesHere) await running.post(`projects/${of}/grant-role`, { member: callers[`${role} here`].member, role });
  const [{ id: task }, { id: before }] = [await running.post('tasks', { project: of, name: visibility }), await running.post('tasks', { project: of, name: 'before' })];
  await running.post(`tasks/${task}/link`, { predecessor: before });
  const { id: deliverable } = await running.post('deliverables', { project: of, name: visibility, criteria: [{ text: 'x' }], acceptor: callers['acceptor here'].member });
  return { project: of, task, deliverable, link: `${task}:${before}`, ...(await commonWorld(running, task, callers['member here'].member)) };
}

const listOf = (kind: string, world: World): string => {
  const { project: of = '' } = world;
  return { project: 'projects?limit=200', task: `tasks?root=${of}&archived=false`, deliverable: `deliverables?root=${of}`, link: `links?root=${of}`, ...commonLists(world) }[kind] ?? '';
};

let running: RunningService;
let worlds: Readonly<Record<Visibility, World>>;

beforeAll(async () => {
  running = await runningService(projectService);
  const { position } = await running.tell(teamFounded(team), ...Object.values(callers).map(({ member }) => memberAdded(member)));
  await running.get('projects', { headers: { 'wheelhouse-position': position } });
  const made = everyVisibility.map(async (visibility) => [visibility, await aWorld(running, visibility)] as const);
  worlds = Object.fromEntries(await Promise.all(made)) as Record<Visibility, World>;
}, 60_000);
afterAll(() => running.close(), 60_000);

it('every command on every project is for those who may alone', async () => {
  expect(await offences(test, running, projectService.commands, worlds)).toEqual([]);
}, 120_000);

describe.each(everyVisibility)('on a project that is %s', (visibility) => {
  const seen = (name: Caller) => seenBy[visibility].includes(name);
  const shown = async (path: string) => forEveryone(callers, async (as) => (await running.send('GET', path, undefined, { as })).status);

  it.each(['project', 'task', 'deliverable', 'record', 'discussion', 'decision', 'assumption'] as const)('the page and the facts of a %s are for those who see it', async (kind) => {
    const id = worlds[visibility][kind] ?? '';
    const wanted = expectedOf((name) => (seen(name) ? 200 : 404));
    expect(await shown(`${kind}s/${id}`)).toEqual(wanted);
    expect(await shown(`${kind}s/${id}?asOf=${new Date().toISOString()}`)).toEqual(wanted);
    expect(await shown(`${kind}s/${id}/events`)).toEqual(wanted);
    if (kind !== 'record') expect(await shown(`changes?of=${id}&since=2000-01-01T00:00:00Z`)).toEqual(wanted);
  });

  it.each(['project', 'task', 'deliverable', 'discussion', 'decision', 'assumption', 'link'])('a %s is listed for those who see it', async (kind) => {
    const world = worlds[visibility];
    const listed = await forEveryone(callers, async (as) => ((await running.get(listOf(kind, world), { as })) as { items: { id: string }[] }).items.some((item) => item.id === world[kind]));
    expect(listed).toEqual(expectedOf(seen));
  });

  it('what was done is told, and taken back, where one sees what it was done to', async () => {
    const { items } = (await running.get(`discussions/${worlds[visibility]['discussion'] ?? ''}/events`)) as { items: { id: string }[] };
    const change = `change-sets/${items[0]?.id ?? ''}`;
    expect(await shown(change)).toEqual(expectedOf((name) => (seen(name) ? 200 : 404)));
    const undone = await forEveryone(callers, async (as) => (await running.send('POST', `${change}/undo`, {}, { as })).json['code']);
    expect(undone).toEqual(expectedOf((name) => (seen(name) ? 'undo.no-way-back' : 'change-set.not-found')));
  });

  it('a batch lets nobody do more than they may alone', async () => {
    const { task } = worlds[visibility];
    const given = await forEveryone(callers, async (as) => {
      const { json } = await running.send('POST', 'tasks:batch', { commands: [{ command: 'start-task', id: task, version: 9999 }] }, { as });
      return (json as unknown as { results: { status: number }[] }).results[0]?.status;
    });
    expect(given).toEqual(expectedOf((name) => (!seen(name) ? 404 : works.includes(name) ? 412 : 403)));
  });
});

describe('the edge', () => {
  it('has no route that this test does not know', () => {
    const known = projectService.commands.map(({ name }) => name);
    const kinds = ['project', 'task', 'deliverable'].flatMap((kind) => [`get-${kind}`, `list-${kind}-events`, `list-${kind}s`, `batch-${kind}s`]);
    const others = guardedRoutes(running).filter(({ operation, scope }) => scope !== 'operations:manage' && ![...known, ...kinds, ...commonOperations, 'list-links', 'list-changes', 'get-change-set', 'undo-change-set'].includes(operation));
    expect(others.map(({ operation }) => operation)).toEqual([]);
  });

  it('knows nobody without a token, with a foreign one, or one for another service', async () => {
    for (const authorization of [undefined, 'Bearer nonsense']) {
      const response = await fetch(`${running.url}${basePath(projectService)}/projects`, { headers: authorization === undefined ? {} : { authorization } });
      expect(response.status).toBe(401);
    }
    expect((await running.send('GET', 'projects', undefined, { audience: 'product-service' })).status).toBe(401);
  });

  it('asks every route for its scope, of the owner too', async () => {
    expect(await scopeless(running)).toEqual([]);
  });

  it('lets operators alone operate', async () => {
    expect(await openToOthers(running, callers)).toEqual([]);
    expect((await running.send('GET', '/api/operations/v1/project/status', undefined, { as: callers.admin })).status).toBe(200);
  });
});

describe('this test', () => {
  const named = (...names: readonly string[]): AnyCommand[] => projectService.commands.filter(({ name }) => names.includes(name));

  it('sees a command that lost its rule', async () => {
    const unguarded = projectService.commands.map((command) => ({ ...command, access: { ...command.access, anyWhoSees: true } }));
    const service = await running.altered({ ...projectService, commands: unguarded });
    expect(await offences(test, service, named('approve-charter', 'plan-task'), { team: worlds.team })).toEqual(
      expect.arrayContaining(['approve-charter (team): project manager got 412 instead of 403', 'plan-task (team): contributor got 412 instead of 403']),
    );
  });

  it('sees a root that hides from nobody', async () => {
    const shown = { ...projectPage, fold: (...given: Parameters<typeof projectPage.fold>) => ({ ...projectPage.fold(...given), visibility: 'open' }) } as typeof projectPage;
    const open = { ...project, page: shown, views: [shown] };
    const service = await running.altered({
      ...projectService,
      aggregates: projectService.aggregates.map((aggregate) => (aggregate.stream === 'project' ? open : aggregate)),
      commands: projectService.commands.map((command) => (command.aggregate.stream === 'project' ? { ...command, aggregate: open } : command)),
      rootViews: [shown],
    });
    const world = await aWorld(service, 'restricted');
    expect(await offences(test, service, named('rename-task'), { restricted: world })).toContain('rename-task (restricted): any member got 403 instead of 404');
    expect((await service.send('GET', `tasks/${world['task'] ?? ''}`, undefined, { as: callers['any member'] })).status).toBe(200);
  });
});
