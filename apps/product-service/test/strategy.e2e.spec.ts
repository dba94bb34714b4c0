import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memberAdded, runningService, someone, teamFounded, type RunningService } from '@wheelhouse/service-kit/testing/running-service';
import { v7 as uuidv7 } from 'uuid';
import { productService } from '../src/service.js';

let running: RunningService;
const team = uuidv7();
const otherTeam = uuidv7();
const manager = someone({ teams: { [team]: ['product-manager'] } });
const elsewhere = someone({ teams: { [otherTeam]: ['product-manager'] } });
const stranger = someone();
const as = { as: manager };
let keys = 0;
const freshKey = () => `S${(keys += 1)}`;

beforeAll(async () => {
  running = await runningService(productService);
  const { position } = await running.tell(teamFounded(team), teamFounded(otherTeam), ...[manager, elsewhere, stranger].map(({ member }) => memberAdded(member)));
  await running.get('products', { headers: { 'wheelhouse-position': position } });
}, 60_000);
afterAll(() => running.close(), 60_000);

const aProduct = async (more: object = {}) => (await running.post('products', { name: 'Harbour', key: freshKey(), team, manager: manager.member, ...more }, as)).id;
const aFeature = async (product: string, title = 'Book a berth') => (await running.post('features', { product, title, kind: 'new' }, as)).id;
const aLine = async (more: object = {}) => (await running.post('product-lines', { name: 'Guides', team, manager: manager.member, ...more }, as)).id;
const period = { from: '2026-01-01', to: '2026-03-31' };
const anObjective = async (more: object = {}, sent: object = as) => (await running.post('objectives', { title: 'Every crew finds a berth', why: 'a full harbour is why crews leave', ...period, ...more }, sent)).id;
const problem = (path: string, body: object = {}, sent: object = as) => running.problem('POST', path, body, sent);
const items = async (path: string, sent: object = as) => ((await running.get(path, sent)) as { items: { id: string }[] }).items;
const idsOf = async (path: string, sent: object = as) => (await items(path, sent)).map(({ id }) => id);

/** An objective that is worked for, with one key result. */
async function anActive(more: object = {}, sent: object = as) {
  const [objective, keyResult] = [await anObjective(more, sent), uuidv7()];
  await running.post(`objectives/${objective}/add-key-result`, { keyResult, title: 'Bookings a week', kind: 'increase', start: 100, target: 200 }, sent);
  await running.post(`objectives/${objective}/activate`, {}, sent);
  return { objective, keyResult };
}

describe('a product line', () => {
  it('is joined by products, whose list it filters, and left again', async () => {
    const [line, product] = [await aLine(), await aProduct()];
    await running.post(`products/${product}/join-line`, { line }, as);
    expect(await idsOf(`products?line=${line}`)).toEqual([product]);
    const next = await aLine();
    await running.post(`products/${product}/join-line`, { line: next }, as);
    expect(await idsOf(`products?line=${line}`)).toEqual([]);
    await running.post(`products/${product}/leave-line`, {}, as);
    expect(await running.get(`products/${product}`, as)).toMatchObject({ line: null });
  });

  it('is joined neither while it is archived nor where it is not to be seen, and is no other record', async () => {
    const [line, product] = [await aLine({ visibility: 'restricted' }), await aProduct()];
    const theirs = (await running.post('products', { name: 'Theirs', key: freshKey(), team: otherTeam, manager: elsewhere.member }, { as: elsewhere })).id;
    expect(await problem(`products/${theirs}/join-line`, { line }, { as: elsewhere })).toEqual({ status: 422, code: 'reference.unknown' });
    expect(await problem(`products/${product}/join-line`, { line: await aProduct() })).toEqual({ status: 422, code: 'reference.product-line-unknown' });
    await running.post(`product-lines/${line}/archive`, {}, as);
    expect(await problem(`products/${product}/join-line`, { line })).toEqual({ status: 422, code: 'reference.archived' });
    expect(await problem('objectives', { line, title: 'x', why: 'y', ...period })).toEqual({ status: 409, code: 'root.archived' });
  });

  it('is a root of its own: its roles let others see it, whatever their team', async () => {
    const line = await aLine({ visibility: 'restricted' });
    const objective = await anObjective({ line });
    const status = async (path: string, actor = stranger) => (await running.send('GET', path, undefined, { as: actor })).status;
    expect([await status(`product-lines/${line}`), await status(`objectives/${objective}`)]).toEqual([404, 404]);
    await running.post(`product-lines/${line}/grant-role`, { member: stranger.member, role: 'sponsor' }, as);
    expect([await status(`product-lines/${line}`), await status(`objectives/${objective}`)]).toEqual([200, 200]);
    await running.post(`product-lines/${line}/revoke-role`, { member: stranger.member, role: 'sponsor' }, as);
    await running.post(`product-lines/${line}/set-visibility`, { visibility: 'open' }, as);
    expect(await status(`objectives/${objective}`)).toBe(200);
    expect(await problem(`product-lines/${line}/archive`, {}, { as: stranger })).toEqual({ status: 403, code: 'access.forbidden' });
    await running.post(`product-lines/${line}/transfer-ownership`, { team: otherTeam, manager: elsewhere.member }, as);
    expect(await problem(`product-lines/${line}/archive`, {})).toEqual({ status: 403, code: 'access.forbidden' });
  });
});

