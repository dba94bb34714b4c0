import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { as, contributor, pilotsAboard, stranger } from './pilots.js';

let aboard: Awaited<ReturnType<typeof pilotsAboard>>;
beforeAll(async () => {
  aboard = await pilotsAboard();
}, 60_000);
afterAll(() => aboard.running.close(), 60_000);

const itemsOf = async (path: string) => ((await aboard.running.get(path, as)) as { items: { id: string; [column: string]: unknown }[] }).items;

describe('a plan', () => {
  it('never runs in a circle, over links and over what stands below a summary', async () => {
    const { running, problem, aProject, aTask } = aboard;
    const project = await aProject();
    const summary = await aTask(project, { kind: 'summary', name: 'Booking' });
    const inside = await aTask(project, { parent: summary, duration: 480 });
    const after = await aTask(project, { duration: 480 });
    await running.post(`tasks/${after}/link`, { predecessor: summary, lag: { kind: 'working', value: 60 } }, as);
    expect(await problem('POST', `tasks/${inside}/link`, { predecessor: after })).toEqual({ status: 409, code: 'task.link-cycle' });
    expect(await problem('POST', `tasks/${inside}/link`, { predecessor: summary })).toEqual({ status: 409, code: 'task.link-to-own-line' });
    expect(await problem('POST', `tasks/${after}/link`, { predecessor: await aTask(await aProject()) })).toEqual({ status: 422, code: 'task.predecessor-unknown' });
    // A link that is well where the task stands is a circle where it would stand.
    expect(await problem('POST', `tasks/${after}/reparent`, { parent: summary })).toEqual({ status: 409, code: 'task.link-cycle' });
    expect(await itemsOf(`links?root=${project}`)).toEqual([expect.objectContaining({ id: `${after}:${summary}`, successor: after, predecessor: summary, type: 'FS', lag: { kind: 'working', value: 60 } })]);
    await running.post(`tasks/${after}/unlink`, { predecessor: summary }, as);
    await running.post(`tasks/${inside}/link`, { predecessor: after }, as);
    expect(await itemsOf(`links?root=${project}`)).toMatchObject([{ successor: inside, predecessor: after }]);
  });

  it('takes one of two links that would close a circle, however the two race', async () => {
    const { running, aProject, aTask } = aboard;
    const project = await aProject();
    const races = Array.from({ length: 5 }, async () => {
      const [one, two] = [await aTask(project), await aTask(project)];
      return Promise.all([running.problem('POST', `tasks/${one}/link`, { predecessor: two }, as), running.problem('POST', `tasks/${two}/link`, { predecessor: one }, as)]);
    });
    for (const answers of await Promise.all(races)) {
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(answers.find(({ status }) => status === 409)?.code).toBe('task.link-cycle');
    }
    expect(await itemsOf(`links?root=${project}`)).toHaveLength(5);
  });

  it('takes one of two moves that would put each below the other', async () => {
    const { running, aProject, aTask } = aboard;
    const project = await aProject();
    const [one, two] = [await aTask(project, { kind: 'summary' }), await aTask(project, { kind: 'summary' })];
    const answers = await Promise.all([running.problem('POST', `tasks/${one}/reparent`, { parent: two }, as), running.problem('POST', `tasks/${two}/reparent`, { parent: one }, as)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('a task', () => {
  it('is done by those it is assigned to, and known as it was at any time', async () => {
    const { running, problem, aProject, aTask } = aboard;
    const task = await aTask(await aProject(), { work: 480 });
    const at = `tasks/${task}`;
    expect(await problem('POST', `${at}/start`, {}, { as: contributor })).toEqual({ status: 403, code: 'task.not-yours' });
    await running.post(`${at}/assign`, { member: contributor.member, units: 50 }, as);
    const estimated = await running.post(`${at}/estimate`, { work: 960, threePoint: { optimistic: 480, likely: 960, pessimistic: 1920 } }, { as: contributor });
    await running.post(`${at}/start`, {}, { as: contributor });
    const reported = await running.post(`${at}/report-progress`, { percent: 40, remaining: 500 }, { as: contributor });
    expect(await problem('POST', `${at}/finish`, { at: '2099-01-01T00:00:00Z' }, { as: contributor })).toEqual({ status: 422, code: 'task.actual-ahead' });
    await running.post(`${at}/finish`, {}, { as: contributor });
    expect(await running.get(at, as)).toMatchObject({ status: 'finished', percent: 100, work: 960, assignments: [{ member: contributor.member, units: 50 }] });
    expect(await running.get(`${at}?asOf=${reported.recordedAt}`, as)).toMatchObject({ status: 'started', percent: 40, remaining: 500 });
    expect(await running.get(`${at}?asOf=${estimated.recordedAt}`, as)).toMatchObject({ status: 'planned', percent: 0, work: 960, startedAt: null });
    expect((await running.send('GET', `${at}?asOf=2020-01-01T00:00:00Z`, undefined, as)).status).toBe(404);
    expect((await running.send('GET', at, undefined, { as: stranger })).status).toBe(404);
  });

  it('leaves the plan where nothing hangs on it, and comes back', async () => {
    const { running, problem, aProject, aTask } = aboard;
    const project = await aProject();
    const summary = await aTask(project, { kind: 'summary' });
    const task = await aTask(project, { parent: summary });
    expect(await problem('POST', `tasks/${summary}/archive`)).toEqual({ status: 409, code: 'task.has-children' });
    await running.post(`tasks/${task}/archive`, {}, as);
    await running.post(`tasks/${summary}/archive`, {}, as);
    expect(await problem('POST', `tasks/${task}/restore`)).toEqual({ status: 422, code: 'task.parent-archived' });
    await running.post(`tasks/${summary}/restore`, {}, as);
    await running.post(`tasks/${task}/restore`, {}, as);
    expect((await itemsOf(`tasks?root=${project}&archived=false`)).map(({ id }) => id).sort()).toEqual([summary, task].sort());
  });

  it('is worded once under one key, and not at a version that was', async () => {
    const { running, problem, aProject } = aboard;
    const body = { project: await aProject(), name: 'Once' };
    const keyed = { ...as, headers: { 'idempotency-key': uuidv7() } };
    const [once, again] = [await running.send('POST', 'tasks', body, keyed), await running.send('POST', 'tasks', body, keyed)];
    expect([once.status, again.json]).toEqual([201, once.json]);
    expect(await itemsOf(`tasks?root=${body.project}&archived=false`)).toHaveLength(1);
    const at = `tasks/${String(once.json['id'])}`;
    expect((await running.send('POST', `${at}/rename`, { name: 'Twice' }, { ...as, headers: { 'if-match': '"1"' } })).headers.get('etag')).toBe('"2"');
    expect(await problem('POST', `${at}/rename`, { name: 'x' }, { ...as, headers: { 'if-match': '"1"' } })).toEqual({ status: 412, code: 'version.stale' });
  });

  it('is listed by what the list offers, page by page', async () => {
    const { running, aProject, aTask } = aboard;
    const project = await aProject();
    const summary = await aTask(project, { kind: 'summary', name: 'a' });
    const names = ['b', 'c', 'd', 'e'];
    const [first = ''] = await Promise.all(names.map((name) => aTask(project, { name, parent: summary })));
    await running.post(`tasks/${first}/cancel`, { reason: 'x' }, as);
    const namesOf = async (query: string) => (await itemsOf(`tasks?root=${project}&${query}`)).map(({ name }) => name);
    expect(await namesOf('archived=false')).toEqual(['a', ...names]);
    expect(await namesOf('archived=false&sort=-name')).toEqual(['a', ...names].reverse());
    expect((await namesOf('archived=false&sort=-updatedAt'))[0]).toBe('b');
    expect(await namesOf('archived=true')).toEqual([]);
    expect(await namesOf('archived=false&status=cancelled')).toEqual(['b']);
    expect(await namesOf(`parent=${summary}`)).toEqual(names);
    expect((await running.send('GET', `tasks?status=planned`, undefined, as)).json).toMatchObject({ code: 'list.not-offered' });
    const paged: unknown[] = [];
    for (let query: string | null = `tasks?root=${project}&archived=false&limit=2`; query !== null; ) {
      const page: Record<string, unknown> = await running.get(query, as);
      paged.push(...(page['items'] as { name: string }[]).map(({ name }) => name));
      query = page['nextCursor'] === null ? null : `tasks?root=${project}&archived=false&limit=2&cursor=${String(page['nextCursor'])}`;
    }
    expect(paged).toEqual(['a', ...names]);
  });

  it('is talked about by those who see it', async () => {
    const { running, problem, aProject, aTask } = aboard;
    const task = await aTask(await aProject());
    const { id } = await running.post('discussions', { subject: task, text: 'Which tide?', mentions: [contributor.member] }, as);
    await running.post(`discussions/${id}/reply`, { text: 'The low one.' }, { as: contributor });
    expect(await running.get(`discussions/${id}`, as)).toMatchObject({ subject: task, subjectType: 'task', opening: { text: 'Which tide?' }, replies: [{ text: 'The low one.', author: contributor.member }] });
    expect(await itemsOf(`discussions?subject=${task}`)).toMatchObject([{ id, replies: 1, text: 'Which tide?' }]);
    expect(await problem('POST', `discussions/${id}/reply`, { text: 'x' }, { as: stranger })).toEqual({ status: 404, code: 'discussion.not-found' });
    expect(await problem('POST', `discussions/${id}/reply`, { text: 'x', mentions: [stranger.member] })).toEqual({ status: 422, code: 'discussion.mention-cannot-read' });
    const rows = await running.database.query("select 1 from events where data::text like '%Which tide?%'");
    expect(rows).toEqual([]);
  });

  it('is changed in a batch, all or none', async () => {
    const { running, aProject, aTask } = aboard;
    const project = await aProject();
    const [one, two] = [await aTask(project, { name: 'one' }), await aTask(project, { name: 'two' })];
    const commands = [{ command: 'rename-task', id: one, body: { name: 'first' } }, { command: 'link-task', id: two, body: { predecessor: two } }];
    const none = await running.send('POST', 'tasks:batch?atomic=true', { commands }, as);
    expect(none.status).toBe(409);
    expect(await running.get(`tasks/${one}`, as)).toMatchObject({ name: 'one' });
    const each = (await running.send('POST', 'tasks:batch', { commands }, as)).json as unknown as { results: { status: number }[] };
    expect(each.results.map(({ status }) => status)).toEqual([200, 409]);
    expect(await running.get(`tasks/${one}`, as)).toMatchObject({ name: 'first' });
    expect((await itemsOf(`tasks?root=${project}&archived=false`)).map(({ name }) => name)).toEqual(['first', 'two']);
  });
});
