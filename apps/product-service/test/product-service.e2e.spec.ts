import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lintOpenApi } from '@wheelhouse/service-kit/testing/lint-openapi';
import { memberAdded, owner, runningService, someone, teamFounded, teamJoined, type RunningService } from '@wheelhouse/service-kit/testing/running-service';
import { v7 as uuidv7 } from 'uuid';
import { productService } from '../src/service.js';

let running: RunningService;
const team = uuidv7();
const manager = someone({ teams: { [team]: ['product-manager'] } });
const contributor = someone({ teams: { [team]: ['contributor'] } });
const stranger = someone();
const as = { as: manager };
let keys = 0;
const freshKey = () => `P${(keys += 1)}`;

beforeAll(async () => {
  running = await runningService(productService);
  const { position } = await running.tell(
    teamFounded(team),
    memberAdded(manager.member),
    memberAdded(contributor.member),
    memberAdded(stranger.member),
    teamJoined(team, manager.member, ['product-manager']),
    teamJoined(team, contributor.member, ['contributor']),
  );
  await running.get('products', { headers: { 'wheelhouse-position': position } });
}, 60_000);
afterAll(() => running.close(), 60_000);

const aProduct = async (more: object = {}) => (await running.post('products', { name: 'Harbour', key: freshKey(), team, manager: manager.member, ...more }, as)).id;
const aFeature = async (product: string, more: object = {}) => (await running.post('features', { product, title: 'Book a berth', kind: 'new', ...more }, as)).id;
const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
};
const problem = (method: string, path: string, body: object, sent: object = as) => running.problem(method, path, body, sent);

