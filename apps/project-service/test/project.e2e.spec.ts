import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lintOpenApi } from '@wheelhouse/service-kit/testing/lint-openapi';
import { owner } from '@wheelhouse/service-kit/testing/running-service';
import { v7 as uuidv7 } from 'uuid';
import { acceptor, as, contributor, featureBegun, manager, pilotsAboard, productBegun, sponsor, stranger } from './pilots.js';

let aboard: Awaited<ReturnType<typeof pilotsAboard>>;
beforeAll(async () => {
  aboard = await pilotsAboard();
}, 60_000);
afterAll(() => aboard.running.close(), 60_000);

/** An id of a year ago: what is on its way is younger. */
const anOldId = () => uuidv7({ msecs: Date.now() - 365 * 86_400_000 });

describe('a project', () => {
  it('goes from its proposal to its end, each step by those who may', async () => {
    const { running, problem, aProject, aDeliverable } = aboard;
    const project = await aProject();
    const at = `projects/${project}`;
    const status = async () => (await running.get(at, as))['status'];
    expect(await problem('POST', `${at}/submit-charter`)).toEqual({ status: 409, code: 'project.charter-missing' });
    const charter = { scopeIn: 'Three harbours', goals: ['Half of the berths'], successCriteria: ['500 bookings'], start: '2026-03-02', finish: '2026-06-30' };
    expect(await problem('POST', `${at}/write-charter`, { ...charter, finish: '2026-03-01' })).toEqual({ status: 422, code: 'project.finish-before-start' });
    await running.post(`${at}/write-charter`, charter, as);
    await running.post(`${at}/submit-charter`, {}, as);
    expect(await problem('POST', `${at}/approve-charter`)).toEqual({ status: 403, code: 'access.forbidden' });
    await running.post(`${at}/return-charter`, { reason: 'No reserve.' }, { as: sponsor });
    await running.post(`${at}/submit-charter`, {}, as);
    expect(await problem('POST', `${at}/start-planning`)).toEqual({ status: 409, code: 'project.wrong-state' });
    const approved = await running.post(`${at}/approve-charter`, { note: 'Go.' }, { as: sponsor });
    await running.post(`${at}/start-planning`, {}, as);
    const phase = uuidv7();
    await running.post(`${at}/define-phase`, { phase, name: 'Pilot', criteria: ['Three have signed'] }, as);
    await running.post(`${at}/start-execution`, {}, as);
    await running.post(`${at}/pass-gate`, { phase, decision: 'go', evidence: 'Contracts' }, { as: sponsor });
    await running.post(`${at}/hold`, { reason: 'Ice', until: '2027-04-01' }, as);
    expect(await running.get(at, as)).toMatchObject({ status: 'on-hold', heldUntil: '2027-04-01', charter, phases: [{ phase, passed: true }] });
    await running.post(`${at}/resume`, {}, as);
    const deliverable = await aDeliverable(project);
    await running.post(`${at}/start-closing`, {}, as);
    expect(await problem('POST', `${at}/close`)).toEqual({ status: 409, code: 'project.deliverables-open' });
    await running.post(`deliverables/${deliverable}/waive`, { reason: 'sold' }, { as: sponsor });
    await running.post(`${at}/close`, {}, as);
    expect(await status()).toBe('closed');
    expect(await running.get(`${at}?asOf=${approved.recordedAt}`, as)).toMatchObject({ status: 'approved', phases: [] });
    expect(await problem('POST', 'tasks', { project, name: 'Late' })).toEqual({ status: 409, code: 'project.over' });
    const { items } = (await running.get(`${at}/events`, as)) as { items: { type: string; actor: string }[] };
    expect(items[0]).toMatchObject({ actor: manager.member });
    expect(items.at(-1)?.type).toMatch(/project-closed/);
    await running.post(`${at}/reopen`, { reason: 'A harbour came back.' }, { as: sponsor });
    expect(await status()).toBe('executing');
  });

  it('ends early without what a whole one must show, by its sponsor alone', async () => {
    const { running, problem, executing, aDeliverable } = aboard;
    const project = await executing();
    await aDeliverable(project);
    expect(await problem('POST', `projects/${project}/cancel`, { reason: 'sold' })).toEqual({ status: 403, code: 'access.forbidden' });
    await running.post(`projects/${project}/cancel`, { reason: 'sold' }, { as: sponsor });
    await running.post(`projects/${project}/close`, {}, as);
    expect(await running.get(`projects/${project}`, as)).toMatchObject({ status: 'closed', cancelled: true });
  });

  it('stays still with all that belongs to it while it is archived', async () => {
    const { running, problem, aProject, aTask } = aboard;
    const project = await aProject();
    const task = await aTask(project);
    await running.post(`projects/${project}/archive`, {}, as);
    expect(await problem('POST', `tasks/${task}/rename`, { name: 'x' })).toEqual({ status: 409, code: 'root.archived' });
    await running.post(`projects/${project}/restore`, {}, as);
    await running.post(`tasks/${task}/rename`, { name: 'x' }, as);
  });

  it('answers the same under one key, refuses the key for something else, and a version that was', async () => {
    const { running, problem, proposal, aProject } = aboard;
    const keyed = { ...as, headers: { 'idempotency-key': uuidv7() } };
    const [once, again] = [await running.send('POST', 'projects', proposal, keyed), await running.send('POST', 'projects', proposal, keyed)];
    expect([once.status, again.status, again.json]).toEqual([201, 201, once.json]);
    expect((await problem('POST', 'projects', { ...proposal, name: 'Another' }, keyed)).status).toBe(422);
    const project = await aProject();
    await running.post(`projects/${project}/rename`, { name: 'Berths' }, { ...as, headers: { 'if-match': '"1"' } });
    expect(await problem('POST', `projects/${project}/rename`, { name: 'x' }, { ...as, headers: { 'if-match': '"1"' } })).toEqual({ status: 412, code: 'version.stale' });
    expect(await running.get(`projects/${project}`, as)).toMatchObject({ name: 'Berths', version: 2 });
  });

  it('is listed by what the list offers, and by nothing else', async () => {
    const { running, aProject } = aboard;
    const project = await aProject({ name: 'Zebra' });
    for (const query of ['', `team=${String((await running.get(`projects/${project}`, as))['team'])}`, 'status=proposed', `manager=${manager.member}`]) {
      const { items } = (await running.get(`projects?limit=200&sort=-name&${query}`, as)) as { items: { id: string; name: string }[] };
      expect(items[0]).toMatchObject({ id: project, name: 'Zebra' });
      expect(items.map(({ name }) => name)).toEqual(items.map(({ name }) => name).sort().reverse());
    }
    expect((await running.send('GET', 'projects?sort=purpose', undefined, as)).status).toBe(400);
    expect((await running.send('GET', 'projects?status=proposed&sort=updatedAt', undefined, as)).json).toMatchObject({ status: 400, code: 'list.not-offered' });
  });
});