describe('the strategy of a product', () => {
  it('turns, and what served its old pillars alone falls out', async () => {
    const product = await aProduct();
    const at = `products/${product}`;
    const [old, lasting, fresh] = [uuidv7(), uuidv7(), uuidv7()];
    for (const [pillar, name] of [[old, 'Certainty'], [lasting, 'Speed']]) await running.post(`${at}/add-pillar`, { pillar, name, reason: 'crews leave' }, as);
    const [alone, both, other] = [await aFeature(product, 'Alone'), await aFeature(product, 'Both'), await aFeature(product, 'Other')];
    for (const [feature, pillar] of [[alone, old], [both, old], [both, lasting], [other, lasting]]) await running.post(`features/${feature}/link-pillar`, { pillar }, as);
    const objective = await anObjective({ product, pillar: old });
    const opportunity = (await running.post('opportunities', { product, problem: 'crews arrive at full harbours' }, as)).id;
    await running.post(`opportunities/${opportunity}/validate`, { evidence: [{ source: 'review', text: 'Nine of twelve crews told us.' }] }, as);
    await running.post(`opportunities/${opportunity}/pursue`, { objective }, as);
    expect(await problem(`${at}/retire-pillar`, { pillar: old, reason: 'x' })).toEqual({ status: 409, code: 'product.pillar-in-use' });
    await running.post(`${at}/pivot-strategy`, { reason: 'crews do not pay', retire: [old], add: [{ pillar: fresh, name: 'A full harbour', reason: 'harbours pay' }], day: '2026-02-01' }, as);
    expect(await running.get(at, as)).toMatchObject({ pillars: [{ pillar: lasting }, { pillar: fresh }], pivots: [{ day: '2026-02-01', retired: [{ pillar: old, name: 'Certainty' }] }] });
    const fallout = await running.get(`${at}/pivot-fallout`, as);
    expect(fallout).toMatchObject({
      features: [
        { id: alone, retired: [{ name: 'Certainty' }], stillServes: [], fallsOut: true },
        { id: both, stillServes: [{ name: 'Speed' }], fallsOut: false },
      ],
      objectives: [{ id: objective, retired: { name: 'Certainty' } }],
      opportunities: [{ id: opportunity, objective }],
      complete: true,
    });
    await running.post(`features/${alone}/unlink-pillar`, { pillar: old }, as);
    await running.post(`objectives/${objective}/align`, { pillar: fresh }, as);
    expect(await running.get(`${at}/pivot-fallout`, as)).toMatchObject({ features: [{ id: both }], objectives: [], opportunities: [] });
    expect(await problem(`features/${alone}/link-pillar`, { pillar: old })).toEqual({ status: 422, code: 'feature.pillar-unknown' });
  });

  it('says for whom, of what, and with how much effort', async () => {
    const at = `products/${await aProduct()}`;
    const segment = uuidv7();
    await running.post(`${at}/define-segment`, { segment, name: 'Weekend crews' }, as);
    await running.post(`${at}/define-persona`, { segment, name: 'Skipper Anna' }, as);
    expect(await problem(`${at}/retire-segment`, { segment, reason: 'x' })).toEqual({ status: 409, code: 'product.segment-in-use' });
    const split = { from: '2026-01-01', to: '2026-01-31', by: 'kind' };
    expect(await problem(`${at}/set-investment-split`, { ...split, shares: [{ of: 'new', percent: 60 }] })).toEqual({ status: 422, code: 'product.split-not-100' });
    await running.post(`${at}/set-investment-split`, { ...split, shares: [{ of: 'new', percent: 60 }, { of: 'debt', percent: 40 }] }, as);
    await running.post(`${at}/record-actual-split`, { ...split, shares: [{ of: 'new', percent: 45 }, { of: 'debt', percent: 55 }], source: 'timesheets' }, as);
    await running.post(`${at}/engage-stakeholder`, { group: 'Harbour association', interest: 'high', influence: 'high', cadence: 'monthly', channel: 'a call', member: stranger.member }, as);
    await running.post(`${at}/assign-manager`, { manager: stranger.member }, as);
    expect(await running.get(at, as)).toMatchObject({
      manager: stranger.member,
      personas: [{ name: 'Skipper Anna' }],
      splits: [{ ...split, planned: [{ percent: 60 }, { percent: 40 }], actual: { shares: [{ percent: 45 }, { percent: 55 }], source: 'timesheets' } }],
      stakeholders: [{ group: 'Harbour association', member: stranger.member }],
    });
  });

  it('keeps a component that a feature is part of', async () => {
    const product = await aProduct();
    const [feature, component] = [await aFeature(product), uuidv7()];
    await running.post(`products/${product}/add-component`, { component, name: 'Tide service' }, as);
    await running.post(`features/${feature}/set-component`, { component }, as);
    const retire = () => problem(`products/${product}/retire-component`, { component, reason: 'x' });
    expect(await retire()).toEqual({ status: 409, code: 'product.component-in-use' });
    await running.post(`features/${feature}/set-component`, { component: null }, as);
    expect((await retire()).status).toBe(200);
  });
});

