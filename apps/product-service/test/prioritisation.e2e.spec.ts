import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memberAdded, owner, runningService, someone, teamFounded, teamJoined, type RunningService } from '@wheelhouse/service-kit/testing/running-service';
import { v7 as uuidv7 } from 'uuid';
import { productService } from '../src/service.js';

let running: RunningService;
const team = uuidv7();
const manager = someone({ teams: { [team]: ['product-manager'] } });
const anna = someone({ teams: { [team]: ['contributor'] } });
const ben = someone({ teams: { [team]: ['contributor'] } });
const stranger = someone();
const as = { as: manager };
let keys = 0;

beforeAll(async () => {
  running = await runningService(productService);
  const members = [manager, anna, ben, stranger];
  const { position } = await running.tell(
    teamFounded(team),
    ...members.map(({ member }) => memberAdded(member)),
    teamJoined(team, manager.member, ['product-manager']),
    teamJoined(team, anna.member, ['contributor']),
    teamJoined(team, ben.member, ['contributor']),
  );
  await running.get('products', { headers: { 'wheelhouse-position': position } });
}, 60_000);
afterAll(() => running.close(), 60_000);

const aProduct = async () => (await running.post('products', { name: 'Harbour', key: `S${(keys += 1)}`, team, manager: manager.member }, as)).id;
const aFeature = async (product: string, title: string) => (await running.post('features', { product, title, kind: 'new' }, as)).id;
const problem = (path: string, body: object, sent: object = as) => running.problem('POST', path, body, sent);
const chunks = <Item>(items: readonly Item[], size: number) => Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
/** Some at a time, in order. */
const each = async <Item, Made>(items: readonly Item[], make: (item: Item, index: number) => Promise<Made>): Promise<Made[]> => {
  const made: Made[] = [];
  for (const some of chunks(items, 10)) made.push(...(await Promise.all(some.map((item, index) => make(item, made.length + index)))));
  return made;
};

const certainty = { factor: 'certainty', name: 'Certainty', weight: 60, values: [1, 3, 5], anchors: [{ value: 5, meaning: 'booked and held' }] };
const cost = { factor: 'cost', name: 'Cost', direction: 'lower', weight: 40, min: 0, max: 100 };
const aModel = async (more: object = {}) => {
  const { id } = await running.post('prioritisation-models', { name: 'Berths first', kind: 'weighted', factors: [certainty, cost], ...more }, as);
  await running.post(`prioritisation-models/${id}/publish-version`, {}, as);
  return id;
};

interface Simulated {
  readonly items: { feature: string; rank: number | null; score: number | null; moved: number | null; today: { rank: number | null } }[];
  readonly scored: number;
  readonly notScored: number;
}

