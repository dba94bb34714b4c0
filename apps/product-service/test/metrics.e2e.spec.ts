import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memberAdded, runningService, someone, teamFounded, type RunningService } from '@wheelhouse/service-kit/testing/running-service';
import { v7 as uuidv7 } from 'uuid';
import { productService } from '../src/service.js';

let running: RunningService;
let product: string;
const team = uuidv7();
const manager = someone({ teams: { [team]: ['product-manager'] } });
const contributor = someone({ teams: { [team]: ['contributor'] } });
const stranger = someone();
const as = { as: manager };
const csv = { ...as, headers: { 'content-type': 'text/csv' } };

beforeAll(async () => {
  running = await runningService(productService);
  const { position } = await running.tell(teamFounded(team), ...[manager, contributor, stranger].map(({ member }) => memberAdded(member)));
  await running.get('products', { headers: { 'wheelhouse-position': position } });
  product = (await running.post('products', { name: 'Harbour', key: 'METRIC', team, manager: manager.member, visibility: 'team' }, as)).id;
}, 60_000);
afterAll(() => running.close(), 60_000);

const aMetric = async (more: object = {}) =>
  (await running.post('metrics', { product, name: 'Berths booked', category: 'adoption', unit: { kind: 'count' }, aggregation: { kind: 'sum' }, segments: ['mobile', 'desktop'], ...more }, as)).id;
const observe = (metric: string, observations: object[], sent: object = as) => running.post(`metrics/${metric}/observe-batch`, { observations }, sent);
const problem = (method: string, path: string, body: object | string, sent: object = as) => running.problem(method, path, body, sent);

interface Points {
  readonly points: readonly { readonly start: string; readonly value: number | null; readonly reason: string | null; readonly missing: number; readonly gaps: number; readonly standing: string | null }[];
}
const points = async (metric: string, query: string, sent: object = as) => ((await running.get(`metrics/${metric}/series?${query}`, sent)) as unknown as Points).points;
const values = async (metric: string, query: string, sent: object = as) => (await points(metric, query, sent)).map(({ value }) => value);
const january = 'from=2026-01-05&to=2026-01-11';

