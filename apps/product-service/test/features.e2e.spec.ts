import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memberAdded, runningService, someone, teamFounded, teamJoined, type RunningService } from '@wheelhouse/service-kit/testing/running-service';
import { v7 as uuidv7 } from 'uuid';
import { productService } from '../src/service.js';
import { copyCases } from './copy-cases.js';
import { searchCases } from './search-cases.js';

let running: RunningService;
const [team, otherTeam] = [uuidv7(), uuidv7()];
const manager = someone({ teams: { [team]: ['product-manager'], [otherTeam]: ['product-manager'] } });
const teammate = someone({ teams: { [team]: ['product-manager'] } });
const as = { as: manager };
let keys = 0;

beforeAll(async () => {
  running = await runningService(productService);
  const { position } = await running.tell(
    ...[team, otherTeam].map((id) => teamFounded(id)),
    ...[manager, teammate].map(({ member }) => memberAdded(member)),
    teamJoined(team, manager.member, ['product-manager']),
    teamJoined(team, teammate.member, ['product-manager']),
    teamJoined(otherTeam, manager.member, ['product-manager']),
  );
  await running.get('products', { headers: { 'wheelhouse-position': position } });
}, 60_000);
afterAll(() => running.close(), 60_000);

const aProduct = async (of = team, more: object = {}) => (await running.post('products', { name: 'Harbour', key: `F${(keys += 1)}`, team: of, manager: manager.member, ...more }, as)).id;
const aFeature = async (product: string, more: object = {}) => (await running.post('features', { product, title: 'Book a berth', kind: 'new', ...more }, as)).id;
const page = (id: string, sent: object = as) => running.get(`features/${id}`, sent);
const items = async (query: string) => ((await running.get(`features?${query}`, as)) as { items: { id: string; rank: string; product: string }[] }).items;
const backlog = async (product: string) => (await items(`product=${product}&sort=rank`)).filter(({ rank }) => rank !== null);
const problem = (path: string, body: object, sent: object = as) => running.problem('POST', path, body, sent);

describe('ranks', () => {
  it('come out in a sane order when two people drag at once, over and over', async () => {
    const product = await aProduct();
    const features = await Promise.all(Array.from({ length: 6 }, () => aFeature(product)));
    for (const feature of features) await running.post(`features/${feature}/rank`, {}, as);
    const at = (index: number) => features[index % features.length] ?? '';
    for (let round = 0; round < 8; round += 1) {
      const drags = [
        { who: at(round), body: { after: at(round + 2) } },
        { who: at(round + 1), body: { before: at(round + 2) } },
        { who: at(round + 3), body: { after: at(round + 2) } },
      ];
      const answers = await Promise.all(drags.map(({ who, body }) => running.send('POST', `features/${who}/rank`, body, as)));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      const order = await backlog(product);
      const place = (id: string) => order.findIndex((one) => one.id === id);
      expect(new Set(order.map(({ rank }) => rank)).size).toBe(features.length);
      expect([place(at(round)) > place(at(round + 2)), place(at(round + 1)) < place(at(round + 2)), place(at(round + 3)) > place(at(round + 2))]).toEqual([true, true, true]);
    }
  });

  it('are all different when a batch gives them', async () => {
    const product = await aProduct();
    const features = await Promise.all(Array.from({ length: 5 }, () => aFeature(product)));
    await running.post('features:batch', { commands: features.map((id) => ({ command: 'rank-feature', id, body: {} })) }, as);
    expect((await backlog(product)).map(({ id }) => id)).toEqual(features);
  });

  it('are apart in each list', async () => {
    const product = await aProduct();
    const [first, second] = [await aFeature(product), await aFeature(product)];
    const list = uuidv7();
    for (const id of [first, second]) await running.post(`features/${id}/rank`, {}, as);
    for (const id of [second, first]) await running.post(`features/${id}/rank`, { list }, as);
    expect((await backlog(product)).map(({ id }) => id)).toEqual([first, second]);
    const ranks = await Promise.all([first, second].map(async (id) => ((await page(id))['ranks'] as Record<string, string>)[list] ?? ''));
    expect(ranks[0]! > ranks[1]!).toBe(true);
    await running.post(`features/${first}/rank`, { list: product, after: second }, as);
    expect((await backlog(product)).map(({ id }) => id)).toEqual([second, first]);
    expect(await problem(`features/${first}/rank`, { list: await aProduct() })).toEqual({ status: 422, code: 'feature.list-of-another-product' });
  });
});