describe('sixty features, scored by two', () => {
  let product: string;
  let features: string[];
  const reach = (index: number) => 100 * (index + 1);
  const annas = (index: number) => ({ reach: reach(index), impact: 1, confidence: 100, effort: 1 });
  const bens = (index: number) => ({ reach: reach(index), impact: index % 2 === 0 ? 3 : 1, confidence: 100, effort: 1 });
  const simulate = async (model: string, body: object) => (await running.send('POST', `prioritisation-models/${model}/simulate`, { product, ...body }, as)).json as unknown as Simulated;
  const order = async (model = 'rice') => (await running.get(`prioritisation-models/${model}/order?product=${product}&limit=200`, as)) as unknown as { items: { feature: string; rank: number; score: number; spread: number; why: string }[]; scored: number; notScored: number };

  beforeAll(async () => {
    product = await aProduct();
    features = await each(Array.from({ length: 60 }), (_, index) => aFeature(product, `Feature ${index}`));
    await each(features, async (feature, index) => {
      await running.post(`features/${feature}/assess`, annas(index), { as: anna });
      await running.post(`features/${feature}/assess`, bens(index), { as: ben });
    });
  }, 60_000);

  it('keep both apart, with how far they are apart', async () => {
    const feature = await running.get(`features/${features[0]}`, as);
    expect(feature).toMatchObject({
      score: 200,
      assessment: { spread: 200, scorers: [{ scorer: anna.member, score: 100 }, { scorer: ben.member, score: 300 }] },
      assessments: [{ model: 'rice', version: 1, score: 200 }],
    });
    expect(await running.get(`features/${features[1]}`, as)).toMatchObject({ score: 200, assessment: { spread: 0 } });
  });

  it('stand in the order of their scores, equals sharing a rank, each with how it comes about', async () => {
    const { items, scored, notScored } = await order();
    expect([items.length, scored, notScored]).toEqual([60, 60, 0]);
    expect(items.map(({ score }) => score)).toEqual(items.map(({ score }) => score).toSorted((a, b) => b - a));
    expect(items[0]).toMatchObject({ feature: features[58], rank: 1, score: 11_800, spread: 11_800, why: 'median of 5900, 17700 = 11800' });
    // Features 0 and 1 come to 200 each.
    expect(items.slice(-2).map(({ rank, feature }) => [rank, feature])).toEqual([[59, features[0]], [59, features[1]]].toSorted((a, b) => (a[1]! < b[1]! ? -1 : 1)));
    const listed = (await running.get(`feature-scores?root=${product}&model=rice&version=1&sort=-score&limit=5`, as)) as { items: { feature: string }[] };
    expect(listed.items.map(({ feature }) => feature)).toEqual(items.slice(0, 5).map(({ feature }) => feature));
  });

  it('are re-ranked by WSJF and by a weighted model, and nothing changes', async () => {
    const before = await order();
    const events = async () => (await running.get(`features/${features[0]}/events?limit=200`, as))['items'];
    const told = await events();
    const value = [{ atLeast: 0, value: 20 }, { atLeast: 3000, value: 5 }];
    const wsjf = await simulate('wsjf', {
      from: {
        model: 'rice',
        factors: [
          { factor: 'businessValue', of: 'reach', steps: value },
          { factor: 'timeCriticality', of: 'impact' },
          { factor: 'riskReduction', of: 'confidence', steps: [{ atLeast: 50, value: 1 }] },
          { factor: 'jobSize', of: 'effort', steps: [{ atLeast: 0, value: 5 }] },
        ],
      },
    });
    expect([wsjf.scored, wsjf.notScored]).toEqual([60, 0]);
    // Little reach is worth 20 here, so that the ones far behind today come to the front.
    const risen = wsjf.items.find(({ feature }) => feature === features[0])!;
    expect(risen).toMatchObject({ rank: expect.any(Number), today: { rank: 59 }, moved: 59 - risen.rank! });
    expect(risen.rank).toBeLessThan(20);
    const last = wsjf.items.find(({ feature }) => feature === features[58])!;
    expect([last.today.rank, last.moved! < 0]).toEqual([1, true]);

    const model = await aModel();
    const mapped = { model: 'rice', factors: [{ factor: 'certainty', of: 'impact' }, { factor: 'cost', of: 'reach', steps: [{ atLeast: 0, value: 0 }, { atLeast: 3000, value: 100 }] }] };
    const asItIs = await simulate(model, { from: mapped });
    const costAlone = await simulate(model, { from: mapped, weights: [{ factor: 'certainty', weight: 1 }, { factor: 'cost', weight: 99 }] });
    expect([asItIs.scored, costAlone.scored]).toEqual([60, 60]);
    expect(costAlone.items.slice(0, 29).every(({ feature }) => features.indexOf(feature) < 29)).toBe(true);
    const pushed = await simulate('rice', { values: [{ feature: features[0], inputs: { reach: 1_000_000 } }] });
    expect(pushed.items[0]).toMatchObject({ feature: features[0], rank: 1, today: { rank: 59 }, moved: 58 });

    expect(await order()).toEqual(before);
    expect(await events()).toEqual(told);
    expect(((await running.get(`feature-scores?root=${product}&model=wsjf&version=1&sort=score`, as)) as { items: [] }).items).toEqual([]);
  });

  it('are not simulated by what the model does not have, or for those who do not see them', async () => {
    const model = await aModel();
    const at = `prioritisation-models/${model}/simulate`;
    expect(await problem(at, { product, weights: [{ factor: 'certainty', weight: 50 }] })).toEqual({ status: 422, code: 'prioritisation-model.weights-not-100' });
    expect(await problem(at, { product, weights: [{ factor: 'reach', weight: 100 }] })).toEqual({ status: 422, code: 'prioritisation-model.factor-unknown' });
    expect(await problem(at, { product, values: [{ feature: features[0], inputs: { cost: 101 } }] })).toEqual({ status: 422, code: 'prioritisation-model.value-off-scale' });
    expect(await problem(at, { product, values: [{ feature: uuidv7(), inputs: { cost: 10 } }] })).toEqual({ status: 422, code: 'reference.feature-unknown' });
    expect(await problem(at, { product, from: { model: 'rice', factors: [{ factor: 'cost', of: 'price' }] } })).toEqual({ status: 422, code: 'prioritisation-model.factor-unknown' });
    expect(await problem(at, { product, draft: true })).toEqual({ status: 409, code: 'prioritisation-model.no-draft' });
    expect(await problem(at, { product, version: 9 })).toEqual({ status: 404, code: 'prioritisation-model.version-unknown' });
    expect(await problem(at, { product }, { as: stranger })).toEqual({ status: 404, code: 'product.not-found' });
  });

  it('say why any two stand as they do, and what would swap them', async () => {
    const compared = await running.get(`features/${features[10]}/compare?with=${features[4]}`, as);
    expect(compared).toMatchObject({
      model: 'rice',
      this: { title: 'Feature 10', score: 2200, spread: 2200, scorers: 2, of: 60 },
      other: { title: 'Feature 4', score: 1000 },
      summary: '“Feature 10” stands before “Feature 4”: 2200 over 1000. What weighs most for it is Reach.',
    });
    expect((compared['factors'] as object[])[0]).toEqual({ factor: 'reach', name: 'Reach', direction: 'higher', value: 1100, other: 500, difference: 600, favours: 'this', worth: 1200 });
    const swaps = compared['swaps'] as { of: string; factor: string; to: number; words: string }[];
    expect(swaps).toContainEqual(expect.objectContaining({ of: 'this', factor: 'reach', from: 1100, words: 'with Reach at 490 rather than 1100, “Feature 10” would stand behind “Feature 4”' }));
    expect(swaps.filter(({ of }) => of === 'other').map(({ factor }) => factor)).toEqual(['reach', 'effort']);
    expect(await running.problem('GET', `features/${features[10]}/compare?with=${uuidv7()}`, undefined, as)).toEqual({ status: 422, code: 'reference.unknown' });
    expect(await running.problem('GET', `features/${features[10]}/compare?with=${features[4]}`, undefined, { as: stranger })).toEqual({ status: 404, code: 'feature.not-found' });
  });

  it('move nobody else, and tell what changed since the last score', async () => {
    const others = async () => (await order()).items.filter(({ feature }) => feature !== features[30]).map(({ feature, score }) => [feature, score]);
    const before = await others();
    await running.post(`features/${features[30]}/assess`, { ...bens(30), effort: 4 }, { as: ben });
    expect(await others()).toEqual(before);
    expect((await running.get(`features/${features[30]}/scores`, as))['scores']).toMatchObject([
      {
        ...{ model: 'rice', version: 1, name: 'RICE', formula: 'reach × impact × confidence ÷ effort', of: 60, owing: [] },
        ...{ score: (3100 + 2325) / 2, spread: 775, why: 'median of 3100, 2325 = 2712.5' },
        scorers: [{ scorer: anna.member, working: '3100 × 1 × 100 % ÷ 1 = 3100' }, { scorer: ben.member, working: '3100 × 3 × 100 % ÷ 4 = 2325' }],
        previous: { score: 6200, changes: [{ scorer: ben.member, factor: 'effort', from: 1, to: 4 }] },
      },
    ]);
  });
});

