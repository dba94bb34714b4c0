import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memberAdded, runningService, someone, teamFounded, teamJoined, type RunningService } from '@wheelhouse/service-kit/testing/running-service';
import { v7 as uuidv7 } from 'uuid';
import { productService } from '../src/service.js';

let running: RunningService;
const team = uuidv7();
const elsewhere = uuidv7();
const manager = someone({ teams: { [team]: ['product-manager'] } });
const mate = someone({ teams: { [team]: ['contributor'] } });
const outsider = someone({ teams: { [elsewhere]: ['product-manager'] } });
const executive = someone({ organisationRole: 'portfolio-manager' });
const as = { as: manager };
let keys = 0;

beforeAll(async () => {
  running = await runningService(productService);
  const { position } = await running.tell(
    teamFounded(team),
    teamFounded(elsewhere),
    ...[manager, mate, outsider, executive].map(({ member }) => memberAdded(member)),
    teamJoined(team, manager.member, ['product-manager']),
  );
  await running.get('products', { headers: { 'wheelhouse-position': position } });
}, 60_000);
afterAll(() => running.close(), 60_000);

const aProduct = async (more: object = {}) => (await running.post('products', { name: 'Harbour', key: `R${(keys += 1)}`, team, manager: manager.member, ...more }, as)).id;
const aFeature = async (product: string, title = 'Book a berth') => (await running.post('features', { product, title, kind: 'new' }, as)).id;
const problem = (path: string, body: object, sent: object = as) => running.problem('POST', path, body, sent);

/** A feature that is being built. */
async function inDelivery(product: string): Promise<string> {
  const feature = await aFeature(product);
  await running.post(`features/${feature}/promote`, {}, as);
  await running.post(`features/${feature}/assign-owner`, { owner: manager.member }, as);
  await running.post(`features/${feature}/plan`, {}, as);
  await running.post(`features/${feature}/start-delivery`, { team }, as);
  return feature;
}

