import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memberAdded, runningService, someone, teamFounded, teamJoined, type RunningService, type ToldFact } from '@wheelhouse/service-kit/testing/running-service';
import { v7 as uuidv7 } from 'uuid';
import { productService } from '../src/service.js';

let running: RunningService;
const team = uuidv7();
const elsewhere = uuidv7();
const manager = someone({ teams: { [team]: ['product-manager'] } });
const mate = someone({ teams: { [team]: ['contributor'] } });
const outsider = someone({ teams: { [elsewhere]: ['product-manager'] } });
const as = { as: manager };
let keys = 0;

beforeAll(async () => {
  running = await runningService(productService);
  const { position } = await running.tell(
    teamFounded(team),
    teamFounded(elsewhere),
    ...[manager, mate, outsider].map(({ member }) => memberAdded(member)),
    teamJoined(team, manager.member, ['product-manager']),
  );
  await running.get('products', { headers: { 'wheelhouse-position': position } });
}, 60_000);
afterAll(() => running.close(), 60_000);

/** Facts as project-service will tell them. */
const projectProposed = (project: string): ToldFact => ({
  context: 'project', streamType: 'project', streamId: project, type: 'ProjectProposed',
  data: { name: 'Berth booking', purpose: 'Book.', team, manager: manager.member, sponsor: manager.member, products: [], objectives: [], wayOfWorking: 'predictive', visibility: 'team' },
});
const aboutCommitment = (commitment: string, between: { readonly feature: string; readonly project: string }) => (type: string, data: object = {}): ToldFact => ({
  context: 'project', streamType: 'commitment', streamId: commitment, root: between.project, type, data: { ...between, ...data },
});
const aboutPromise = (promise: string, project: string) => (type: string, data: object): ToldFact => ({ context: 'project', streamType: 'promise', streamId: promise, root: project, type, data });

const aProduct = async () => (await running.post('products', { name: 'Harbour', key: `T${(keys += 1)}`, team, manager: manager.member }, as)).id;
const aFeature = async (product: string, title = 'Book a berth') => (await running.post('features', { product, title, kind: 'new' }, as)).id;
const planned = async (feature: string): Promise<string> => {
  await running.post(`features/${feature}/promote`, {}, as);
  await running.post(`features/${feature}/assign-owner`, { owner: manager.member }, as);
  await running.post(`features/${feature}/plan`, {}, as);
  return feature;
};
const plannedFeature = async () => {
  const product = await aProduct();
  return { product, feature: await planned(await aFeature(product)) };
};
const built = async (feature: string): Promise<string> => {
  await running.post(`features/${await planned(feature)}/start-delivery`, { team }, as);
  await running.post(`features/${feature}/mark-delivered`, {}, as);
  return feature;
};
const problem = (path: string, body: object) => running.problem('POST', path, body, as);

const heard = async (...facts: readonly ToldFact[]) => ({ ...as, headers: { 'wheelhouse-position': (await running.tell(...facts)).position } });
const status = async (feature: string, sent: object = as) => (await running.get(`features/${feature}`, sent))['status'];

/** The page of a feature once it stands there: reactions follow by the service's own topic. */
async function standing(feature: string, status: string): Promise<Record<string, unknown>> {
  for (const end = Date.now() + 20_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const page = await running.get(`features/${feature}`, as);
    if (page['status'] === status) return page;
    if (Date.now() > end) throw new Error(`the feature is ${String(page['status'])}, not ${status}`);
  }
}

describe('offering a feature to a project', () => {
  it('waits until the project was heard of, and goes to it once', async () => {
    const { product, feature } = await plannedFeature();
    const project = uuidv7();
    const body = { project, scope: 'three harbours', needBy: '2027-05-31' };
    const early = await running.send('POST', `features/${feature}/offer`, body, as);
    expect([early.status, early.json['code'], early.headers.get('retry-after')]).toEqual([409, 'reference.project-unknown-yet', expect.any(String)]);
    await running.post(`features/${feature}/offer`, body, await heard(projectProposed(project)));
    expect(await running.problem('POST', `features/${feature}/offer`, { ...body, scope: 'two' }, as)).toEqual({ status: 409, code: 'feature.offered-already' });
    expect(await running.get(`features/${feature}`, as)).toMatchObject({ product, offers: { [project]: { scope: 'three harbours', needBy: '2027-05-31' } } });
    await running.post(`features/${feature}/withdraw-offer`, { project, reason: 'late' }, as);
    await running.post(`features/${feature}/offer`, { ...body, scope: 'two' }, as);
  });
});