describe('the order of a product', () => {
  const ordered = async (product: string) => ((await running.get(`prioritisation-models/rice/order?product=${product}`, as))['items'] as { feature: string; rank: number }[]).map(({ feature, rank }) => [feature, rank]);
  const assess = (feature: string, reach: number) => running.post(`features/${feature}/assess`, { reach, impact: 1, confidence: 100, effort: 1 }, { as: anna });

  it('takes a feature in that moves to it, with its score, and goes on scoring it there', async () => {
    const [from, to] = [await aProduct(), await aProduct()];
    const [moved, stays, there] = [await aFeature(from, 'Moved'), await aFeature(from, 'Stays'), await aFeature(to, 'There')];
    await Promise.all([assess(moved, 300), assess(stays, 200), assess(there, 400)]);
    await running.post(`features/${moved}/move-to-product`, { product: to }, as);
    expect([await ordered(from), await ordered(to)]).toEqual([[[stays, 1]], [[there, 1], [moved, 2]]]);
    await assess(moved, 500);
    expect([await ordered(from), await ordered(to)]).toEqual([[[stays, 1]], [[moved, 1], [there, 2]]]);
    expect((await running.get(`features/${moved}/scores`, as))['scores']).toMatchObject([{ rank: 1, of: 2, previous: { score: 300 } }]);
  });

  it('leaves out what is not to come any more, whose scores stay', async () => {
    const product = await aProduct();
    const features = await each(['Archived', 'Declined', 'Merged', 'Into'], (title) => aFeature(product, title));
    const [archived, declined, merged, into] = features as [string, string, string, string];
    await each(features, (feature, index) => assess(feature, 1000 - index));
    await running.post(`features/${archived}/archive`, {}, as);
    await running.post(`features/${declined}/decline`, { reason: 'too few ask' }, as);
    await running.post(`features/${merged}/merge`, { into }, as);
    expect(await ordered(product)).toEqual([[into, 1]]);
    expect((await running.get(`features/${declined}/scores`, as))['scores']).toMatchObject([{ score: 999, rank: null }]);
  });
});