describe('what is observed', () => {
  it('is put together by segment and period, gaps and missing days shown', async () => {
    const metric = await aMetric();
    await observe(metric, [
      { day: '2026-01-05', segment: 'mobile', value: 10 },
      { day: '2026-01-05', segment: 'desktop', value: 5 },
      { day: '2026-01-06', segment: 'mobile', value: 20 },
      { day: '2026-01-12', value: 7 },
    ]);
    await running.post(`metrics/${metric}/mark-gap`, { from: '2026-01-07', to: '2026-01-08', reason: 'the counter was down' }, as);
    expect(await points(metric, 'from=2026-01-05&to=2026-01-18&by=week')).toMatchObject([
      { start: '2026-01-05', value: 35, missing: 5, gaps: 2 },
      { start: '2026-01-12', value: 7, missing: 6, gaps: 0 },
    ]);
    expect(await values(metric, `${january}&by=day&segment=mobile`)).toEqual([10, 20, null, null, null, null, null]);
    expect(await problem('POST', `metrics/${metric}/mark-gap`, { from: '2026-01-05', to: '2026-01-05', reason: 'x', segment: 'mobile' })).toMatchObject({ status: 409 });
  });

  it('counts once however often it is told, and as it was corrected last', async () => {
    const metric = await aMetric();
    const told = { observations: [{ day: '2026-01-05', value: 10 }] };
    const keyed = { ...as, headers: { 'idempotency-key': uuidv7() } };
    const [once, again] = [await running.send('POST', `metrics/${metric}/observe-batch`, told, keyed), await running.send('POST', `metrics/${metric}/observe-batch`, told, keyed)];
    expect([once.status, again.json['results']]).toEqual([200, once.json['results']]);
    const before = (await observe(metric, [{ day: '2026-01-05', value: 10 }]), new Date().toISOString());
    await running.post(`metrics/${metric}/correct`, { day: '2026-01-05', value: 12, reason: 'two came late' }, as);
    // A delivery that is repeated undoes no correction; a late one of another day counts.
    await observe(metric, [{ day: '2026-01-05', value: 10 }, { day: '2026-01-06', value: 1 }]);
    expect(await values(metric, `${january}&by=week`)).toEqual([13]);
    expect(await values(metric, `${january}&by=week&asOf=${before}`)).toEqual([10]);
    expect(await values(metric, `${january}&by=week&effectiveOn=2026-01-05`)).toEqual([12]);
    await running.post(`metrics/${metric}/void`, { day: '2026-01-06', reason: 'a test run' }, as);
    expect(await values(metric, `${january}&by=week`)).toEqual([12]);
    expect(await problem('POST', `metrics/${metric}/correct`, { day: '2026-01-08', value: 1, reason: 'x' })).toEqual({ status: 409, code: 'metric.not-observed' });
    const { items } = (await running.get(`observations?metric=${metric}&day=2026-01-05&segment=&period=0`, as)) as { items: { kind: string }[] };
    expect(items.map(({ kind }) => kind)).toEqual(['observation', 'observation', 'correction', 'observation']);
  });

  it('comes to what a plain reading of all that was told comes to, in whatever order', async () => {
    const metric = await aMetric();
    const told = new Map<string, { readonly kind: string; readonly value?: number }[]>();
    let seed = 7;
    const some = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % most;
    for (let step = 0; step < 90; step += 1) {
      const segment = ([undefined, 'mobile', 'desktop', 'mobile', 'desktop'] as const)[some(5)];
      const day = `2026-01-0${5 + some(3)}`;
      const kind = (['observation', 'observation', 'observation', 'correction', 'void'] as const)[some(5)] ?? 'observation';
      const entry = { kind, day, ...(segment === undefined ? {} : { segment }), ...(kind === 'void' ? {} : { value: some(4) }), ...(kind === 'observation' ? {} : { reason: 'x' }) };
      const { json } = await running.send('POST', `metrics/${metric}/observe-batch`, { observations: [entry] }, as);
      // What says nothing new is no entry.
      const [result] = (json['results'] as { answer: { version: number } }[] | undefined) ?? [];
      const about = `${day} ${segment ?? ''}`;
      if (result && result.answer.version > 0) told.set(about, [...(told.get(about) ?? []), entry]);
    }
    const counting = (day: string, segment: string): number | undefined => {
      const entries = told.get(`${day} ${segment}`) ?? [];
      const amended = entries.some(({ kind }) => kind !== 'observation');
      const newest = entries.findLast((entry, index) => !amended || entry.kind !== 'observation' || entries.findIndex(({ kind, value }) => kind === 'observation' && value === entry.value) === index);
      return newest?.kind === 'void' ? undefined : newest?.value;
    };
    const expected = ['2026-01-05', '2026-01-06', '2026-01-07'].map((day) => {
      const parts = ['mobile', 'desktop'].flatMap((segment) => counting(day, segment) ?? []);
      return counting(day, '') ?? (parts.length > 0 ? parts.reduce((sum, value) => sum + value, 0) : null);
    });
    expect(await values(metric, 'from=2026-01-05&to=2026-01-07&by=day')).toEqual(expected);
    expect([...told.values()].flat().length).toBeGreaterThan(50);
  });

  it('has one order among all who tell at once', async () => {
    const metric = await aMetric();
    await Promise.all(Array.from({ length: 12 }, (_, index) => observe(metric, [{ day: '2026-01-05', value: index }])));
    const { items } = (await running.get(`observations?metric=${metric}&sort=-day`, as)) as { items: { recordedAt: string; value: number }[] };
    const newest = items.toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1));
    expect(new Set(items.map(({ recordedAt }) => recordedAt)).size).toBe(12);
    expect(await values(metric, `${january}&by=week`)).toEqual([newest[0]?.value]);
  });

  it('must fit the metric', async () => {
    const metric = await aMetric({ unit: { kind: 'money', currency: 'EUR' } });
    const refused = (observation: object, more: object = {}) => problem('POST', `metrics/${metric}/observe`, { day: '2026-01-05', value: 1, ...observation, ...more });
    expect(await refused({ unit: { kind: 'money', currency: 'USD' } })).toEqual({ status: 422, code: 'metric.other-unit' });
    expect(await refused({ day: '2999-01-01' })).toEqual({ status: 422, code: 'metric.future-day' });
    expect(await refused({ segment: 'tablet' })).toEqual({ status: 422, code: 'metric.segment-unknown' });
    expect(await refused({ value: 1.5 })).toEqual({ status: 422, code: 'metric.not-minor-units' });
    expect(await problem('POST', `metrics/${await aMetric({ aggregation: { kind: 'ratio' } })}/observe`, { day: '2026-01-05', numerator: 1 })).toEqual({ status: 422, code: 'metric.denominator-missing' });
    expect(await problem('POST', `metrics/${await aMetric({ aggregation: { kind: 'average' } })}/observe`, { day: '2026-01-05', value: 1 })).toEqual({ status: 422, code: 'metric.n-missing' });
  });

  it('is told by those who build the product, and seen by those who see it', async () => {
    const metric = await aMetric();
    expect((await running.send('POST', `metrics/${metric}/observe`, { day: '2026-01-05', value: 1 }, { as: contributor })).status).toBe(200);
    expect(await problem('POST', `metrics/${metric}/retire`, { reason: 'x' }, { as: contributor })).toEqual({ status: 403, code: 'access.forbidden' });
    expect((await running.send('GET', `metrics/${metric}/series`, undefined, { as: stranger })).status).toBe(404);
    expect(await problem('POST', `metrics/${metric}/observations:import?dryRun=true`, 'day,value\n2026-01-01,1', { ...csv, as: stranger })).toEqual({ status: 404, code: 'metric.not-found' });
    const own = (await running.post('metrics', { name: 'Market', category: 'own', unit: { kind: 'count' }, aggregation: { kind: 'sum' } }, as)).id;
    await observe(own, [{ day: '2026-01-05', value: 3 }]);
    expect(await values(own, `${january}&by=week`, { as: stranger })).toEqual([3]);
    expect(await problem('POST', `metrics/${own}/observe`, { day: '2026-01-05', value: 4 }, { as: stranger })).toEqual({ status: 403, code: 'access.forbidden' });
  });
});