describe('a feature that projects are committed to', () => {
  it('is in delivery while one is taken, delivered when the required ones are accepted, planned when the last falls away', async () => {
    const { feature } = await plannedFeature();
    const [one, two] = [{ feature, project: uuidv7() }, { feature, project: uuidv7() }];
    const [first, second] = [aboutCommitment(uuidv7(), one), aboutCommitment(uuidv7(), two)];
    expect(await status(feature, await heard(projectProposed(one.project), first('CommitmentTakenOn', { required: true })))).toBe('in-delivery');
    expect(await status(feature, await heard(second('CommitmentTakenOn', { required: false }), first('CommitmentSubmitted', { evidence: 'report' })))).toBe('in-delivery');
    expect(await status(feature, await heard(first('CommitmentAccepted')))).toBe('delivered');
    expect(await status(feature, await heard(first('CommitmentRejected', { reason: 'two minutes' })))).toBe('in-delivery');
    expect(await status(feature, await heard(first('CommitmentWithdrawn', { side: 'project', reason: 'outage' })))).toBe('in-delivery');
    expect(await status(feature, await heard(second('CommitmentLapsed', { reason: 'closed' })))).toBe('planned');
  });

  it('follows each fact once, however often it comes', async () => {
    const { feature } = await plannedFeature();
    const between = { feature, project: uuidv7() };
    const tell = aboutCommitment(uuidv7(), between);
    await status(feature, await heard(tell('CommitmentTakenOn', { required: true }), tell('CommitmentAccepted'), tell('CommitmentAccepted')));
    const events = async () => ((await running.get(`features/${feature}/events`, as)) as { items: { type: string; data: { to?: string } }[] }).items.filter(({ type }) => type.includes('commitment-followed')).map(({ data }) => data.to);
    expect(await events()).toEqual(['taken', 'accepted']);
    // The topic from its beginning again, as after a restore of this service's own records of how far it had read.
    await running.database.query(`delete from stream_positions where topic like '%project%'`);
    await running.database.query(`update consumer_checkpoints set next_offset = 0 where topic like '%project%'`);
    const other = await plannedFeature();
    await status(other.feature, await heard(aboutCommitment(uuidv7(), { feature: other.feature, project: between.project })('CommitmentTakenOn', { required: true })));
    expect(await events()).toEqual(['taken', 'accepted']);
    expect(await status(feature)).toBe('delivered');
  });

  it('goes on though one was told for a feature that never was', async () => {
    const { feature } = await plannedFeature();
    const project = uuidv7();
    const lost = aboutCommitment(uuidv7(), { feature: uuidv7(), project });
    expect(await status(feature, await heard(lost('CommitmentTakenOn', { required: true }), aboutCommitment(uuidv7(), { feature, project })('CommitmentTakenOn', { required: true })))).toBe('in-delivery');
  });
});