describe('a prioritisation model', () => {
  it('is scored by in its newest version, and earlier scores stay as they were', async () => {
    const [model, product] = [await aModel(), await aProduct()];
    const [first, second] = [await aFeature(product, 'First'), await aFeature(product, 'Second')];
    const assess = (feature: string, inputs: object, more: object = {}) => running.post(`features/${feature}/assess`, { model, inputs, ...more }, { as: anna });
    await assess(first, { certainty: 5, cost: 50 });
    await running.post(`prioritisation-models/${model}/weight`, { weights: [{ factor: 'certainty', weight: 10 }, { factor: 'cost', weight: 90 }] }, as);
    expect(await running.get(`prioritisation-models/${model}`, as)).toMatchObject({ current: { version: 1 }, draft: { factors: [{ weight: 10 }, { weight: 90 }] } });
    const tried = (await running.send('POST', `prioritisation-models/${model}/simulate`, { product, draft: true, beside: { model } }, as)).json as unknown as Simulated;
    expect(tried.items.find(({ feature }) => feature === first)).toMatchObject({ score: 10 + 45, today: { score: 60 + 20 } });
    await running.post(`prioritisation-models/${model}/publish-version`, { note: 'cost counts' }, as);
    await assess(second, { certainty: 5, cost: 50 });
    await assess(second, { certainty: 1, cost: 50 }, { version: 1 });
    const scores = async (feature: string) => ((await running.get(`features/${feature}/scores`, as))['scores'] as { version: number; score: number }[]).map(({ version, score }) => [version, score]);
    expect(await scores(first)).toEqual([[1, 80]]);
    expect(await scores(second)).toEqual([[1, 20], [2, 55]]);
    const versions = (await running.get(`prioritisation-model-versions?model=${model}`, as)) as { items: object[] };
    expect(versions.items).toMatchObject([{ version: 1, note: null }, { version: 2, note: 'cost counts' }]);
    expect(await problem(`prioritisation-models/${model}/set-aggregation`, { aggregation: 'mean', version: 2 })).toEqual({ status: 409, code: 'prioritisation-model.version-published' });
    await running.post(`features/${second}/withdraw-assessment`, { model }, { as: anna });
    expect((await running.get(`features/${second}/scores`, as))['scores']).toMatchObject([{ version: 1, score: 20 }, { version: 2, score: null, why: 'not scored: nobody gave every input', previous: { score: 55 } }]);
  });

  it('asks for scores, and lists who owes them until every input is there', async () => {
    const [model, product] = [await aModel(), await aProduct()];
    const features = [await aFeature(product, 'First'), await aFeature(product, 'Second')];
    const hidden = uuidv7();
    const at = `prioritisation-models/${model}/request-scores`;
    const body = { features, scorers: [anna.member, ben.member], by: '2026-04-15' };
    expect(await problem(at, { ...body, features: [hidden] })).toEqual({ status: 422, code: 'reference.unknown' });
    await running.post(at, body, as);
    const owed = async (more = '', sent: object = as) => ((await running.get(`owed-scores?model=${model}${more}`, sent)) as { items: { scorer: string; feature: string; begun: boolean }[] }).items;
    expect(await owed()).toHaveLength(4);
    await running.post(`features/${features[0]}/assess`, { model, inputs: { certainty: 5, cost: 50 } }, { as: anna });
    await running.post(`features/${features[1]}/assess`, { model, inputs: { certainty: 5 } }, { as: anna });
    expect(await owed(`&scorer=${anna.member}`)).toMatchObject([{ feature: features[1], begun: true, title: 'Second', by: '2026-04-15', version: 1 }]);
    expect(await owed('', { as: stranger })).toEqual([]);
    const paged = (await running.get(`owed-scores?model=${model}&limit=2`, as)) as { items: object[]; nextCursor: string };
    const rest = (await running.get(`owed-scores?model=${model}&limit=2&cursor=${encodeURIComponent(paged.nextCursor)}`, as)) as { items: object[]; nextCursor: null };
    expect([...paged.items, ...rest.items]).toEqual(await owed());
    expect((await running.get(`features/${features[0]}/scores`, as))['scores']).toMatchObject([{ owing: [{ scorer: ben.member, by: '2026-04-15', missing: ['certainty', 'cost'] }] }]);
    const request = ((await running.get(`prioritisation-models/${model}`, as))['requests'] as string[])[0];
    await running.post(`prioritisation-models/${model}/withdraw-score-request`, { request }, as);
    expect(await owed()).toEqual([]);
  });

  it('counts for a product by its own choice, else by the organisation’s, else it is RICE', async () => {
    const [model, other, product] = [await aModel(), await aModel(), await aProduct()];
    const counting = async () => running.get(`products/${product}/prioritisation-model`, as);
    expect(await counting()).toMatchObject({ model: 'rice', from: 'built-in' });
    await running.post(`prioritisation-models/${model}/make-default`, {}, as);
    await running.post(`prioritisation-models/${other}/make-default`, {}, as);
    expect(await counting()).toMatchObject({ model: other, from: 'organisation' });
    await running.post(`products/${product}/choose-prioritisation-model`, { model: 'wsjf' }, as);
    expect(await counting()).toMatchObject({ model: 'wsjf', from: 'product', formula: '(user-business value + time criticality + risk reduction and opportunity enablement) ÷ job size' });
    await running.post(`products/${product}/choose-prioritisation-model`, { model: null }, as);
    await running.post(`prioritisation-models/${other}/retire`, { reason: 'over' }, as);
    expect(await counting()).toMatchObject({ model, from: 'organisation' });
    expect(await problem(`products/${product}/choose-prioritisation-model`, { model: other })).toEqual({ status: 409, code: 'prioritisation-model.retired' });
    await running.post(`prioritisation-models/${model}/archive`, {}, as);
    expect(await counting()).toMatchObject({ model: 'rice', from: 'built-in' });
  });

  it('may be tied to an objective, and to nothing else', async () => {
    const product = await aProduct();
    const feature = await aFeature(product, 'No objective');
    const body = { name: 'Tied', kind: 'weighted', factors: [{ ...certainty, objective: feature }, cost] };
    expect(await problem('prioritisation-models', body)).toEqual({ status: 422, code: 'reference.objective-unknown' });
    expect(await problem('prioritisation-models', { ...body, factors: [{ ...certainty, objective: uuidv7() }, cost] })).toEqual({ status: 422, code: 'reference.unknown' });
    const { id: objective } = await running.post('objectives', { title: 'Berths for all', why: 'crews leave', from: '2026-01-01', to: '2026-12-31' }, { as: owner });
    const { id: model } = await running.post('prioritisation-models', { ...body, factors: [{ ...certainty, objective }, cost] }, as);
    expect(await running.get(`prioritisation-models/${model}`, as)).toMatchObject({ draft: { factors: [{ objective }, {}] } });
  });

  it('is there without being defined, with anchors and sources', async () => {
    const { items } = (await running.get('prioritisation-templates', as)) as { items: { model: string; factors: { anchors: object[] }[] }[] };
    expect(items.map(({ model, factors }) => [model, factors.length])).toEqual([['rice', 4], ['wsjf', 4]]);
    const product = await aProduct();
    const feature = await aFeature(product, 'Berth');
    await running.post(`features/${feature}/assess`, { model: 'wsjf', inputs: { businessValue: 13, timeCriticality: 8, riskReduction: 3, jobSize: 5 } }, { as: anna });
    expect(await problem(`features/${feature}/assess`, { model: 'wsjf', inputs: { jobSize: 4 } })).toEqual({ status: 422, code: 'feature.input-off-scale' });
    expect((await running.get(`prioritisation-models/wsjf/order?product=${product}`, as))['items']).toMatchObject([{ feature, score: 4.8, scorers: [{ working: '(13 + 8 + 3) ÷ 5 = 4.8' }] }]);
    expect(await running.get(`features/${feature}`, as)).toMatchObject({ score: null, assessment: { model: 'rice', scorers: [] }, assessments: [{ model: 'wsjf', score: 4.8 }] });
  });

  it('is kept by those who steer a product, and seen by all', async () => {
    const model = await aModel();
    expect(await problem('prioritisation-models', { name: 'Mine', template: 'rice' }, { as: anna })).toEqual({ status: 403, code: 'access.forbidden' });
    expect(await problem(`prioritisation-models/${model}/retire`, { reason: 'mine' }, { as: stranger })).toEqual({ status: 403, code: 'access.forbidden' });
    expect(await running.get(`prioritisation-models/${model}`, { as: stranger })).toMatchObject({ id: model });
    expect((await running.send('PATCH', `prioritisation-models/${model}`, { name: 'Ours' }, { as: someone({ organisationRole: 'portfolio-manager' }) })).status).toBe(200);
  });
});