describe('a product', () => {
  it('waits for a team that was founded a moment ago, or asks to try again', async () => {
    const newTeam = uuidv7();
    const body = { name: 'Early', key: freshKey(), team: newTeam, manager: manager.member };
    const early = await running.send('POST', 'products', body);
    expect([early.status, early.json['code'], early.headers.get('retry-after')]).toEqual([409, 'reference.team-unknown-yet', expect.any(String)]);
    const { position } = await running.tell(teamFounded(newTeam));
    expect((await running.send('POST', 'products', body, { headers: { 'wheelhouse-position': position } })).status).toBe(201);
  });

  it('has a key of its own, however many ask for it at once', async () => {
    const body = { name: 'Raced', key: freshKey(), team, manager: manager.member };
    const answers = await Promise.all(Array.from({ length: 10 }, () => running.send('POST', 'products', body, as)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(409)]);
    expect(new Set(answers.filter(({ status }) => status === 409).map(({ json }) => json['code']))).toEqual(new Set(['product.key-taken']));
  });

  it('gives its key back when it takes another', async () => {
    const [first, second] = [freshKey(), freshKey()];
    const product = await aProduct({ key: first });
    await running.post(`products/${product}/change-key`, { key: second }, as);
    await aProduct({ key: first });
    expect(await problem('POST', 'products', { name: 'x', key: second, team, manager: manager.member })).toEqual({ status: 409, code: 'product.key-taken' });
  });

  it('goes its way from ideation to retirement', async () => {
    const product = await aProduct();
    const at = `products/${product}`;
    for (const to of ['discovery', 'development', 'introduction', 'growth', 'maturity', 'decline']) await running.post(`${at}/advance-stage`, { to }, as);
    expect(await problem('POST', `${at}/discontinue`, { reason: 'late' })).toEqual({ status: 409, code: 'product.launched' });
    expect(await problem('POST', `${at}/advance-stage`, { to: 'sunsetting' })).toEqual({ status: 409, code: 'product.sunset-without-plan' });
    const step = uuidv7();
    await running.post(`${at}/plan-sunset`, { steps: [{ step, name: 'Tell crews', due: '2027-01-31' }], audience: 'crews', destination: 'elsewhere' }, as);
    await running.post(`${at}/advance-stage`, { to: 'sunsetting' }, as);
    expect(await problem('POST', `${at}/retire`, {})).toEqual({ status: 409, code: 'product.sunset-step-open' });
    await running.post(`${at}/waive-sunset-step`, { step, reason: 'nobody is left' }, as);
    await running.post(`${at}/retire`, {}, as);
    expect(await running.get(at, as)).toMatchObject({ stage: 'retired', launched: true, sunset: { steps: [{ step, status: 'waived' }] } });
    expect(await problem('POST', 'features', { product, title: 'Late', kind: 'new' })).toEqual({ status: 409, code: 'product.ended' });
  });

  it('keeps a pillar that a feature serves', async () => {
    const product = await aProduct();
    const pillar = uuidv7();
    await running.post(`products/${product}/add-pillar`, { pillar, name: 'Certainty', reason: 'crews leave without it' }, as);
    const feature = await aFeature(product);
    await running.post(`features/${feature}/link-pillar`, { pillar }, as);
    const retire = () => problem('POST', `products/${product}/retire-pillar`, { pillar, reason: 'old' });
    expect(await retire()).toEqual({ status: 409, code: 'product.pillar-in-use' });
    await running.post(`features/${feature}/unlink-pillar`, { pillar }, as);
    expect((await retire()).status).toBe(200);
    expect(await problem('POST', `features/${feature}/link-pillar`, { pillar })).toEqual({ status: 422, code: 'feature.pillar-unknown' });
  });

  it('is worded by a merge patch, answers If-Match, and repeats under its key', async () => {
    const product = await aProduct();
    const patched = await running.send('PATCH', `products/${product}`, { description: 'Where to berth.' }, as);
    expect([patched.status, patched.headers.get('etag')]).toEqual([200, '"2"']);
    expect(await problem('PATCH', `products/${product}`, { name: 'x' }, { ...as, headers: { 'if-match': '"1"' } })).toEqual({ status: 412, code: 'version.stale' });
    const keyed = { ...as, headers: { 'idempotency-key': uuidv7() } };
    const [once, again] = [await running.send('PATCH', `products/${product}`, { name: 'Guide' }, keyed), await running.send('PATCH', `products/${product}`, { name: 'Guide' }, keyed)];
    expect(again.json).toEqual(once.json);
    expect(await running.get(`products/${product}`, as)).toMatchObject({ name: 'Guide', description: 'Where to berth.' });
    expect((await running.send('PATCH', `products/${product}`, { name: 'Guide' }, as)).headers.get('etag')).toBe('"3"');
  });

  it('gets a part once however often it is sent under one key, also when the edge makes its id', async () => {
    const product = await aProduct();
    const keyed = { ...as, headers: { 'idempotency-key': uuidv7() } };
    const add = () => running.send('POST', `products/${product}/add-pillar`, { name: 'Certainty', reason: 'crews leave without it' }, keyed);
    const [once, again] = [await add(), await add()];
    expect([once.status, again.status, again.json]).toEqual([200, 200, once.json]);
    expect((await running.get(`products/${product}`, as))['pillars']).toMatchObject([{ name: 'Certainty' }]);
  });

  it('stays still with all that belongs to it while it is archived', async () => {
    const product = await aProduct();
    const feature = await aFeature(product);
    const discussion = (await running.post('discussions', { subject: feature, text: 'Whose berth is this?' }, as)).id;
    await running.post(`products/${product}/archive`, {}, as);
    expect(await problem('PATCH', `features/${feature}`, { title: 'x' })).toEqual({ status: 409, code: 'root.archived' });
    expect(await problem('POST', `discussions/${discussion}/reply`, { text: 'Mine.' })).toEqual({ status: 409, code: 'root.archived' });
    // Words may have to go at any time.
    expect((await running.send('POST', `discussions/${discussion}/redact-opening`, {}, as)).status).toBe(200);
    expect(await problem('POST', 'features', { product, title: 'x', kind: 'new' })).toEqual({ status: 409, code: 'root.archived' });
    const other = await aFeature(await aProduct());
    expect(await problem('POST', `features/${other}/depend-on`, { on: feature })).toEqual({ status: 422, code: 'reference.archived' });
    await running.post(`products/${product}/restore`, {}, as);
    expect((await running.send('PATCH', `features/${feature}`, { title: 'x' }, as)).status).toBe(200);
  });
});