describe('dependencies', () => {
  it('refuse a circle of three, one of which is added by each of three at once', async () => {
    const product = await aProduct();
    const [a, b, c] = [await aFeature(product), await aFeature(product), await aFeature(await aProduct())];
    const answers = await Promise.all([[a, b], [b, c], [c, a]].map(([from, on]) => running.send('POST', `features/${from}/depend-on`, { on }, as)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409]);
    expect(answers.find(({ status }) => status === 409)?.json['code']).toBe('feature.dependency-cycle');
  });

  it('refuse a circle that two of one batch would close together', async () => {
    const product = await aProduct();
    const [a, b] = [await aFeature(product), await aFeature(product)];
    const commands = [{ command: 'depend-on', id: a, body: { on: b } }, { command: 'depend-on', id: b, body: { on: a } }];
    const codes = async () => ((await running.send('POST', 'features:batch', { commands }, as)).json['results'] as { problem?: { code: string } }[]).map(({ problem: refused }) => refused?.code);
    expect(await problem('features:batch?atomic=true', { commands })).toEqual({ status: 409, code: 'batch.one-at-a-time' });
    expect((await page(a))['dependsOn']).toEqual([]);
    expect(await codes()).toEqual([undefined, 'feature.dependency-cycle']);
  });
});

describe('a feature that is split', () => {
  it('gives its criteria away, and its parts stand behind it with what they take over', async () => {
    const product = await aProduct();
    const [feature, behind] = [await aFeature(product, { problem: 'harbours are full' }), await aFeature(product)];
    const [criterion, pillar] = [uuidv7(), uuidv7()];
    await running.post(`products/${product}/add-pillar`, { pillar, name: 'Certainty', reason: 'crews leave' }, as);
    await running.post(`features/${feature}/add-criterion`, { criterion, text: 'by radio too' }, as);
    await running.post(`features/${feature}/link-pillar`, { pillar }, as);
    for (const id of [feature, behind]) await running.post(`features/${id}/rank`, {}, as);
    const sent = { ...as, headers: { 'idempotency-key': uuidv7() } };
    const split = () => running.send('POST', `features/${feature}/split`, { into: [{ title: 'By radio', criteria: [criterion] }, { title: 'By telephone' }] }, sent);
    const [done, again] = [await split(), await split()];
    expect([done.status, again.json['results']]).toEqual([200, done.json['results']]);
    const [, radio, telephone] = (done.json['results'] as { answer: { id: string } }[]).map(({ answer }) => answer.id);
    expect(await page(feature)).toMatchObject({ criteria: [], splitInto: [radio, telephone] });
    expect(await page(radio ?? '')).toMatchObject({ title: 'By radio', product, splitFrom: feature, problem: 'harbours are full', pillars: [pillar], criteria: [{ criterion, verified: false }] });
    expect((await backlog(product)).map(({ id }) => id)).toEqual([feature, radio, telephone, behind]);
    expect(await problem(`features/${feature}/split`, { into: [{ title: 'x', criteria: [criterion] }] })).toEqual({ status: 422, code: 'feature.criterion-unknown' });
    expect(await problem(`features/${feature}/split`, { into: [{ title: 'x', feature: behind }] })).toEqual({ status: 409, code: 'feature.exists' });
    expect(await page(feature)).toMatchObject({ splitInto: [radio, telephone] });
  });
});

describe('features that are merged', () => {
  it('count for the other, and never for each other', async () => {
    const product = await aProduct();
    const [a, b, c] = [await aFeature(product, { title: 'A' }), await aFeature(product, { title: 'B' }), await aFeature(product, { title: 'C' })];
    const pillar = uuidv7();
    await running.post(`products/${product}/add-pillar`, { pillar, name: 'Certainty', reason: 'crews leave' }, as);
    await running.post(`features/${c}/link-pillar`, { pillar }, as);
    const raced = await Promise.all([[a, b], [b, a]].map(([from, into]) => running.send('POST', `features/${from}/merge`, { into }, as)));
    expect(raced.map(({ status }) => status).sort()).toEqual([200, 422]);
    const [merged, into] = raced[0]?.status === 200 ? [a, b] : [b, a];
    await running.post(`features/${c}/merge`, { into }, as);
    expect(await running.get(`features/${into}/merged`, as)).toMatchObject({ merged: [{ mergedInto: into }, { id: c, title: 'C', mergedInto: into }], pillars: [pillar], complete: true });
    expect((await items(`mergedInto=${into}`)).map(({ id }) => id)).toEqual([merged, c]);
    expect(await problem(`features/${c}/promote`, {})).toEqual({ status: 409, code: 'feature.merged' });
    await running.post(`features/${c}/unmerge`, {}, as);
    expect((await items(`mergedInto=${into}`)).map(({ id }) => id)).toEqual([merged]);
    expect(await problem(`features/${c}/merge`, { into: await aFeature(await aProduct()) })).toEqual({ status: 422, code: 'feature.merged-across-products' });
  });
});