describe('a product or feature of product-service', () => {
  it('is not known yet, then known to whom waits for it, and unknown where its time is over', async () => {
    const { running, proposal, problem } = aboard;
    const product = uuidv7();
    const body = { ...proposal, products: [product] };
    const early = await running.send('POST', 'projects', body, as);
    expect([early.status, early.json['code'], early.headers.get('retry-after')]).toEqual([409, 'reference.product-unknown-yet', expect.any(String)]);
    const { position } = await running.tell(productBegun(product));
    const made = await running.send('POST', 'projects', body, { ...as, headers: { 'wheelhouse-position': position } });
    expect([made.status, made.headers.get('location')]).toEqual([201, `/api/project/v1/projects/${String(made.json['id'])}`]);
    expect(await problem('POST', 'projects', { ...proposal, products: [product, anOldId()] })).toEqual({ status: 422, code: 'reference.product-unknown' });
    expect(await problem('POST', `projects/${String(made.json['id'])}/link-product`, { product: uuidv7() })).toEqual({ status: 409, code: 'reference.product-unknown-yet' });
  });

  it('is served by deliverables, as long as it is not archived', async () => {
    const { running, aProject, aDeliverable, deliverableOf, problem } = aboard;
    const [product, feature] = [uuidv7(), uuidv7()];
    const project = await aProject();
    expect(await problem('POST', 'deliverables', deliverableOf(project, { features: [feature] }))).toEqual({ status: 409, code: 'reference.feature-unknown-yet' });
    const { position } = await running.tell(productBegun(product), featureBegun(feature, product));
    const made = await running.send('POST', 'deliverables', deliverableOf(project, { features: [feature] }), { ...as, headers: { 'wheelhouse-position': position } });
    expect(made.status).toBe(201);
    const archived = await running.tell({ ...featureBegun(feature, product), type: 'FeatureArchived', data: {} });
    const waiting = { ...as, headers: { 'wheelhouse-position': archived.position } };
    expect(await problem('POST', `deliverables/${await aDeliverable(project)}/link-feature`, { feature }, waiting)).toEqual({ status: 422, code: 'reference.feature-archived' });
  });

  it('lets nobody be asked for who is not known', async () => {
    const { proposal, problem } = aboard;
    expect(await problem('POST', 'projects', { ...proposal, sponsor: anOldId() })).toEqual({ status: 422, code: 'reference.member-unknown' });
    expect(await problem('POST', 'projects', { ...proposal, team: anOldId() }, { as: owner })).toEqual({ status: 422, code: 'reference.team-unknown' });
  });
});