describe('dates of a feature', () => {
  it('stand side by side, and say which are at risk and why', async () => {
    const { product, feature } = await plannedFeature();
    const [project, promise, task] = [uuidv7(), uuidv7(), uuidv7()];
    const tell = aboutCommitment(uuidv7(), { feature, project });
    const promised = aboutPromise(promise, project);
    const forecast = { p50: '2027-05-20', p80: '2027-06-09', planVersion: 41, cause: 'The survey took a week more.', tasks: [task] };
    const sent = await heard(
      projectProposed(project),
      tell('CommitmentOffered', { product, scope: 'all', needBy: '2027-06-30' }),
      tell('CommitmentTakenOn', { required: true }),
      tell('CommitmentForecastReported', forecast),
      tell('CommitmentForecastReported', { ...forecast, p80: '2027-01-01', planVersion: 40 }),
      promised('PromiseProposed', { product, project, milestone: 'First berth', features: [feature], evidence: 'a booking', date: '2027-06-01' }),
      promised('PromiseCommitted', { side: 'product', date: '2027-06-01' }),
    );
    const dates = await running.get(`features/${feature}/dates`, sent);
    expect(dates).toMatchObject({
      forecasts: [{ project, projectName: 'Berth booking', status: 'taken', needBy: '2027-06-30', p50: '2027-05-20', p80: '2027-06-09', planVersion: 41 }],
      forecast: { p50: '2027-05-20', p80: '2027-06-09', complete: true },
      promises: [{ promise, milestone: 'First berth', status: 'proposed', date: '2027-06-01', firstDate: null }],
      atRisk: [],
    });
    const both = await heard(promised('PromiseCommitted', { side: 'project', date: '2027-06-01', p50: '2027-05-20', p80: '2027-06-09' }));
    expect(await running.get(`features/${feature}/dates`, both)).toMatchObject({
      promises: [{ status: 'committed', firstDate: '2027-06-01', p80: '2027-06-09' }],
      atRisk: [{ of: 'promise', id: promise, day: '2027-06-01', p80: '2027-06-09', days: 8, project, cause: 'The survey took a week more.', tasks: [task] }],
    });
    const anew = await heard(
      promised('PromiseReopened', { reason: 'ice' }),
      promised('PromiseRecommitted', { side: 'product', date: '2027-06-15' }),
      promised('PromiseRecommitted', { side: 'project', date: '2027-06-15' }),
    );
    expect(await running.get(`features/${feature}/dates`, anew)).toMatchObject({ promises: [{ status: 'committed', date: '2027-06-15', firstDate: '2027-06-01' }], atRisk: [] });
  });

  it('tell the name of a project to who may see it', async () => {
    const { feature } = await plannedFeature();
    const project = uuidv7();
    const restricted: ToldFact = { context: 'project', streamType: 'project', streamId: project, type: 'ProjectVisibilitySet', data: { visibility: 'restricted' } };
    const told = async (by: typeof mate, sent: object) => ((await running.get(`features/${feature}/dates`, { ...sent, as: by })) as { forecasts: { projectName: string | null }[] }).forecasts.map(({ projectName }) => projectName);
    const open = await heard(projectProposed(project), aboutCommitment(uuidv7(), { feature, project })('CommitmentTakenOn', { required: true }));
    expect(await told(mate, open)).toEqual(['Berth booking']);
    const closed = await heard(restricted);
    expect([await told(mate, closed), await told(manager, closed)]).toEqual([[null], ['Berth booking']]);
  });

  it('count the window of a release among the targets', async () => {
    const { product, feature } = await plannedFeature();
    const release = (await running.post('releases', { product, version: '1.0', tier: 'minor', window: { from: '2027-05-01', to: '2027-05-15' } }, as)).id;
    await running.post(`releases/${release}/add-feature`, { feature, level: 'must' }, as);
    const project = uuidv7();
    const tell = aboutCommitment(uuidv7(), { feature, project });
    const sent = await heard(tell('CommitmentTakenOn', { required: true }), tell('CommitmentForecastReported', { p50: '2027-05-10', p80: '2027-05-20', planVersion: 1, tasks: [] }));
    expect(await running.get(`features/${feature}/dates`, sent)).toMatchObject({
      targets: [{ of: 'release', id: release, start: '2027-05-01', finish: '2027-05-15' }],
      atRisk: [{ of: 'release', id: release, day: '2027-05-15', days: 5, project, cause: null }],
    });
  });
});