describe('a roadmap', () => {
  const [booking, safety] = [uuidv7(), uuidv7()];
  const aRoadmap = async (products: readonly string[], more: object = {}) =>
    (await running.post('roadmaps', { name: 'Harbour 2027', team, products, audience: 'executives', lanes: [{ lane: booking, name: 'Booking' }, { lane: safety, name: 'Safety' }], ...more }, as)).id;
  const place = async (roadmap: string, body: object) => {
    const item = uuidv7();
    await running.post(`roadmaps/${roadmap}/place-item`, { item, lane: booking, start: '2027-01-04', finish: '2027-01-31', ...body }, as);
    return item;
  };
  const compare = async (roadmap: string, from: number, to: number | 'draft', sent: object = as) =>
    (await running.get(`roadmaps/${roadmap}/compare?from=${from}&to=${to}`, sent)) as { words: string[]; slipped: { title: string; days: number }[]; hidden: number };

  it('is published, changed, shifted by a month, put back, published again and compared, and what was published never changes', async () => {
    const product = await aProduct();
    const [berth, tide] = [await aFeature(product), await aFeature(product, 'Know the tide')];
    const roadmap = await aRoadmap([product]);
    const at = `roadmaps/${roadmap}`;
    await place(roadmap, { feature: berth });
    await place(roadmap, { feature: tide, lane: safety, start: undefined, finish: undefined, horizon: 'later' });
    await running.post(`${at}/publish`, { note: 'for March' }, as);
    expect(await problem(`${at}/publish`, {})).toEqual({ status: 409, code: 'roadmap.unchanged' });

    const gesture = uuidv7();
    await running.post(`${at}/shift-lane`, { lane: booking, months: 1, gesture }, as);
    const board = async () => (await running.get(`${at}/board`, as)) as { lanes: { name: string; items: { title: string; start: string; finish: string }[] }[] };
    expect((await board()).lanes[0]).toMatchObject({ name: 'Booking', items: [{ title: 'Book a berth', start: '2027-02-04', finish: '2027-02-28' }] });
    await running.post(`${at}/undo`, { of: gesture }, as);
    expect((await board()).lanes[0]?.items[0]).toMatchObject({ start: '2027-01-04', finish: '2027-01-31' });
    expect((await compare(roadmap, 1, 'draft')).words).toEqual([]);

    const { items } = (await running.get(at, as)) as { items: { item: string; feature: string }[] };
    await running.post(`${at}/move-item`, { item: items.find(({ feature }) => feature === berth)?.item, start: '2027-02-04', finish: '2027-03-03' }, as);
    await running.post(`${at}/rename-lane`, { lane: booking, name: 'Berths' }, as);
    await running.post(`${at}/publish`, {}, as);
    const words = ["'Book a berth' slipped by 31 days, to 2027-03-03", "the lane 'Booking' is now called 'Berths'"];
    expect(await compare(roadmap, 1, 2)).toMatchObject({ slipped: [{ title: 'Book a berth', days: 31 }], words });

    // Later names and moves change nothing of what is out.
    const [first, second] = [await running.get(`${at}/versions/1`, as), await running.get(`${at}/versions/2`, as)];
    await running.send('PATCH', `features/${berth}`, { title: 'Hold a berth' }, as);
    await running.post(`${at}/remove-item`, { item: items.find(({ feature }) => feature === tide)?.item, reason: 'nobody asks' }, as);
    await running.post(`${at}/rename-lane`, { lane: booking, name: 'Moorings' }, as);
    expect(await compare(roadmap, 1, 2)).toMatchObject({ words });
    expect([await running.get(`${at}/versions/1`, as), await running.get(`${at}/versions/2`, as)]).toEqual([first, second]);
    expect((await compare(roadmap, 2, 'draft')).words).toEqual([
      "'Know the tide' was removed; it stood in 'Safety', later",
      "'Book a berth' is now called 'Hold a berth'",
      "the lane 'Berths' is now called 'Moorings'",
    ]);
    const rebuild = await running.send('POST', '/api/operations/v1/product/views/roadmap-version-items/rebuild');
    expect(rebuild.status).toBe(202);
    while ((await running.get(rebuild.headers.get('location') ?? ''))['status'] !== 'done') await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await running.get(`${at}/versions/1`, as)).toEqual(first);
  });

  it('is confidential as a draft, while its versions are read by their audience and by those it is shared with', async () => {
    const product = await aProduct();
    const roadmap = await aRoadmap([product]);
    const at = `roadmaps/${roadmap}`;
    await place(roadmap, { feature: await aFeature(product) });
    await running.post(`${at}/publish`, {}, as);
    const reads = async (path: string) => Promise.all([manager, executive, outsider].map(async (who) => (await running.send('GET', path, undefined, { as: who })).status));
    expect(await reads(`${at}/versions/1`)).toEqual([200, 200, 404]);
    // A portfolio manager reads what a team's members read; the draft of a restricted one is for those who lead it.
    await running.post(`${at}/set-visibility`, { visibility: 'restricted' }, as);
    expect(await reads(at)).toEqual([200, 404, 404]);
    expect(await reads(`${at}/board`)).toEqual([200, 404, 404]);
    expect(await reads(`${at}/compare?from=1`)).toEqual([200, 404, 404]);
    expect(await reads(`${at}/versions/1`)).toEqual([200, 200, 404]);
    await running.post(`${at}/share`, { member: outsider.member }, as);
    expect(await reads(`${at}/versions/1`)).toEqual([200, 200, 200]);
    expect(await reads(at)).toEqual([200, 404, 404]);
    const published = async () => ((await running.get('published-roadmaps', { as: outsider })) as { items: { roadmap: string; number: number }[] }).items;
    expect(await published()).toMatchObject([{ roadmap, number: 1 }]);
    await running.post(`${at}/revoke-share`, { member: outsider.member }, as);
    expect(await published()).toEqual([]);
    await running.post(`${at}/share`, { team: elsewhere }, as);
    expect(await published()).toHaveLength(1);
    await running.post(`${at}/withdraw-version`, { number: 1, reason: 'it named a price' }, as);
    expect(await reads(`${at}/versions/1`)).toEqual([200, 404, 404]);
    expect((await running.get(`${at}/versions`, as))['items']).toMatchObject([{ number: 1, withdrawn: 'it named a price', items: 1 }]);
  });

  it('shows target, forecast and promise side by side, and objectives by their names', async () => {
    const product = await aProduct();
    const feature = await aFeature(product);
    const words = { title: 'Every crew finds a berth', why: 'crews leave', from: '2027-01-01', to: '2027-03-31', ambition: 'committed' };
    const objective = (await running.post('objectives', { product, ...words }, as)).id;
    const roadmap = await aRoadmap([product]);
    const item = await place(roadmap, { feature });
    await place(roadmap, { objective, lane: safety, start: undefined, finish: undefined, horizon: 'next' });
    await running.post(`roadmaps/${roadmap}/publish`, {}, as);
    const [commitment, project, promise] = [uuidv7(), uuidv7(), uuidv7()];
    const both = ['product', 'project'].map((side) => ({ context: 'project' as const, streamType: 'promise', streamId: promise, root: project, type: 'PromiseCommitted', data: { side, date: '2027-03-15' } }));
    const { position } = await running.tell(
      { context: 'project', streamType: 'commitment', streamId: commitment, root: project, type: 'CommitmentTakenOn', data: { feature, project, required: true } },
      { context: 'project', streamType: 'commitment', streamId: commitment, root: project, type: 'CommitmentForecastReported', data: { feature, project, p50: '2027-02-20', p80: '2027-03-03', planVersion: 1, tasks: [] } },
      { context: 'project', streamType: 'promise', streamId: promise, root: project, type: 'PromiseProposed', data: { product, project, features: [feature], milestone: 'Berths are booked', date: '2027-03-15', evidence: 'a berth is booked' } },
      ...both,
    );
    const board = await running.get(`roadmaps/${roadmap}/board`, { ...as, headers: { 'wheelhouse-position': position } });
    expect(board).toMatchObject({ lanes: [{ items: [{ title: 'Book a berth', finish: '2027-01-31', forecast: '2027-03-03', promise: '2027-03-15' }] }, { items: [{ title: words.title, horizon: 'next', forecast: null }] }] });
    await running.post(`roadmaps/${roadmap}/follow-forecast`, { item }, as);
    const slipped = ["'Book a berth' slipped by 31 days, to 2027-03-03"];
    expect((await compare(roadmap, 1, 'draft')).words).toEqual(slipped);
    await running.post(`roadmaps/${roadmap}/publish`, {}, as);
    expect((await compare(roadmap, 1, 2)).words).toEqual(slipped);
    expect((await compare(roadmap, 2, 'draft')).words).toEqual([]);
  });

  it('shows an outside audience nothing that is confidential', async () => {
    const [open, secret] = [await aProduct(), await aProduct({ visibility: 'restricted' })];
    const roadmap = await aRoadmap([open, secret], { audience: 'customers' });
    const at = `roadmaps/${roadmap}`;
    const hidden = await place(roadmap, { feature: await aFeature(secret, 'Secret') });
    expect(await problem(`${at}/publish`, {})).toEqual({ status: 409, code: 'roadmap.confidential-item' });
    await running.post(`${at}/publish`, { audience: 'executives' }, as);
    // A mate sees the draft, and not the names of what belongs to a restricted product.
    expect(await running.get(`${at}/board`, { as: mate })).toMatchObject({ hidden: 1, lanes: [{ items: [{ title: null }] }, {}] });
    expect(await compare(roadmap, 1, 'draft', { as: mate })).toMatchObject({ words: [], hidden: 1 });
    await running.post(`${at}/remove-item`, { item: hidden, reason: 'not theirs' }, as);
    await place(roadmap, { title: 'Boat show', confidential: true });
    expect(await problem(`${at}/publish`, {})).toEqual({ status: 409, code: 'roadmap.confidential-item' });
  });

  it('takes nothing that its editor may not see, and asks before it moves what is being built', async () => {
    const product = await aProduct();
    const roadmap = await aRoadmap([product]);
    const theirs = (await running.post('products', { name: 'Theirs', key: `R${(keys += 1)}`, team: elsewhere, manager: outsider.member, visibility: 'restricted' }, { as: outsider })).id;
    const unseen = (await running.post('features', { product: theirs, title: 'x', kind: 'new' }, { as: outsider })).id;
    const placing = (feature: string) => problem(`roadmaps/${roadmap}/place-item`, { feature, lane: booking, horizon: 'now' });
    expect(await placing(unseen)).toEqual({ status: 422, code: 'reference.unknown' });
    expect(await placing(uuidv7())).toEqual({ status: 422, code: 'reference.unknown' });
    expect(await placing(product)).toEqual({ status: 422, code: 'reference.feature-unknown' });
    const item = await place(roadmap, { feature: await inDelivery(product) });
    const shift = { lane: booking, months: 1 };
    expect(await problem(`roadmaps/${roadmap}/shift-lane`, shift)).toEqual({ status: 409, code: 'roadmap.in-delivery' });
    expect(await problem(`roadmaps/${roadmap}/move-item`, { item, finish: '2027-02-28' })).toEqual({ status: 409, code: 'roadmap.in-delivery' });
    await running.post(`roadmaps/${roadmap}/shift-lane`, { ...shift, acknowledge: true }, as);
    const { items } = (await running.get(`roadmaps/${roadmap}/events`, as)) as { items: { type: string }[] };
    expect(items.at(-1)?.type).toBe('wheelhouse.product.roadmap-delivery-change-asked.v1');
  });

  it('names the later edits that stand in the way of undoing, whoever else drags at the same time', async () => {
    const product = await aProduct();
    const roadmap = await aRoadmap([product]);
    const at = `roadmaps/${roadmap}`;
    const items = [await place(roadmap, { title: 'a' }), await place(roadmap, { title: 'b' }), await place(roadmap, { title: 'c' })] as const;
    await Promise.all(items.map((item, n) => running.post(`${at}/move-item`, { item, after: items[(n + 1) % 3] }, as)));
    const ranks = ((await running.get(at, as)) as { items: { rank: string }[] }).items.map(({ rank }) => rank);
    expect(new Set(ranks).size).toBe(3);
    const gesture = uuidv7();
    await running.post(`${at}/shift-lane`, { lane: booking, days: 7, gesture }, as);
    await running.post(`${at}/move-item`, { item: items[1], finish: '2027-03-31' }, as);
    const refused = await running.send('POST', `${at}/undo`, { of: gesture }, as);
    expect([refused.status, refused.json['code'], refused.json['detail']]).toEqual([409, 'roadmap.later-edits', expect.stringContaining("'b' was moved")]);
    await running.post(`${at}/undo`, { last: 2 }, as);
    expect(((await running.get(at, as)) as { items: { finish: string }[] }).items.map(({ finish }) => finish)).toEqual(Array(3).fill('2027-01-31'));
  });
});