describe('a deliverable', () => {
  it('is taken by its acceptor, who stands on the other side', async () => {
    const { running, problem, aProject, aTask, aDeliverable, deliverableOf } = aboard;
    const project = await aProject();
    expect(await problem('POST', 'deliverables', deliverableOf(project, { acceptor: manager.member }))).toEqual({ status: 422, code: 'deliverable.acceptor-delivers' });
    await running.post(`projects/${project}/grant-role`, { member: acceptor.member, role: 'counterpart' }, as);
    const task = await aTask(project);
    const deliverable = await aDeliverable(project, { tasks: [task] });
    const at = `deliverables/${deliverable}`;
    await running.post(`${at}/start`, {}, { as: contributor });
    expect(await problem('POST', `${at}/submit`, { evidence: 'report 12' })).toEqual({ status: 409, code: 'deliverable.tasks-unfinished' });
    const submit = () => running.post(`${at}/submit`, { evidence: 'report 12', acknowledgeUnfinished: true }, { as: contributor });
    await submit();
    expect(await problem('POST', `${at}/accept`, {}, as)).toEqual({ status: 403, code: 'deliverable.not-acceptor' });
    expect(await problem('POST', `${at}/accept`, {}, { as: stranger })).toEqual({ status: 404, code: 'deliverable.not-found' });
    const [{ criterion = '' } = {}] = (await running.get(at, as))['criteria'] as { criterion?: string }[];
    expect(await problem('POST', `${at}/reject`, { criterion: uuidv7(), reason: 'slow' }, { as: acceptor })).toEqual({ status: 422, code: 'deliverable.criterion-unknown' });
    await running.post(`${at}/reject`, { criterion, reason: 'It took two.' }, { as: acceptor });
    await submit();
    await running.post(`${at}/accept-with-conditions`, { conditions: [{ text: 'French by June' }] }, { as: acceptor });
    expect(await problem('POST', `${at}/hand-over`, { to: 'Operations' })).toEqual({ status: 409, code: 'deliverable.conditions-open' });
    const [{ condition = '' } = {}] = (await running.get(at, as))['conditions'] as { condition?: string }[];
    await running.post(`${at}/meet-condition`, { condition }, { as: contributor });
    await running.post(`${at}/hand-over`, { to: 'Operations' }, as);
    expect(await running.get(at, as)).toMatchObject({ status: 'handed-over', openConditions: 0, root: project });
    const { items } = (await running.get(`deliverables?root=${project}&status=handed-over`, as)) as { items: object[] };
    expect(items).toMatchObject([{ id: deliverable }]);
    expect(await problem('POST', 'deliverables', deliverableOf(await aProject(), { tasks: [task] }))).toEqual({ status: 422, code: 'deliverable.task-unknown' });
  });

  const over = (status: number, code: string) => ({ status, code });
  const race = async (change: (project: string, deliverable: string) => Promise<{ status: number; code: unknown }>) => {
    const { running, executing, aDeliverable } = aboard;
    const one = async (closeFirst: boolean) => {
      const project = await executing();
      const deliverable = await aDeliverable(project);
      await running.post(`deliverables/${deliverable}/waive`, { reason: 'x' }, { as: sponsor });
      await running.post(`projects/${project}/start-closing`, {}, as);
      const close = () => running.problem('POST', `projects/${project}/close`, {}, as);
      if (closeFirst) return Promise.all([close(), change(project, deliverable)]);
      const [changed, closed] = await Promise.all([change(project, deliverable), close()]);
      return [closed, changed] as const;
    };
    return Promise.all([true, false, true, false, true, false].map(one));
  };

  it('is defined or reopened before its project is closed or not at all, however the two race', async () => {
    const { running, deliverableOf } = aboard;
    const defined = await race((project) => running.problem('POST', 'deliverables', deliverableOf(project), as));
    const reopened = await race((_project, deliverable) => running.problem('POST', `deliverables/${deliverable}/reopen`, { reason: 'x' }, as));
    for (const [closed, changed] of [...defined, ...reopened]) {
      if (closed.status === 200) expect(changed).toEqual(over(409, 'project.over'));
      else expect([closed, changed.code]).toEqual([over(409, 'project.deliverables-open'), undefined]);
    }
  });
});

describe('the API', () => {
  it('describes every command with its example', async () => {
    const document = (await aboard.running.get('openapi.json')) as { paths: Record<string, object> };
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/api/project/v1/tasks/{id}/link', '/api/project/v1/projects/{id}/approve-charter', '/api/project/v1/links']));
    expect(await lintOpenApi(document)).toEqual([]);
  });
});