describe('a feature that moves to another product', () => {
  it('takes its history along, and is seen and changed as the other product is from then on', async () => {
    const [old, next] = [await aProduct(), await aProduct(otherTeam, { visibility: 'team' })];
    const feature = await aFeature(old, { title: 'Tide table' });
    await running.post(`features/${feature}/rank`, {}, as);
    await running.post(`features/${feature}/move-to-product`, { product: next, reason: 'theirs' }, as);
    expect(await page(feature)).toMatchObject({ root: next, product: next, ranks: {}, rank: null });
    expect((await items(`product=${next}`)).map(({ id }) => id)).toEqual([feature]);
    expect(await items(`product=${old}`)).toEqual([]);
    const told = (await running.get(`features/${feature}/events`, as)) as { items: { type: string }[] };
    expect(told.items.map(({ type }) => type.split('.')[2])).toEqual(['feature-proposed', 'feature-ranked', 'feature-moved-to-product', 'feature-unranked']);
    // The team of the product it left sees and changes it no more; the other's product manager does.
    expect(await running.problem('GET', `features/${feature}`, undefined, { as: teammate })).toEqual({ status: 404, code: 'feature.not-found' });
    expect(await problem(`features/${feature}/promote`, {}, { as: teammate })).toEqual({ status: 404, code: 'feature.not-found' });
    // So with its card, beside which nothing stands yet.
    expect(await running.problem('GET', `records/${feature}`, undefined, { as: teammate })).toEqual({ status: 404, code: 'record.not-found' });
    expect(await running.get(`records/${feature}`, as)).toMatchObject({ root: next, tags: [] });
    const changes = (await running.get(`changes?of=${old}&since=2000-01-01T00:00:00Z`, { as: teammate })) as { items: { record: { id: string } }[] };
    expect(changes.items.map(({ record }) => record.id)).toEqual([old]);
    await running.post(`features/${feature}/rank`, {}, as);
    expect((await backlog(next)).map(({ id }) => id)).toEqual([feature]);
    await running.post(`products/${next}/archive`, {}, as);
    expect(await problem(`features/${feature}/promote`, {})).toEqual({ status: 409, code: 'root.archived' });
  });

  it('leaves nothing behind that came to stand under it at that very moment', async () => {
    const [old, next] = [await aProduct(), await aProduct()];
    for (let round = 0; round < 8; round += 1) {
      const parent = await aFeature(old, { level: 'initiative' });
      await Promise.all([running.send('POST', 'features', { product: old, title: 'Part', kind: 'new', parent }, as), running.send('POST', `features/${parent}/move-to-product`, { product: next }, as)]);
      const below = await items(`parent=${parent}`);
      expect(below.map(({ product }) => product)).toEqual(below.map(() => old));
      expect((await page(parent))['product']).toBe(below.length === 0 ? next : old);
    }
  });

  it('asks for a product manager of the other team, and for nothing below it', async () => {
    const [old, next] = [await aProduct(), await aProduct(otherTeam)];
    const [parent, other] = [await aFeature(old, { level: 'initiative' }), await aFeature(old)];
    await aFeature(old, { parent });
    expect(await problem(`features/${other}/move-to-product`, { product: next }, { as: teammate })).toMatchObject({ status: expect.any(Number) });
    expect((await page(other))['product']).toBe(old);
    expect(await problem(`features/${parent}/move-to-product`, { product: next })).toEqual({ status: 409, code: 'feature.has-children' });
  });
});

describe('the tree below a feature', () => {
  it('is told in order, with what it comes to', async () => {
    const product = await aProduct();
    const top = await aFeature(product, { title: 'Berths', level: 'initiative' });
    const [first, second] = [await aFeature(product, { title: 'Z', parent: top }), await aFeature(product, { title: 'A', parent: top })];
    const leaf = await aFeature(product, { title: 'Leaf', level: 'sub-feature', parent: first });
    for (const id of [first, second]) await running.post(`features/${id}/rank`, { list: top }, as);
    for (const [id, amount] of [[first, 9], [second, 3], [leaf, 5]] as const) await running.post(`features/${id}/estimate`, { amount, unit: 'points' }, as);
    const tree = (await running.get(`features/${top}/tree`, as)) as { below: { id: string }[]; rollUp: object; feature: object };
    expect(tree.below.map(({ id }) => id)).toEqual([first, second, leaf]);
    expect(tree).toMatchObject({ feature: { id: top, level: 'initiative' }, complete: true, rollUp: { features: 3, byStatus: { idea: 3 }, effort: [{ unit: 'points', amount: 8, done: 0 }], notEstimated: 0, progress: 0 } });
    expect(await running.problem('GET', `features/${uuidv7()}/tree`, undefined, as)).toEqual({ status: 404, code: 'feature.not-found' });
  });
});