describe('a feature', () => {
  it('is scored from its scorers’ inputs, and listed by score with those not scored apart', async () => {
    const product = await aProduct();
    const [high, low, none] = [await aFeature(product), await aFeature(product), await aFeature(product)];
    await running.post(`features/${high}/assess`, { reach: 4000, impact: 2, confidence: 80, effort: 3 }, { as: contributor });
    await running.post(`features/${low}/assess`, { reach: 10, impact: 0.25, confidence: 50, effort: 5 }, { as: contributor });
    await running.post(`features/${none}/assess`, { reach: 10 }, { as: contributor });
    expect(await running.get(`features/${high}`, as)).toMatchObject({ score: (4000 * 2 * 0.8) / 3, assessment: { scorers: [{ scorer: contributor.member, missing: [] }] } });
    const listed = async (sort: string) => ((await running.get(`features?product=${product}&sort=${sort}`, as)) as { items: { id: string }[] }).items.map(({ id }) => id);
    expect(await listed('score')).toEqual([low, high, none]);
    expect(await listed('-score')).toEqual([high, low, none]);
    expect(await problem('POST', `features/${low}/assess`, { reach: 1, impact: 1.5 })).toMatchObject({ status: 422 });
    expect(await problem('POST', `features/${low}/assess`, { effort: 0 })).toMatchObject({ status: 422 });
    expect(await problem('POST', `features/${low}/assess`, { reach: 1, scorer: manager.member }, { as: contributor })).toEqual({ status: 403, code: 'feature.scores-of-another' });
  });

  it('takes its place in the backlog, also when many are ranked at once', async () => {
    const product = await aProduct();
    const features = await Promise.all(Array.from({ length: 8 }, () => aFeature(product)));
    await Promise.all(features.map((feature) => running.post(`features/${feature}/rank`, {}, as)));
    const order = async () => ((await running.get(`features?product=${product}&sort=rank`, as)) as { items: { id: string; rank: string }[] }).items;
    const ranked = await order();
    expect(new Set(ranked.map(({ rank }) => rank)).size).toBe(8);
    const [first, second, third] = ranked.map(({ id }) => id) as [string, string, string];
    await running.post(`features/${third}/rank`, { after: first, before: second }, as);
    expect((await order()).slice(0, 3).map(({ id }) => id)).toEqual([first, third, second]);
  });

  it('never waits in a circle, across products and however two race', async () => {
    const [one, two] = [await aFeature(await aProduct()), await aFeature(await aProduct())];
    const answers = await Promise.all([
      running.send('POST', `features/${one}/depend-on`, { on: two }, as),
      running.send('POST', `features/${two}/depend-on`, { on: one }, as),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.json['code']).toBe('feature.dependency-cycle');
  });

  it('refers to nothing that its editor may not see', async () => {
    const hidden = await aFeature(await aProduct({ visibility: 'restricted' }));
    const otherTeam = uuidv7();
    const outsider = someone({ teams: { [otherTeam]: ['product-manager'] } });
    const { position } = await running.tell(teamFounded(otherTeam), memberAdded(outsider.member));
    const created = await running.send('POST', 'products', { name: 'Theirs', key: freshKey(), team: otherTeam, manager: outsider.member }, { as: outsider, headers: { 'wheelhouse-position': position } });
    const { id: theirs } = await running.post('features', { product: created.json['id'], title: 'x', kind: 'new' }, { as: outsider });
    const unseen = await problem('POST', `features/${theirs}/depend-on`, { on: hidden }, { as: outsider });
    expect(unseen).toEqual({ status: 422, code: 'reference.unknown' });
    expect(await problem('POST', `features/${theirs}/depend-on`, { on: uuidv7() }, { as: outsider })).toEqual(unseen);
  });

  it('goes from idea to a measured outcome, with an owner from its plan on', async () => {
    const feature = await aFeature(await aProduct());
    const at = `features/${feature}`;
    await running.post(`${at}/promote`, {}, as);
    expect(await problem('POST', `${at}/plan`, {})).toEqual({ status: 409, code: 'feature.no-owner' });
    await running.post(`${at}/assign-owner`, { owner: contributor.member }, as);
    await running.post(`${at}/state-hypothesis`, { metric: 'bookings', baseline: 120, delta: 30, by: '2026-03-31' }, as);
    await running.post(`${at}/plan`, {}, as);
    await running.post(`${at}/start-delivery`, { team }, as);
    await running.post(`${at}/mark-delivered`, {}, as);
    await running.post(`${at}/mark-launched`, { day: '2026-01-10' }, as);
    await running.post(`${at}/measure-outcome`, { actual: 141, from: '2026-01-10', to: '2026-02-10' }, as);
    const decided = await running.post(`${at}/decide-outcome`, { decision: 'keep', why: 'enough' }, as);
    expect(await running.get(at, as)).toMatchObject({ status: 'measured', owner: contributor.member, decision: { decision: 'keep' } });
    expect(await running.get(`${at}?asOf=${new Date(Date.parse(decided.recordedAt) - 1).toISOString()}`, as)).toMatchObject({ status: 'measured', decision: null });
    const { items } = (await running.get(`${at}/events`, as)) as { items: { type: string }[] };
    expect(items.map(({ type }) => type.split('.').at(-2))).toContain('feature-outcome-measured');
  });

  it('is read from a fact that an older version wrote, on its page as it was and after a rebuild', async () => {
    const feature = await aFeature(await aProduct());
    const { recordedAt } = await running.post(`features/${feature}/estimate`, { amount: 8, unit: 'points' }, as);
    await running.database.query("update events set schema_version = 1, data = $2::jsonb where stream_id = $1 and type = 'FeatureEstimated'", [
      feature,
      JSON.stringify({ effort: 3, by: manager.member }),
    ]);
    const estimate = { amount: 3, unit: 'person-months', by: manager.member };
    expect(await running.get(`features/${feature}?asOf=${recordedAt}`, as)).toMatchObject({ estimate });
    const begun = await running.send('POST', '/api/operations/v1/product/views/feature-page/rebuild');
    expect(begun.status).toBe(202);
    await until(async () => (await running.get(begun.headers.get('location') ?? ''))['status'] === 'done');
    expect(await running.get(`features/${feature}`, as)).toMatchObject({ estimate });
    // A decider starts from the lifted fact too: the same estimate changes nothing.
    expect((await running.send('POST', `features/${feature}/estimate`, { amount: 3, unit: 'person-months' }, as)).headers.get('etag')).toBe('"2"');
  });

  it('stands in its tree under one of the level above', async () => {
    const product = await aProduct();
    const initiative = await aFeature(product, { level: 'initiative' });
    const feature = await aFeature(product, { parent: initiative });
    const sub = await aFeature(product, { level: 'sub-feature', parent: feature });
    expect(await problem('POST', `features/${feature}/move-under`, { parent: feature })).toEqual({ status: 422, code: 'feature.own-parent' });
    expect(await problem('POST', `features/${initiative}/move-under`, { parent: sub })).toEqual({ status: 422, code: 'feature.parent-level' });
    expect(await problem('POST', `features/${sub}/move-under`, { parent: product })).toEqual({ status: 422, code: 'reference.feature-unknown' });
    const { items } = (await running.get(`features?parent=${initiative}`, as)) as { items: { id: string }[] };
    expect(items.map(({ id }) => id)).toEqual([feature]);
  });
});

describe('a discussion', () => {
  const secret = 'Call me on the Seagull, berth seven.';

  it('keeps words sealed at rest, shows them to readers, and none once they are redacted', async () => {
    const feature = await aFeature(await aProduct());
    const { id } = await running.post('discussions', { subject: feature, text: 'Does a booking hold?' }, as);
    const reply = uuidv7();
    await running.post(`discussions/${id}/reply`, { reply, text: secret }, { as: contributor });
    const shown = async () => ((await running.get(`discussions/${id}`, as)) as { replies: { text: unknown; redacted: boolean }[] }).replies[0];
    expect(await shown()).toMatchObject({ text: secret, redacted: false });
    expect(await tablesWith(secret)).toEqual([]);
    expect(await problem('POST', `discussions/${id}/redact-reply`, { reply }, as)).toEqual({ status: 403, code: 'discussion.not-yours' });
    await running.post(`discussions/${id}/redact-reply`, { reply }, { as: contributor });
    expect(await shown()).toMatchObject({ text: null, redacted: true });
    const { items } = (await running.get(`discussions?subject=${feature}`, as)) as { items: object[] };
    expect(items).toMatchObject([{ id, text: 'Does a booking hold?', replies: 1, subjectType: 'feature' }]);
  });

  it('shows that words are forgotten once their key is destroyed', async () => {
    const feature = await aFeature(await aProduct());
    const { id } = await running.post('discussions', { subject: feature, text: secret }, { as: contributor });
    const shown = async () => ((await running.get(`discussions/${id}`, as)) as { opening: { text: unknown; keys: string[] } }).opening;
    const [key = ''] = (await shown()).keys;
    running.keys.delete(key);
    const { position } = await running.tell({ streamType: 'personal-text', streamId: key, type: 'PersonalTextForgotten', data: { key } });
    await running.get('products', { headers: { 'wheelhouse-position': position } });
    expect((await shown()).text).toEqual({ forgotten: true });
    const { items } = (await running.get(`discussions/${id}/events`, as)) as { items: { data: { text: unknown } }[] };
    expect(items[0]?.data.text).toEqual({ forgotten: true });
  });

  it('mentions only those who may read what is talked about', async () => {
    const feature = await aFeature(await aProduct());
    const opened = await running.send('POST', 'discussions', { subject: feature, text: 'Look at this', mentions: [contributor.member] }, as);
    expect(opened.status).toBe(201);
    expect(await problem('POST', `discussions/${String(opened.json['id'])}/reply`, { text: 'And you', mentions: [stranger.member] })).toEqual({ status: 422, code: 'discussion.mention-cannot-read' });
    await running.post(`products/${String((await running.get(`features/${feature}`, as))['product'])}/grant-role`, { member: stranger.member, role: 'sponsor' }, as);
    expect((await running.send('POST', `discussions/${String(opened.json['id'])}/reply`, { text: 'And you', mentions: [stranger.member] }, as)).status).toBe(200);
  });

  it('is about any record of the service, and about nothing else', async () => {
    const product = await aProduct();
    const { id } = await running.post('discussions', { subject: product, text: 'Whose is this?' }, as);
    expect(await running.get(`discussions/${id}`, as)).toMatchObject({ subjectType: 'product' });
    expect((await problem('POST', 'discussions', { subject: uuidv7(), text: 'x' })).status).toBe(422);
  });

  /** Tables of the database in which the words stand, in whatever column. */
  async function tablesWith(words: string): Promise<string[]> {
    const tables = await running.database.query<{ name: string }>("select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'");
    const found: string[] = [];
    for (const { name } of tables) {
      const [row] = await running.database.query<{ n: string }>(`select count(*) as n from ${name} t where t::text like '%' || $1 || '%'`, [words]);
      if (Number(row?.n) > 0) found.push(name);
    }
    // The search itself is proved on something that is there.
    expect(await running.database.query('select 1 from events where data::text like $1 limit 1', ['%Book a berth%'])).toHaveLength(1);
    return found;
  }
});

describe('the API', () => {
  it('describes every command with its example', async () => {
    const document = (await running.get('/api/product/v1/openapi.json', { as: owner })) as { paths: Record<string, object> };
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/api/product/v1/features/{id}/assess', '/api/product/v1/products/{id}/plan-sunset', '/api/product/v1/discussions/{id}/redact-reply']));
    expect(await lintOpenApi(document)).toEqual([]);
  });
});
