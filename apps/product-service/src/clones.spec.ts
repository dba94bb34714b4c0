import { describe, expect, it } from '@jest/globals';
import type { Actor, RecordedEvent } from '@wheelhouse/event-sourcing';
import { cloneName, type AnyClone } from '@wheelhouse/service-kit';
import { owner } from '@wheelhouse/service-kit/testing/toy-parts';
import { v7 as uuidv7 } from 'uuid';
import { clones } from './clones.js';
import { productService } from './service.js';
import { aProduct, give, member, send, store, team } from './testing/service-in-memory.js';

interface Copied {
  readonly id: string;
  readonly leftBehind: readonly { readonly command: string; readonly code: string }[];
}

const clone = (of: AnyClone, id: string, body: object = {}, actor: Actor = owner): Promise<Copied> => send(cloneName(of), id, body, { actor });

/** What stands on a page, without what is each record's own. */
async function shown(of: AnyClone, id: string, own: readonly string[]): Promise<object> {
  const row = await store.readRow(of.page, id);
  return Object.fromEntries(Object.entries(row ?? {}).filter(([name]) => !['id', 'updatedAt', ...own].includes(name)));
}

/** A page with the ids of its parts by their order, so that two pages can be compared. */
const numbered = (page: object, parts: readonly string[]): object => {
  const seen = new Map<string, string>();
  return JSON.parse(JSON.stringify(page, (name, value: unknown) => (typeof value === 'string' && parts.includes(name) ? seen.get(value) ?? (seen.set(value, `${seen.size}`), `${seen.size - 1}`) : value))) as object;
};

const ofType = (name: string) => clones.find(({ aggregate }) => aggregate.stream === name) as AnyClone;

describe('a copy of a product', () => {
  it('has its strategy and make-up under a key of its own, and neither its life nor its line', async () => {
    const [pillar, segment] = [uuidv7(), uuidv7()];
    const product = await aProduct({ stage: 'growth' });
    await give('reword-product', { description: 'a guide' }, product);
    await give('state-vision', { for: 'crews', need: 'a berth', what: 'a guide', differs: 'it knows' }, product);
    await give('add-pillar', { pillar, name: 'Certainty', reason: 'why' }, product);
    await give('define-segment', { segment, name: 'Weekend crews' }, product);
    await give('define-persona', { segment, name: 'Anna' }, product);
    await give('add-component', { name: 'Tides' }, product);
    await give('add-audience', { name: 'Masters', outside: true }, product);
    await give('choose-prioritisation-model', { model: 'wsjf' }, product);
    const { id, leftBehind } = await clone(ofType('product'), product, { key: 'COPY' });
    const own = ['key', 'stage', 'launched'];
    const ids = ['pillar', 'segment', 'persona', 'component', 'audience'];
    expect(leftBehind).toEqual([]);
    expect(numbered(await shown(ofType('product'), id, own), ids)).toEqual(numbered({ ...(await shown(ofType('product'), product, own)), name: 'Harbour (copy)' }, ids));
    expect(await store.readRow(ofType('product').page, id)).toMatchObject({ key: 'COPY', stage: 'ideation', launched: false });
    expect(JSON.stringify(await store.readRow(ofType('product').page, id))).not.toContain(pillar);
  });
});

const history = (id: string): Promise<readonly RecordedEvent[]> => store.readStream(id);