describe('links of a feature', () => {
  it('go to what is of that kind', async () => {
    const product = await aProduct();
    const feature = await aFeature(product);
    expect(await problem(`features/${feature}/link-objective`, { objective: product })).toEqual({ status: 422, code: 'reference.objective-unknown' });
    expect(await problem(`features/${feature}/link-opportunity`, { opportunity: uuidv7() })).toEqual({ status: 422, code: 'reference.unknown' });
    const opportunity = (await running.post('opportunities', { product, problem: 'Nobody knows which berth is free' }, as)).id;
    await running.post(`features/${feature}/link-opportunity`, { opportunity }, as);
    expect(await page(feature)).toMatchObject({ opportunities: [opportunity] });
  });
});

searchCases(() => ({ running, manager, teammate, otherTeam, aProduct, aFeature }));
copyCases(() => ({ running, manager, team, otherTeam, aProduct, aFeature }));

describe('an undo', () => {
  const undo = (id: string, sent: object = as) => running.send('POST', `change-sets/${id}/undo`, {}, sent);
  const batch = async (commands: object[]) => (await running.send('POST', 'features:batch?atomic=true', { commands }, as)).json as { changeSet: string };
  const shown = async (id: string) => {
    const { title, estimate, rank, status, criteria, archived } = await page(id);
    return { title, estimate, rank, status, criteria, archived };
  };

  it('takes a bulk edit back as one, and that again, unless later edits stand in the way', async () => {
    const product = await aProduct();
    const [first, second] = [await aFeature(product), await aFeature(product)];
    for (const id of [first, second]) {
      await running.post(`features/${id}/rank`, {}, as);
      await running.post(`features/${id}/estimate`, { amount: 3, unit: 'points' }, as);
    }
    const before = [await shown(first), await shown(second)];
    const { changeSet } = await batch([
      ...[first, second].flatMap((id) => [{ command: 'reword-feature', id, body: { title: 'Book a mooring' } }, { command: 'estimate-feature', id, body: { amount: 8, unit: 'points' } }, { command: 'promote-feature', id }]),
      { command: 'rank-feature', id: first, body: { after: second } },
    ]);
    const after = [await shown(first), await shown(second)];
    const undone = await undo(changeSet);
    expect(undone.status).toBe(200);
    expect([await shown(first), await shown(second)]).toEqual(before);
    const redone = await undo(String(undone.json['changeSet']));
    expect([await shown(first), await shown(second)]).toEqual(after);
    await running.send('PATCH', `features/${second}`, { title: 'Book a buoy' }, { as: teammate });
    const refused = await undo(changeSet);
    expect([refused.status, refused.json]).toMatchObject([409, { code: 'undo.changed-since', changes: [{ record: { id: second, title: 'Book a buoy' }, actor: teammate.member, words: expect.stringContaining('Book a buoy') }] }]);
    expect(redone.status).toBe(200);
  });

  it('joins a split feature again, and splits it anew', async () => {
    const product = await aProduct();
    const id = await aFeature(product);
    await running.post(`features/${id}/add-criterion`, { text: 'A berth once booked is held' }, as);
    const before = await shown(id);
    const [{ criterion }] = before.criteria as [{ criterion: string }];
    const split = (await running.send('POST', `features/${id}/split`, { into: [{ title: 'By radio', criteria: [criterion] }, { title: 'For a fleet' }] }, as)).json as { changeSet: string; results: { answer: { id: string } }[] };
    const parts = split.results.slice(1).map(({ answer }) => answer.id);
    const undone = await undo(split.changeSet);
    expect([undone.status, await shown(id)]).toEqual([200, before]);
    expect(await Promise.all(parts.map(async (part) => (await page(part))['archived']))).toEqual([true, true]);
    expect((await undo(split.changeSet)).json).toMatchObject({ changeSet: null, items: [] });
    expect((await undo(String(undone.json['changeSet']))).status).toBe(200);
    expect([(await page(id))['criteria'], (await page(parts[0] ?? ''))['archived']]).toEqual([[], false]);
  });

  it('brings a tag and an owner of a card back, by the event that a command answered with', async () => {
    const id = await aFeature(await aProduct());
    const events = async (path: string, body: object) => ((await running.send('POST', `records/${id}/${path}`, body, as)).json['events'] as string[])[0] ?? '';
    const tagged = await events('tag', { tag: 'harbour' });
    expect((await undo(tagged, { as: someone() })).status).toBe(404);
    expect((await undo(tagged)).status).toBe(200);
    expect((await running.get(`records/${id}`, as))['tags']).toEqual([]);
  });
});