describe('a file of observations', () => {
  const file = '\uFEFFday;segment;value;kind;reason\r\n2026-01-05;mobile;1,5;;\r\n2026-01-05;desktop;2;;\r\n31.01.2026;mobile;3;;\r\n2026-01-06;tablet;4;;\r\n2026-01-06;mobile;2,5;;\r\n';

  it('is judged first, with line and column of what is at fault, and taken as far as it is good', async () => {
    const metric = await aMetric();
    const path = `metrics/${metric}/observations:import?decimal=comma`;
    const dry = await running.send('POST', `${path}&dryRun=true`, file, csv);
    expect([dry.status, dry.json]).toMatchObject([200, { rows: 5, good: 3, taken: 0, delimiter: 'semicolon', faultCount: 2, faults: [{ line: 4, column: 1, code: 'csv.day' }, { line: 5, column: 2, code: 'metric.segment-unknown' }] }]);
    expect((await running.send('POST', path, file, csv)).json).toMatchObject({ status: 422, code: 'import.faults', report: { taken: 0 } });
    expect(await values(metric, `${january}&by=week`)).toEqual([null]);
    expect((await running.send('POST', `${path}&take=good`, file, csv)).json).toMatchObject({ taken: 3, faultCount: 2 });
    expect(await values(metric, `${january}&by=week`)).toEqual([6]);
  });

  it('holds corrections as well, and a year of days by segment', async () => {
    const metric = await aMetric();
    const days = Array.from({ length: 365 }, (_, index) => new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10));
    const rows = days.flatMap((day) => [`${day},mobile,2`, `${day},desktop,1`]);
    expect((await running.send('POST', `metrics/${metric}/observations:import`, `day,segment,value\n${rows.join('\n')}`, csv)).json).toMatchObject({ taken: 730, faultCount: 0 });
    const corrections = 'day,segment,value,kind,reason\n2025-06-02,mobile,5,correction,late\n2025-06-03,mobile,,void,test run\n';
    expect((await running.send('POST', `metrics/${metric}/observations:import`, corrections, csv)).json).toMatchObject({ taken: 2, faultCount: 0 });
    expect(await values(metric, 'from=2025-06-02&to=2025-06-08&by=day')).toEqual([6, 1, 3, 3, 3, 3, 3]);
    expect(await values(metric, 'from=2025-01-01&to=2025-12-31&by=quarter')).toEqual([270, 274, 276, 276]);
  });
});