describe('a copy of a release', () => {
  it('has what must be ready as long before it, and what did not go out', async () => {
    const product = await aProduct();
    const feature = await give('propose-feature', { product, title: 'Book', kind: 'new' });
    const release = await give('plan-release', { product, version: '1.0.0', tier: 'minor', window: { from: '2027-03-01', to: '2027-03-12' } });
    await give('reword-release', { description: 'spring' }, release);
    await give('add-readiness', { function: 'support', name: 'Answers', owner: member, due: '2027-02-26' }, release);
    await give('add-feature-to-release', { feature, level: 'should' }, release);
    const { id, leftBehind } = await clone(ofType('release'), release, { version: '1.1.0', window: { from: '2027-03-11', to: '2027-03-20' } });
    expect(leftBehind).toEqual([]);
    expect(await store.readRow(ofType('release').page, id)).toMatchObject({
      ...{ version: '1.1.0', description: 'spring', tier: 'minor', windowFrom: '2027-03-11', windowTo: '2027-03-20', status: 'planned', scope: [{ feature, level: 'should' }] },
      readiness: [{ function: 'support', due: '2027-03-08', status: 'open' }],
    });
  });

  it('belongs to another product without this one’s features', async () => {
    const [product, other] = [await aProduct(), await aProduct()];
    const feature = await give('propose-feature', { product, title: 'Book', kind: 'new' });
    const release = await give('plan-release', { product, version: '1.0.0', tier: 'minor', window: { from: '2027-03-01', to: '2027-03-12' } });
    await give('add-feature-to-release', { feature }, release);
    const { id } = await clone(ofType('release'), release, { product: other, version: '1.0.0' });
    expect(await store.readRow(ofType('release').page, id)).toMatchObject({ product: other, scope: [], windowFrom: '2027-03-01' });
  });
});

describe('a copy of a roadmap', () => {
  it('has its lanes and items in their order, and no versions', async () => {
    const product = await aProduct();
    const feature = await give('propose-feature', { product, title: 'Book', kind: 'new' });
    const [first, second] = [uuidv7(), uuidv7()];
    const roadmap = await give('draft-roadmap', { name: 'Harbour 2027', team, products: [product], lanes: [{ lane: first, name: 'A' }, { lane: second, name: 'B' }] });
    await give('place-item', { feature, lane: second, horizon: 'now', confidence: 'high', note: 'soon' }, roadmap);
    await give('place-item', { title: 'Fair', lane: first, start: '2027-01-04', finish: '2027-01-31', confidential: true }, roadmap);
    const { id, leftBehind } = await clone(ofType('roadmap'), roadmap);
    const own = ['gestures', 'name'];
    const ids = ['lane', 'item'];
    expect(leftBehind).toEqual([]);
    expect(numbered(await shown(ofType('roadmap'), id, own), ids)).toEqual(numbered(await shown(ofType('roadmap'), roadmap, own), ids));
    expect(JSON.stringify(await store.readRow(ofType('roadmap').page, id))).not.toContain(first);
  });
});

describe('a copy of an objective', () => {
  it('has its key results where they began, what it serves, and its days moved with its period', async () => {
    const [product, pillar] = [await aProduct(), uuidv7()];
    await give('add-pillar', { pillar, name: 'Certainty', reason: 'why' }, product);
    const metric = await give('define-metric', { product, name: 'Bookings', category: 'adoption', unit: { kind: 'count' }, aggregation: { kind: 'sum' } });
    const objective = await give('draft-objective', { product, title: 'Every crew', why: 'dusk', from: '2026-01-01', to: '2026-03-31', pillar });
    const keyResult = uuidv7();
    await give('add-key-result', { keyResult, title: 'Bookings a week', kind: 'increase', unit: 'bookings', start: 120, target: 200, metric }, objective);
    await give('activate-objective', {}, objective);
    await give('check-in', { keyResult, value: 150, confidence: 7, day: '2026-02-01' }, objective);
    const { id, leftBehind } = await clone(ofType('objective'), objective, { title: 'Again', from: '2026-04-01' });
    expect(leftBehind).toEqual([]);
    expect(await store.readRow(ofType('objective').page, id)).toMatchObject({
      ...{ title: 'Again', why: 'dusk', status: 'draft', from: '2026-04-01', to: '2026-06-29', pillar, checkIns: [], score: null },
      keyResults: [{ title: 'Bookings a week', kind: 'increase', start: 120, target: 200, metric, current: null }],
    });
    const ofTeam = await clone(ofType('objective'), objective, { team });
    expect(await store.readRow(ofType('objective').page, ofTeam.id)).toMatchObject({ scope: 'team', team, product: null, pillar: null, root: null });
  });
});