describe('a release', () => {
  const window = { from: '2026-02-01', to: '2026-02-14' };
  const aRelease = async (product: string, version = '1.0.0') => (await running.post('releases', { product, version, tier: 'major', window }, as)).id;

  it('has a version of its own in its product, however many ask for it at once', async () => {
    const [product, other] = [await aProduct(), await aProduct()];
    const body = { product, version: '2.0.0', tier: 'major', window };
    const answers = await Promise.all(Array.from({ length: 8 }, () => running.send('POST', 'releases', body, as)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(7).fill(409)]);
    const second = await aRelease(product, '2.0.1');
    expect(await problem(`releases/${second}/renumber`, { version: '2.0.0', tier: 'major' })).toEqual({ status: 409, code: 'release.version-taken' });
    await aRelease(other, '2.0.0');
    const listed = (await running.get(`releases?product=${product}&status=planned&sort=windowFrom`, as)) as { items: { version: string }[] };
    expect(listed.items.map(({ version }) => version).sort()).toEqual(['2.0.0', '2.0.1']);
  });

  it('stands in the calendar of its product, page by page', async () => {
    const product = await aProduct();
    const inWindow = (version: string, from: string, to: string) => running.post('releases', { product, version, tier: 'minor', window: { from, to } }, as);
    await inWindow('1', '2026-03-10', '2026-03-20');
    await inWindow('2', '2026-02-20', '2026-03-01');
    await inWindow('3', '2026-03-31', '2026-04-10');
    await inWindow('4', '2026-04-01', '2026-04-02');
    const page = async (more = '', who = manager) => (await running.get(`release-calendar?product=${product}&from=2026-03-01&to=2026-03-31${more}`, { as: who })) as { items: { version: string }[]; nextCursor: string | null };
    const versions = ({ items }: Awaited<ReturnType<typeof page>>) => items.map(({ version }) => version);
    expect(versions(await page())).toEqual(['2', '1', '3']);
    const first = await page('&limit=2');
    expect([versions(first), versions(await page(`&limit=2&cursor=${first.nextCursor ?? ''}`))]).toEqual([['2', '1'], ['3']]);
    expect(versions(await page('', outsider))).toEqual([]);
    expect(await running.problem('GET', 'release-calendar?from=2026-03-02&to=2026-03-01', undefined, as)).toEqual({ status: 422, code: 'release.window-reversed' });
  });

  it('goes out under conditions, widens, comes back and goes out again, and its features with it', async () => {
    const product = await aProduct();
    const [must, could] = [await built(await aFeature(product)), await aFeature(product, 'Know the tide')];
    const release = await aRelease(product);
    const at = `releases/${release}`;
    await running.post(`${at}/add-feature`, { feature: must, level: 'must' }, as);
    await running.post(`${at}/add-feature`, { feature: could, level: 'could' }, as);
    const item = uuidv7();
    await running.post(`${at}/add-readiness`, { item, function: 'support', name: 'Answers', owner: mate.member, due: '2026-01-31' }, as);
    const condition = uuidv7();
    const votes = [{ member: manager.member, function: 'product', vote: 'conditional' }];
    const held = { votes, day: '2026-01-30' };
    expect(await problem(`${at}/hold-go-no-go`, { ...held, decision: 'go' })).toEqual({ status: 409, code: 'release.readiness-open' });
    await running.post(`${at}/hold-go-no-go`, { ...held, decision: 'conditional', conditions: [{ condition, text: 'the guide is translated' }] }, as);
    const launch = { day: '2026-02-02', segments: ['crews'], share: 20 };
    expect(await problem(`${at}/launch`, launch)).toEqual({ status: 409, code: 'release.no-go' });
    await running.post(`${at}/meet-condition`, { condition, evidence: 'it is online' }, as);
    expect(await running.get(at, as)).toMatchObject({ status: 'ready' });
    // Scope changes, and the go lapses.
    await running.post(`${at}/change-scope-level`, { feature: could, level: 'should' }, as);
    expect(await problem(`${at}/launch`, launch)).toEqual({ status: 409, code: 'release.no-go' });
    await running.post(`${at}/complete-readiness`, { item }, { as: mate });
    await running.post(`${at}/hold-go-no-go`, { ...held, decision: 'go' }, as);

    await running.post(`${at}/launch`, launch, as);
    expect(await standing(must, 'launched')).toMatchObject({ launchedOn: '2026-02-02', release });
    expect(await running.get(`features/${could}`, as)).toMatchObject({ status: 'idea' });
    await running.post(`${at}/widen`, { day: '2026-02-03', segments: [], share: 100 }, as);
    await running.post(`${at}/roll-back`, { day: '2026-02-04', reason: 'berths were booked twice' }, as);
    expect(await standing(must, 'delivered')).toMatchObject({ launchedOn: null, release: null });
    await running.post(`${at}/relaunch`, { day: '2026-02-05' }, as);
    expect(await standing(must, 'launched')).toMatchObject({ launchedOn: '2026-02-05' });
    const { items } = (await running.get(`features/${must}/events`, as)) as { items: { type: string; data: { day?: string }; actor: string }[] };
    expect(items.slice(-3).map(({ type, data, actor }) => [type.split('.').at(-2), data.day, actor])).toEqual([
      ['feature-launched', '2026-02-02', 'system'],
      ['feature-launch-rolled-back', '2026-02-04', 'system'],
      ['feature-launched', '2026-02-05', 'system'],
    ]);
    await running.post(`${at}/evaluate`, { findings: 'Crews found their berths.', day: '2026-02-20' }, as);
    expect(await running.get(at, as)).toMatchObject({
      status: 'evaluated',
      history: [{ act: 'launched', day: '2026-02-02' }, { act: 'widened', day: '2026-02-03' }, { act: 'rolled-back', day: '2026-02-04' }, { act: 'relaunched', day: '2026-02-05' }],
      evaluation: { by: manager.member, findings: 'Crews found their berths.' },
    });
    const stored = await running.database.query<{ n: string }>("select count(*) as n from release_page p where p::text like '%found their berths%'");
    expect(Number(stored[0]?.n)).toBe(0);
  });

  it('needs its must-features built, and says where else they are in scope', async () => {
    const product = await aProduct();
    const feature = await aFeature(product);
    const [first, second] = [await aRelease(product), await aRelease(product, '1.1.0')];
    await running.post(`releases/${first}/add-feature`, { feature }, as);
    await running.post(`releases/${second}/add-feature`, { feature, level: 'should' }, as);
    const { items } = (await running.get(`releases/${second}/events`, as)) as { items: { data: object }[] };
    expect(items.at(-1)?.data).toMatchObject({ feature, alsoIn: [first] });
    expect(((await running.get(`release-scope?feature=${feature}`, as)) as { items: { release: string }[] }).items.map(({ release }) => release).sort()).toEqual([first, second].sort());
    const go = { decision: 'go', votes: [{ member: manager.member, function: 'product', vote: 'go' }], day: '2026-01-30' };
    await running.post(`releases/${first}/hold-go-no-go`, go, as);
    expect(await problem(`releases/${first}/launch`, { day: '2026-02-02' })).toEqual({ status: 409, code: 'release.must-not-delivered' });
    await built(feature);
    await running.post(`releases/${first}/launch`, { day: '2026-02-02' }, as);
    await standing(feature, 'launched');
    await running.post(`releases/${second}/hold-go-no-go`, go, as);
    await running.post(`releases/${second}/launch`, { day: '2026-02-09' }, as);
    await running.post(`releases/${second}/roll-back`, { day: '2026-02-10', reason: 'x' }, as);
    // The other release brought it, and still does. A third one behind the roll-back, on the same key, shows that it was heard.
    const [third, marker] = [await aRelease(product, '1.2.0'), await built(await aFeature(product))];
    await running.post(`releases/${third}/add-feature`, { feature: marker }, as);
    await running.post(`releases/${third}/hold-go-no-go`, go, as);
    await running.post(`releases/${third}/launch`, { day: '2026-02-11' }, as);
    await standing(marker, 'launched');
    expect(await running.get(`features/${feature}`, as)).toMatchObject({ status: 'launched', launchedOn: '2026-02-02', release: first });
  });
});