describe('an objective', () => {
  it('is worked for by key results and check-ins that tell of the past', async () => {
    const { objective, keyResult } = await anActive({ product: await aProduct() });
    const at = `objectives/${objective}`;
    const secret = 'The Seagull of berth seven told us.';
    const late = uuidv7();
    await running.post(`${at}/check-in`, { keyResult, day: '2026-02-20', value: 150, confidence: 6, note: secret }, as);
    await running.post(`${at}/check-in`, { checkIn: late, keyResult, day: '2026-01-20', value: 110, confidence: 8 }, as);
    expect(await running.get(at, as)).toMatchObject({ status: 'active', progress: 0.5, confidence: 6, keyResults: [{ progress: 0.5, current: { value: 150 } }], checkIns: [{ note: secret }, { note: null }] });
    expect(await items(`check-ins?objective=${objective}&sort=day`)).toMatchObject([{ checkIn: late, value: 110 }, { value: 150, note: secret }]);
    expect(await running.database.query('select 1 from events where data::text like $1', [`%${secret}%`])).toEqual([]);
    expect(await problem(`${at}/check-in`, { keyResult, day: '2026-04-01', value: 1, confidence: 1 })).toMatchObject({ status: 422, code: 'objective.check-in-outside-period' });
    const [, newest] = (await items(`check-ins?objective=${objective}&sort=day`)) as unknown as { checkIn: string }[];
    await running.post(`${at}/redact-check-in`, { checkIn: newest?.checkIn }, as);
    expect(await items(`check-ins?objective=${objective}&sort=-day`)).toMatchObject([{ value: 150, note: null }, {}]);
    const { recordedAt } = await running.post(`${at}/close`, { declared: 0.6, learning: 'Crews book on the way.' }, as);
    expect(await running.get(at, as)).toMatchObject({ status: 'closed', score: 0.5, declared: 0.6, learning: 'Crews book on the way.' });
    expect(await problem(`${at}/check-in`, { keyResult, day: '2026-02-21', value: 1, confidence: 1 })).toEqual({ status: 409, code: 'objective.wrong-state' });
    expect(await running.get(`${at}?asOf=${new Date(Date.parse(recordedAt) - 1).toISOString()}`, as)).toMatchObject({ status: 'active', score: null });
  });

  it('is of the organisation or of a team for all to see, and of a product as that is seen', async () => {
    const hidden = await anObjective({ product: await aProduct({ visibility: 'restricted' }) });
    const [ofAll, ofTeam] = [await anObjective(), await anObjective({ team })];
    const seen = async (id: string) => (await running.send('GET', `objectives/${id}`, undefined, { as: stranger })).status;
    expect([await seen(hidden), await seen(ofAll), await seen(ofTeam)]).toEqual([404, 200, 200]);
    expect(await idsOf('objectives?scope=team&sort=from', { as: stranger })).toContain(ofTeam);
    expect(await idsOf('objectives?sort=-updatedAt', { as: stranger })).not.toContain(hidden);
    const reword = (id: string, actor: typeof manager) => running.problem('PATCH', `objectives/${id}`, { title: 'x' }, { as: actor });
    expect((await reword(ofAll, elsewhere)).status).toBe(200);
    expect(await reword(ofAll, stranger)).toEqual({ status: 403, code: 'access.forbidden' });
    expect(await reword(ofTeam, elsewhere)).toEqual({ status: 403, code: 'access.forbidden' });
    expect(await problem('objectives', { team, title: 'x', why: 'y', ...period }, { as: elsewhere })).toEqual({ status: 403, code: 'access.forbidden' });
    expect((await reword(ofTeam, manager)).status).toBe(200);
  });

  it('rolls up along the tree, and counts what may not be seen', async () => {
    const top = await anActive();
    const below = await anActive({ product: await aProduct({ visibility: 'open' }), parent: top.objective });
    const hidden = await anActive({ product: await aProduct({ visibility: 'restricted' }), parent: top.objective });
    for (const [{ objective, keyResult }, value] of [[top, 120], [below, 160], [hidden, 200]] as const) {
      await running.post(`objectives/${objective}/check-in`, { keyResult, day: '2026-02-01', value, confidence: 5 }, as);
    }
    const tree = async (actor: typeof manager) => ((await running.get(`objectives/${top.objective}/tree`, { as: actor })) as { tree: { rolledUp: number } }).tree;
    expect(await tree(manager)).toMatchObject({ progress: 0.2, hidden: 0, children: [{ id: below.objective }, { id: hidden.objective }] });
    expect((await tree(manager)).rolledUp).toBeCloseTo((0.2 + 0.6 + 1) / 3, 10);
    expect(await tree(stranger)).toMatchObject({ progress: 0.2, hidden: 1, children: [{ id: below.objective, rolledUp: 0.6 }] });
    expect((await running.send('GET', `objectives/${hidden.objective}/tree`, undefined, { as: stranger })).status).toBe(404);
  });

  it('never serves itself by way of others, however two race', async () => {
    const [one, two] = [await anObjective(), await anObjective()];
    const answers = await Promise.all([problem(`objectives/${one}/align`, { parent: two }), problem(`objectives/${two}/align`, { parent: one })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.code).toBe('objective.parent-cycle');
    const restricted = await anObjective({ product: await aProduct({ visibility: 'restricted' }) });
    expect(await problem(`objectives/${await anObjective({}, { as: elsewhere })}/align`, { parent: restricted }, { as: elsewhere })).toEqual({ status: 422, code: 'reference.unknown' });
  });

  it.each([
    ['of the organisation', async () => ({})],
    ['of a product', async () => ({ product: await aProduct() })],
  ])('%s is carried over as one gesture: it ends with its score, another goes on from where it stands', async (what, owner) => {
    const { objective, keyResult } = await anActive(await owner());
    const at = `objectives/${objective}`;
    await running.post(`${at}/add-key-result`, { title: 'Open to all', kind: 'done' }, as);
    await running.post(`${at}/check-in`, { keyResult, day: '2026-02-20', value: 150, confidence: 6 }, as);
    const next = uuidv7();
    const body = { objective: next, from: '2026-04-01', to: '2026-06-30', reason: 'the tide service came late' };
    expect(await problem(`${at}/carry-over`, { ...body, to: '2026-03-01' })).toEqual({ status: 422, code: 'objective.period-backwards' });
    expect(await running.get(at, as)).toMatchObject({ status: 'active' });
    const keyed = { ...as, headers: { 'idempotency-key': uuidv7() } };
    const [once, again] = [await running.send('POST', `${at}/carry-over`, body, keyed), await running.send('POST', `${at}/carry-over`, body, keyed)];
    expect([once.status, again.status]).toEqual([200, 200]);
    expect(await running.get(at, as)).toMatchObject({ status: 'carried-over', carriedTo: next, score: 0.5 });
    expect(await running.get(`objectives/${next}`, as)).toMatchObject({
      status: 'draft',
      carriedFrom: objective,
      ...{ from: body.from, to: body.to },
      keyResults: [{ keyResult, start: 150, target: 200, current: null }, { kind: 'done', current: null }],
    });
    expect(await problem(`${at}/carry-over`, { ...body, objective: uuidv7() })).toEqual({ status: 409, code: 'objective.wrong-state' });
    // It is as free as any other one.
    await running.post(`objectives/${next}/activate`, {}, as);
    await running.post(`objectives/${next}/check-in`, { keyResult, day: '2026-04-02', value: 175, confidence: 8 }, as);
    expect(await items(`check-ins?objective=${next}`)).toHaveLength(1);
    const seenByAll = what === 'of the organisation';
    expect((await running.send('GET', `objectives/${next}`, undefined, { as: stranger })).status).toBe(seenByAll ? 200 : 404);
    expect(await items(`check-ins?objective=${next}`, { as: stranger })).toHaveLength(seenByAll ? 1 : 0);
  });

  it('holds on to the metric from which it is read, until it is over', async () => {
    const product = await aProduct();
    const metric = (await running.post('metrics', { product, name: 'Bookings', category: 'adoption', unit: { kind: 'count' }, aggregation: { kind: 'sum' } }, as)).id;
    const { objective, keyResult } = await anActive({ product });
    const at = `objectives/${objective}`;
    expect(await problem(`${at}/link-metric`, { keyResult, metric: product })).toEqual({ status: 422, code: 'reference.metric-unknown' });
    await running.post(`${at}/link-metric`, { keyResult, metric }, as);
    const days = ['2026-02-09', '2026-02-10', '2026-02-16'];
    await running.post(`metrics/${metric}/observe-batch`, { observations: days.map((day) => ({ day, value: 75 })) }, as);
    await running.post(`${at}/check-in`, { keyResult, day: '2026-02-12', value: 110, confidence: 5 }, as);
    const reading = async (query: string) => ((await running.get(`${at}/readings?${query}`, as)) as { readings: object[] }).readings;
    expect(await reading('by=week&effectiveOn=2026-02-18')).toMatchObject([{ keyResult, name: 'Bookings', value: 150, from: '2026-02-09', to: '2026-02-15', progress: 0.5, checkedIn: 110 }]);
    expect(await reading('effectiveOn=2026-02-18')).toMatchObject([{ value: 75, from: '2026-02-16', progress: 0 }]);
    expect(await reading('effectiveOn=2026-01-31')).toMatchObject([{ seen: true, value: null, progress: null }]);
    expect(await problem(`metrics/${metric}/retire`, { reason: 'x' })).toEqual({ status: 409, code: 'metric.used-by-key-result' });
    await running.post(`${at}/cancel`, { reason: 'the strategy turned' }, as);
    expect((await problem(`metrics/${metric}/retire`, { reason: 'x' })).status).toBe(200);
    const next = await anActive({ product });
    expect(await problem(`objectives/${next.objective}/link-metric`, { keyResult: next.keyResult, metric })).toEqual({ status: 422, code: 'reference.metric-retired' });
  });
});