describe('a copy of a model', () => {
  it('has its factors and what they stand for', async () => {
    const objective = await give('draft-objective', { title: 'Every crew', why: 'dusk', from: '2026-01-01', to: '2026-03-31' });
    const factors = [
      { factor: 'certainty', name: 'Certainty', weight: 60, objective, values: [1, 3, 5], anchors: [{ value: 5, meaning: 'sure' }] },
      { factor: 'cost', name: 'Cost', direction: 'lower', weight: 40, min: 0, max: 100 },
    ];
    const model = await give('define-prioritisation-model', { name: 'Ours', kind: 'weighted', factors, aggregation: 'mean' });
    const { id, leftBehind } = await clone(ofType('prioritisation-model'), model);
    const of = ofType('prioritisation-model');
    expect(leftBehind).toEqual([]);
    expect(await shown(of, id, ['name'])).toEqual(await shown(of, model, ['name']));
    await give('publish-model-version', {}, model);
    const { id: ofVersion } = await clone(of, model);
    expect(await store.readRow(of.page, ofVersion)).toMatchObject({ current: null, draft: { factors: [{ factor: 'certainty', objective }, { factor: 'cost' }], aggregation: 'mean' } });
  });
});

describe('a copy of a study, an experiment, a metric and a comparison', () => {
  it('asks the same question on other days', async () => {
    const study = await give('plan-study', { product: await aProduct(), question: 'Why?', method: 'survey', sample: 40, segment: 'crews', scale: 10, start: '2026-02-01', end: '2026-02-28' });
    const { id } = await clone(ofType('study'), study, { start: '2026-03-03' });
    expect(await shown(ofType('study'), id, [])).toEqual({ ...(await shown(ofType('study'), study, [])), start: '2026-03-03', end: '2026-03-30' });
  });

  it('tests the same hypothesis by the same rule', async () => {
    const product = await aProduct();
    const metric = await give('define-metric', { product, name: 'Bookings', category: 'adoption', unit: { kind: 'count' }, aggregation: { kind: 'sum' } });
    const feature = await give('propose-feature', { product, title: 'Book', kind: 'new' });
    const experiment = await give('design-experiment', { product, name: 'Door', hypothesis: 'one in ten', method: 'fake-door', metric, plannedN: 400, feature });
    await give('set-stop-rule', { rule: 'at 400', latest: '2026-04-30' }, experiment);
    await give('start-experiment', { day: '2026-02-01' }, experiment);
    const { id } = await clone(ofType('experiment'), experiment);
    const own = ['name', 'status', 'startedOn'];
    expect(await shown(ofType('experiment'), id, own)).toEqual(await shown(ofType('experiment'), experiment, own));
    expect(await store.readRow(ofType('experiment').page, id)).toMatchObject({ name: 'Door (copy)', status: 'designed' });
  });

  it('measures the same, with formula, targets and thresholds', async () => {
    const product = await aProduct();
    const input = await give('define-metric', { product, name: 'Visits', category: 'adoption', unit: { kind: 'count' }, aggregation: { kind: 'sum' }, segments: ['web', 'app'] });
    await give('set-metric-target', { value: 10, from: '2026-01-01', by: '2026-06-30', over: 'month' }, input);
    await give('set-metric-threshold', { level: 'warning', value: 5, over: 'week' }, input);
    await give('set-metric-threshold', { level: 'alarm', value: 3, over: 'week' }, input);
    const own = ['name', 'root', 'product'];
    const copy = await clone(ofType('metric'), input);
    expect(numbered(await shown(ofType('metric'), copy.id, own), ['target'])).toEqual(numbered(await shown(ofType('metric'), input, own), ['target']));
    const derived = await give('define-metric', { product, name: 'Twice', category: 'adoption', unit: { kind: 'count' }, aggregation: { kind: 'formula' } });
    await give('derive-metric', { expression: 'v * 2', inputs: [{ name: 'v', metric: input }] }, derived);
    const other = await aProduct();
    const elsewhere = await clone(ofType('metric'), derived, { product: other });
    expect(await store.readRow(ofType('metric').page, elsewhere.id)).toMatchObject({ name: 'Twice', product: other, formula: { expression: 'v * 2', inputs: [{ name: 'v', metric: input, take: 'aggregate' }] } });
  });

  it('compares with the same competitors; what is known of them comes where asked for', async () => {
    const product = await aProduct();
    const competitor = await give('add-competitor', { name: 'Docks' });
    const comparison = await give('create-comparison', { product, name: 'Guides' });
    const capability = uuidv7();
    await give('add-compared-competitor', { competitor }, comparison);
    await give('add-capability', { capability, name: 'Books', importance: 5 }, comparison);
    await give('assess-capability', { capability, competitor, level: 'has', day: '2026-02-01', source: 'price list' }, comparison);
    await give('assess-ours', { capability, level: 'lacks', day: '2026-02-01', source: 'us' }, comparison);
    const bare = await clone(ofType('comparison'), comparison);
    expect(await store.readRow(ofType('comparison').page, bare.id)).toMatchObject({ competitors: [competitor], capabilities: [{ name: 'Books', importance: 5, theirs: {}, ours: null }] });
    const known = await clone(ofType('comparison'), comparison, { withAssessments: true });
    expect(await store.readRow(ofType('comparison').page, known.id)).toMatchObject({ capabilities: [{ theirs: { [competitor]: { level: 'has' } }, ours: null }] });
  });
});

