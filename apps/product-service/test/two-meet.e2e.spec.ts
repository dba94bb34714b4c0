import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memberAdded, runningService, someone, teamFounded, teamJoined, type RunningService, type ToldFact } from '@wheelhouse/service-kit/testing/running-service';
import { v7 as uuidv7 } from 'uuid';
import { productService } from '../src/service.js';

let running: RunningService;
const team = uuidv7();
const manager = someone({ teams: { [team]: ['product-manager'] } });
const as = { as: manager };
let keys = 0;

beforeAll(async () => {
  running = await runningService(productService);
  const { position } = await running.tell(teamFounded(team), memberAdded(manager.member), teamJoined(team, manager.member, ['product-manager']));
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

const plannedFeature = async () => {
  const product = (await running.post('products', { name: 'Harbour', key: `T${(keys += 1)}`, team, manager: manager.member }, as)).id;
  const feature = (await running.post('features', { product, title: 'Book a berth', kind: 'new' }, as)).id;
  await running.post(`features/${feature}/promote`, {}, as);
  await running.post(`features/${feature}/assign-owner`, { owner: manager.member }, as);
  await running.post(`features/${feature}/plan`, {}, as);
  return { product, feature };
};
const heard = async (...facts: readonly ToldFact[]) => ({ ...as, headers: { 'wheelhouse-position': (await running.tell(...facts)).position } });
const status = async (feature: string, sent: object = as) => (await running.get(`features/${feature}`, sent))['status'];

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