describe('numbers', () => {
  it('are those of the kind: a distinct count is never summed, a ratio never averaged, an average has weights', async () => {
    const users = await aMetric({ aggregation: { kind: 'distinct' } });
    await observe(users, [{ day: '2026-01-05', value: 10 }, { day: '2026-01-06', segment: 'mobile', value: 4 }, { day: '2026-01-06', segment: 'desktop', value: 4 }]);
    expect((await points(users, `${january}&by=day`)).slice(0, 3).map(({ value, reason }) => [value, reason])).toEqual([[10, null], [null, 'not-summable'], [null, 'no-observation']]);
    expect(await points(users, `${january}&by=week`)).toMatchObject([{ value: null, reason: 'not-summable' }]);
    expect(await problem('POST', `metrics/${users}/set-target`, { value: 100, by: '2026-12-31', over: 'month' })).toEqual({ status: 422, code: 'metric.distinct-summed' });

    const share = await aMetric({ aggregation: { kind: 'ratio' }, unit: { kind: 'percent' }, name: 'Market share' });
    await observe(share, [{ day: '2026-01-05', numerator: 1, denominator: 2 }, { day: '2026-01-06', numerator: 1, denominator: 98 }]);
    expect(await values(share, `${january}&by=week`)).toEqual([2]);

    const rating = await aMetric({ aggregation: { kind: 'average' }, unit: { kind: 'score' } });
    await observe(rating, [{ day: '2026-01-05', value: 5, n: 1 }, { day: '2026-01-06', value: 1, n: 3 }]);
    expect(await values(rating, `${january}&by=week`)).toEqual([2]);

    const paying = await aMetric({ aggregation: { kind: 'last' } });
    await observe(paying, [{ day: '2026-01-05', value: 5 }, { day: '2026-01-08', segment: 'mobile', value: 3 }, { day: '2026-01-08', segment: 'desktop', value: 4 }]);
    expect(await values(paying, `${january}&by=week`)).toEqual([7]);
  });

  it('are NPS from raw answers', async () => {
    const nps = await aMetric({ aggregation: { kind: 'nps' }, unit: { kind: 'score' }, category: 'satisfaction' });
    await observe(nps, [{ day: '2026-01-05', answers: [10, 9, 9, 8, 7, 6, 0, 10] }]);
    expect(await values(nps, `${january}&by=week`)).toEqual([25]);
    await running.send('POST', `metrics/${nps}/observations:import`, `day,score\n${[10, 10, 0].map((score) => `2026-01-06,${score}`).join('\n')}`, csv);
    expect(await values(nps, `${january}&by=week`)).toEqual([(100 * (6 - 3)) / 11]);
  });

  it('are retention from cohorts', async () => {
    const retention = await aMetric({ aggregation: { kind: 'cohort', retention: 'n-day', period: 'week', headline: 4 }, unit: { kind: 'percent' }, category: 'retention' });
    await observe(retention, [
      { day: '2026-01-05', period: 0, numerator: 100, denominator: 100 },
      { day: '2026-01-05', period: 4, numerator: 30, denominator: 100 },
      { day: '2026-01-12', period: 4, numerator: 30, denominator: 300 },
    ]);
    expect(await values(retention, 'from=2026-01-01&to=2026-01-31&by=month')).toEqual([15]);
    expect(await running.get(`metrics/${retention}/retention?from=2026-01-05&to=2026-01-18&by=week`, as)).toMatchObject({
      cohorts: [{ start: '2026-01-05', periods: [{ period: 0, value: 100 }, { period: 4, value: 30 }] }, { start: '2026-01-12', periods: [{ period: 4, value: 10 }] }],
    });
  });

  it('are computed by formulas: stickiness is the mean of daily over the monthly distinct users', async () => {
    const daily = await aMetric({ aggregation: { kind: 'distinct' }, name: 'DAU' });
    const monthly = await aMetric({ aggregation: { kind: 'distinct' }, name: 'MAU', grain: 'month' });
    const stickiness = await aMetric({ aggregation: { kind: 'formula' }, unit: { kind: 'ratio' }, name: 'Stickiness', segments: [] });
    await observe(daily, [{ day: '2026-01-05', value: 10 }, { day: '2026-01-06', value: 20 }]);
    await observe(monthly, [{ day: '2026-01-01', value: 60 }]);
    const inputs = [{ name: 'dau', metric: daily, take: 'mean' }, { name: 'mau', metric: monthly }];
    await running.post(`metrics/${stickiness}/derive`, { expression: 'dau ÷ mau', inputs }, as);
    expect(await running.get(`metrics/${stickiness}/series?from=2026-01-01&to=2026-02-28&by=month`, as)).toMatchObject({ points: [{ value: 0.25, inputs: { dau: 15, mau: 60 } }, { value: null, reason: 'no-observation' }] });
    expect(await problem('POST', `metrics/${daily}/retire`, { reason: 'x' })).toEqual({ status: 409, code: 'metric.used-in-formula' });
    expect(await problem('POST', `metrics/${stickiness}/observe`, { day: '2026-01-05', value: 1 })).toEqual({ status: 422, code: 'metric.derived' });
  });

  it('come from no circle, even of two formulas given at once', async () => {
    const [a, b] = [await aMetric({ aggregation: { kind: 'formula' }, segments: [] }), await aMetric({ aggregation: { kind: 'formula' }, segments: [] })];
    const derive = (metric: string, from: string) => problem('POST', `metrics/${metric}/derive`, { expression: '2 * x', inputs: [{ name: 'x', metric: from }] });
    const both = await Promise.all([derive(a, b), derive(b, a)]);
    expect(both.map(({ code }) => code).sort()).toEqual(['metric.formula-cycle', undefined]);
    expect(await derive(a, a)).toEqual({ status: 409, code: 'metric.formula-cycle' });
  });

  it('say which targets were hit and missed, and when, and what is to worry about', async () => {
    const metric = await aMetric();
    await running.post(`metrics/${metric}/set-target`, { value: 30, from: '2026-01-01', by: '2026-02-28', over: 'week' }, as);
    await running.post(`metrics/${metric}/set-target`, { value: 300, from: '2026-01-01', by: '2026-01-31', over: 'month' }, as);
    await running.post(`metrics/${metric}/set-threshold`, { level: 'warning', value: 30, over: 'week' }, as);
    await running.post(`metrics/${metric}/set-threshold`, { level: 'alarm', value: 10, over: 'week' }, as);
    await observe(metric, [{ day: '2026-01-05', value: 20 }, { day: '2026-01-12', value: 31 }, { day: '2026-01-19', value: 5 }]);
    expect(await running.get(`metrics/${metric}/targets?effectiveOn=2026-01-20`, as)).toMatchObject({ targets: [{ status: 'hit', hitOn: '2026-01-12', best: { value: 31 } }, { status: 'open', best: null }] });
    expect(await running.get(`metrics/${metric}/targets`, as)).toMatchObject({ targets: [{ status: 'hit' }, { status: 'missed', best: { value: 56 } }] });
    expect((await points(metric, 'from=2026-01-05&to=2026-01-25&by=week')).map(({ standing }) => standing)).toEqual(['warning', 'fine', 'alarm']);
  });
});