describe('a copy', () => {
  it('is refused of what is archived, and of more than one change holds', async () => {
    const product = await aProduct();
    const feature = await give('propose-feature', { product, title: 'Book', kind: 'new' });
    for (let part = 0; part < 50; part += 1) await give('propose-feature', { product, title: `Part ${part}`, kind: 'new', level: 'sub-feature', parent: feature });
    await expect(clone(ofType('feature'), feature, { withChildren: true })).rejects.toMatchObject({ code: 'clone.too-large', status: 422 });
    await give('archive-feature', {}, feature);
    await expect(clone(ofType('feature'), feature)).rejects.toMatchObject({ code: 'feature.archived', status: 409 });
    expect((await history(feature)).length).toBe(2);
  });

  it('is refused with the name of the command that is, and its body’s place where that is the caller’s', async () => {
    const product = await aProduct();
    await expect(clone(ofType('product'), product, { key: 'TWICE' }).then(() => clone(ofType('product'), product, { key: 'TWICE' }))).rejects.toMatchObject({ code: 'product.key-taken', errors: [{ pointer: '/key' }] });
    const contributor: Actor = { ...owner, member: uuidv7(), organisationRole: 'member', teams: { [team]: ['contributor'] } };
    const feature = await give('propose-feature', { product, title: 'Book', kind: 'new' });
    await give('add-criterion', { text: 'held' }, feature);
    await expect(clone(ofType('feature'), feature, {}, contributor)).rejects.toMatchObject({ code: 'access.forbidden', message: expect.stringContaining('add-criterion') });
  });

  it('has what its source’s card has of tags, fields and pages, and leaves a retired field behind', async () => {
    const product = await aProduct();
    const feature = await give('propose-feature', { product, title: 'Book', kind: 'new' });
    const [kept, retired] = [await give('define-custom-field', { key: 'cost-centre', name: 'Cost centre', kind: 'text' }), await give('define-custom-field', { key: 'old-one', name: 'Old', kind: 'number' })];
    await give('set-custom-field', { field: kept, value: '4711' }, feature);
    await give('set-custom-field', { field: retired, value: 1 }, feature);
    await give('attach-link', { kind: 'documents', url: 'https://example.org/tides', title: 'Tides' }, feature);
    await give('attach-link', { kind: 'blocks', to: product }, feature);
    await give('retire-custom-field', {}, retired);
    const { id, leftBehind } = await clone(ofType('feature'), feature);
    expect(leftBehind).toMatchObject([{ command: 'set-custom-field', code: 'record.custom-field-retired' }]);
    const card = productService.aggregates.find(({ stream }) => stream === 'record')!.page;
    expect(await store.readRow(card, id)).toMatchObject({ owner: null, watchers: [], customFields: [{ field: kept, value: '4711' }], links: [{ kind: 'documents', title: 'Tides' }, { kind: 'relates-to', to: feature }] });
  });
});