describe('a metric in use', () => {
  it('is not retired while a key result of an objective that goes on is read from it', async () => {
    const metric = await aMetric();
    const keyResult = uuidv7();
    const objective = (await running.post('objectives', { product, title: 'Full berths', why: 'crews leave', from: '2026-01-01', to: '2026-12-31', ambition: 'committed' }, as)).id;
    await running.post(`objectives/${objective}/add-key-result`, { keyResult, title: 'Bookings', kind: 'increase', start: 0, target: 10, metric }, as);
    expect(await problem('POST', `metrics/${metric}/retire`, { reason: 'x' })).toEqual({ status: 409, code: 'metric.used-by-key-result' });
    await running.post(`objectives/${objective}/unlink-metric`, { keyResult }, as);
    await running.post(`metrics/${metric}/retire`, { reason: 'nobody looks at it' }, as);
    expect(await problem('POST', `metrics/${metric}/observe`, { day: '2026-01-05', value: 1 })).toEqual({ status: 409, code: 'metric.retired' });
    expect(await values(metric, `${january}&by=week`)).toEqual([null]);
  });
});

describe('an experiment', () => {
  it('goes from its design over a stop rule and results to a conclusion', async () => {
    const metric = await aMetric();
    const designed = { product, name: 'A berth button', hypothesis: 'one in ten crews asks', method: 'fake-door', metric, plannedN: 400 };
    const experiment = (await running.post('experiments', designed, { as: contributor })).id;
    const at = `experiments/${experiment}`;
    expect(await problem('POST', `${at}/start`, {})).toEqual({ status: 409, code: 'experiment.no-stop-rule' });
    await running.post(`${at}/set-stop-rule`, { rule: 'at 400 crews' }, as);
    await running.post(`${at}/start`, { day: '2026-01-10' }, as);
    await running.post(`${at}/record-result`, { arm: 'with button', n: 210, value: 0.12, day: '2026-02-01' }, as);
    expect(await problem('POST', `${at}/conclude`, { verdict: 'supported' })).toEqual({ status: 422, code: 'experiment.below-planned-n' });
    await running.post(`${at}/conclude`, { verdict: 'supported', day: '2026-02-10', note: 'clear enough' }, as);
    expect(await running.get(at, as)).toMatchObject({ status: 'concluded', n: 210, conclusion: { verdict: 'supported', n: 210, day: '2026-02-10', note: 'clear enough' } });
    expect(((await running.get(`experiments?product=${product}&status=concluded&sort=updatedAt`, as)) as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual([experiment]);
    expect(await problem('POST', 'experiments', { ...designed, metric: uuidv7() })).toMatchObject({ status: 422 });
    expect((await running.send('GET', at, undefined, { as: stranger })).status).toBe(404);
  });
});
