import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memberAdded, owner, runningService, someone, teamFounded, teamJoined, type RunningService } from '@wheelhouse/service-kit/testing/running-service';
import { v7 as uuidv7 } from 'uuid';
import { productService } from '../src/service.js';

let running: RunningService;
const team = uuidv7();
const manager = someone({ teams: { [team]: ['product-manager'] } });
const stakeholder = someone({ teams: { [team]: ['stakeholder'] } });
const as = { as: manager };
let keys = 0;

beforeAll(async () => {
  running = await runningService(productService);
  const { position } = await running.tell(teamFounded(team), memberAdded(manager.member), memberAdded(stakeholder.member), teamJoined(team, manager.member, ['product-manager']));
  await running.get('products', { headers: { 'wheelhouse-position': position } });
}, 60_000);
afterAll(() => running.close(), 60_000);

const aProduct = async () => (await running.post('products', { name: 'Harbour', key: `F${(keys += 1)}`, team, manager: manager.member }, as)).id;
const aCustomer = async (value?: number) => {
  const { id } = await running.post('customers', { pseudonym: `C-${(keys += 1)}`, segment: 'fleets' }, as);
  if (value !== undefined) await running.post(`customers/${id}/set-value`, { value: { amount: value, currency: 'EUR' }, from: '2026-01-01' }, as);
  return id;
};
const said = async (product: string, text: string, more: object = {}) => (await running.post('feedback', { product, text, ...more }, as)).id;
const anOpportunity = async (product: string) => (await running.post('opportunities', { product, problem: 'no berth after dusk' }, as)).id;
const problem = (path: string, body: object = {}, sent: object = as) => running.problem('POST', path, body, sent);
const csv = { ...as, headers: { 'content-type': 'text/csv' } };
type Items = { items: Record<string, unknown>[] };
const got = async <Answer>(path: string) => (await running.get(path, as)) as Answer;

describe('feedback', () => {
  it('may be given by anyone who sees the product, and by nobody else', async () => {
    const product = await aProduct();
    const { id } = await running.post('feedback', { product, text: 'More berths!' }, { as: stakeholder });
    expect(await running.get(`feedback/${id}`, as)).toMatchObject({ text: 'More berths!', author: stakeholder.member, status: 'new' });
    expect(await problem('feedback', { product, text: 'x' }, { as: someone() })).toEqual({ status: 422, code: 'feedback.unknown-root' });
    expect(await problem(`feedback/${id}/decline`, { reason: 'x' }, { as: stakeholder })).toEqual({ status: 403, code: 'access.forbidden' });
  });

  it('stays words: what looks like markup comes back as it was said, as JSON, and is rendered nowhere', async () => {
    const text = '<script>alert("berth")</script> & <b>bold</b>';
    const id = await said(await aProduct(), text);
    const answer = await running.send('GET', `feedback/${id}`, undefined, as);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.json['text']).toBe(text);
    const facts = await running.send('GET', `feedback/${id}/events`, undefined, as);
    expect(facts.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect((facts.json as unknown as Items).items[0]).toMatchObject({ data: { text } });
    expect(await running.database.query(`select 1 from feedback_page t where t::text like '%script%' union all select 1 from events e where e::text like '%script%'`)).toEqual([]);
  });

  it('is merged with its votes, and gives them back when it is unmerged', async () => {
    const product = await aProduct();
    const [first, second, customer] = [await said(product, 'a'), await said(product, 'b'), await aCustomer()];
    await running.post(`feedback/${first}/vote`, {}, as);
    await running.post(`feedback/${second}/vote`, {}, as);
    await running.post(`feedback/${second}/vote`, { customer }, { as: stakeholder });
    await running.post(`feedback/${second}/merge`, { into: first }, as);
    expect(await running.get(`feedback/${first}/votes`, as)).toMatchObject({ votes: 2, own: 1, merged: [{ id: second, votes: 2 }] });
    expect(await problem(`feedback/${second}/vote`)).toEqual({ status: 409, code: 'feedback.merged' });
    await running.post(`feedback/${second}/unmerge`, {}, as);
    expect(await running.get(`feedback/${first}/votes`, as)).toMatchObject({ votes: 1, merged: [] });
    expect(await running.get(`feedback/${second}/votes`, as)).toMatchObject({ votes: 2 });
  });

  it('never merges in a circle, however two race, and not across products', async () => {
    const product = await aProduct();
    const [one, two, elsewhere] = [await said(product, 'a'), await said(product, 'b'), await said(await aProduct(), 'c')];
    const answers = await Promise.all([running.send('POST', `feedback/${one}/merge`, { into: two }, as), running.send('POST', `feedback/${two}/merge`, { into: one }, as)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(answers.find(({ status }) => status === 422)?.json['code']).toBe('feedback.merge-into-merged');
    const merged = answers[0]?.status === 200 ? two : one;
    expect(await problem(`feedback/${merged}/merge`, { into: elsewhere })).toEqual({ status: 422, code: 'feedback.across-products' });
  });

  it('is found by product, status, customer, theme and what it speaks for', async () => {
    const [product, customer] = [await aProduct(), await aCustomer()];
    const [id, opportunity] = [await said(product, 'no berth', { customer, received: '2026-02-01' }), await anOpportunity(product)];
    await running.post(`feedback/${id}/classify`, { sentiment: 'negative', themes: ['berths', 'tides'] }, as);
    await running.post(`feedback/${id}/classify`, { sentiment: 'negative', themes: ['berths'] }, as);
    await running.post(`feedback/${id}/link`, { target: opportunity, excerpt: 'no berth', importance: 3 }, as);
    for (const filter of [`product=${product}`, `product=${product}&status=linked`, `customer=${customer}`]) expect((await got<Items>(`feedback?${filter}`)).items).toMatchObject([{ id, text: 'no berth' }]);
    expect((await got<Items>(`feedback-themes?product=${product}&sort=theme`)).items).toMatchObject([{ feedback: id, theme: 'berths' }]);
    expect((await got<Items>(`feedback-links?target=${opportunity}`)).items).toMatchObject([{ feedback: id, excerpt: 'no berth', importance: 3 }]);
    expect(await problem(`feedback/${id}/link`, { target: customer, importance: 1 })).toEqual({ status: 422, code: 'reference.target-unknown' });
  });

  it('wakes by itself when the day it was put off to begins, whatever became of it meanwhile', async () => {
    const product = await aProduct();
    const [asleep, merged, resumed] = [await said(product, 'a'), await said(product, 'b'), await said(product, 'c')];
    const until = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    for (const id of [asleep, merged, resumed]) await running.post(`feedback/${id}/snooze`, { until }, as);
    await running.post(`feedback/${merged}/merge`, { into: asleep }, as);
    await running.post(`feedback/${resumed}/resume`, {}, as);
    await running.service.deadlines?.look();
    expect(await running.get(`feedback/${asleep}`, as)).toMatchObject({ status: 'snoozed', snoozedUntil: until });
    // Another process of the service, in which that day has begun.
    const later = await running.altered(productService, { now: () => new Date(`${until}T00:00:00Z`) });
    await later.service.deadlines?.look();
    expect(await running.get(`feedback/${asleep}`, as)).toMatchObject({ status: 'new', snoozedUntil: null });
    await running.post(`feedback/${merged}/unmerge`, {}, as);
    expect(await running.get(`feedback/${merged}`, as)).toMatchObject({ status: 'new', snoozedUntil: null });
    const types = async (id: string) => (await got<{ items: { type: string }[] }>(`feedback/${id}/events`)).items.map(({ type }) => type.replace(/^wheelhouse\.product\./, ''));
    expect(await types(asleep)).toEqual(['feedback-submitted.v1', 'feedback-snoozed.v1', 'feedback-woken.v1']);
    expect(await types(resumed)).toEqual(['feedback-submitted.v1', 'feedback-snoozed.v1', 'feedback-resumed.v1']);
  });

  it('is redacted for ever by who wrote it, its excerpts as well', async () => {
    const product = await aProduct();
    const [id, opportunity] = [await said(product, 'Anna said so'), await anOpportunity(product)];
    await running.post(`feedback/${id}/link`, { target: opportunity, excerpt: 'Anna', importance: 1 }, as);
    expect(await problem(`feedback/${id}/redact`, {}, { as: stakeholder })).toEqual({ status: 403, code: 'feedback.not-yours' });
    await running.post(`feedback/${id}/redact`, {}, as);
    expect(await running.get(`feedback/${id}`, as)).toMatchObject({ text: null });
  });

  it('asks of a launched feature that who asked is told, once', async () => {
    const product = await aProduct();
    const customer = await aCustomer();
    const { id: feature } = await running.post('features', { product, title: 'Book', kind: 'new' }, as);
    const [first, merged] = [await said(product, 'a', { customer }), await said(product, 'b')];
    await running.post(`feedback/${first}/link`, { target: feature, importance: 2 }, as);
    await running.post(`feedback/${merged}/merge`, { into: first }, as);
    expect(await running.get(`features/${feature}/requesters`, as)).toMatchObject({ launchedOn: null, due: 0 });
    expect(await problem(`feedback/${first}/tell-requester`, { feature })).toEqual({ status: 409, code: 'feedback.feature-not-launched' });
    await running.post(`features/${feature}/promote`, {}, as);
    await running.post(`features/${feature}/assign-owner`, { owner: manager.member }, as);
    await running.post(`features/${feature}/plan`, {}, as);
    await running.post(`features/${feature}/start-delivery`, { team }, as);
    await running.post(`features/${feature}/mark-delivered`, {}, as);
    await running.post(`features/${feature}/mark-launched`, { day: '2026-01-10' }, as);
    expect(await running.get(`features/${feature}/requesters`, as)).toMatchObject({ due: 2, items: [{ toldOn: null }, { toldOn: null }] });
    await running.post(`feedback/${first}/tell-requester`, { feature, day: '2026-01-12' }, as);
    expect(await running.get(`features/${feature}/requesters?told=false`, as)).toMatchObject({ due: 1, items: [{ requester: { kind: 'member', id: manager.member }, feedback: [merged] }] });
  });
});

describe('a file of feedback', () => {
  const file = ['text;customer;segment;channel;received', '"No berth, ""again""";K-1;fleets;email;2026-02-01', 'Too dear;K-2;fleets;e-mail;2026-02-02', '', 'No tide;K-1;fleets;call;2026-02-03', 'Late;K-2;;call;2026-02-30'].join('\n');

  it('is looked at first, and each fault is told with its line and column', async () => {
    const product = await aProduct();
    const dry = await running.send('POST', `products/${product}/feedback:import?dryRun=true`, file, csv);
    expect(dry.json).toMatchObject({ dryRun: true, rows: 4, taken: 0 });
    const faults = dry.json['faults'] as { line: number; column: number; name: string; code: string }[];
    expect(faults.map(({ line, column, name, code }) => [line, column, name, code])).toEqual([
      [2, 2, 'customer', 'reference.customer-unknown'],
      [3, 4, 'channel', 'csv.choice'],
      [5, 2, 'customer', 'reference.customer-unknown'],
      [6, 5, 'received', 'csv.day'],
    ]);
  });

  it('registers its customers, then gives its good rows if they are asked for', async () => {
    const product = await aProduct();
    expect(await running.send('POST', 'customers:import?take=good', file, csv)).toMatchObject({ status: 200, json: { taken: 2 } });
    expect((await running.send('POST', `products/${product}/feedback:import`, file, csv)).json).toMatchObject({ code: 'import.faults', report: { taken: 0 } });
    const key = uuidv7();
    const take = () => running.send('POST', `products/${product}/feedback:import?take=good`, file, { ...csv, headers: { ...csv.headers, 'idempotency-key': key } });
    expect([(await take()).json, (await take()).json]).toMatchObject([{ taken: 2, faultCount: 2 }, { taken: 2 }]);
    const { items } = await got<Items>(`feedback?product=${product}&sort=received`);
    expect(items.map(({ text, channel }) => [text, channel])).toEqual([['No berth, "again"', 'email'], ['No tide', 'call']]);
    expect(items[0]?.['customer']).toBe(items[1]?.['customer']);
    expect(await running.database.query(`select 1 from feedback_page t where t::text like '%berth%' and t.product = $1`, [product])).toEqual([]);
  });
});

describe('likely duplicates', () => {
  it('are pairs with their scores, and the same for one by itself', async () => {
    const product = await aProduct();
    const [one, two, three] = [await said(product, 'I cannot see whether a berth is free'), await said(product, 'I can not see if a berth is free'), await said(product, 'The colours hurt my eyes')];
    const gone = await said(product, 'I cannot see whether a berth is free!');
    await running.post(`feedback/${gone}/redact`, {}, as);
    const pairs = await got<{ items: { first: string; second: string; score: number }[]; compared: object }>(`feedback/duplicates?product=${product}&threshold=0.4`);
    expect(pairs.compared).toEqual({ texts: 3, older: 0, unreadable: 1 });
    expect(pairs.items.map(({ first, second }) => [first, second].sort())).toEqual([[one, two].sort()]);
    const alone = await got<{ items: { id: string; score: number }[] }>(`feedback/${two}/duplicates?threshold=0.4`);
    expect(alone.items).toMatchObject([{ id: one, text: 'I cannot see whether a berth is free' }]);
    expect(alone.items[0]?.score).toBeCloseTo(pairs.items[0]?.score ?? 0, 5);
    expect((await got<Items>(`feedback/${three}/duplicates`)).items).toEqual([]);
    await running.post(`feedback/${two}/merge`, { into: one }, as);
    expect(await got<object>(`feedback/duplicates?product=${product}`)).toMatchObject({ items: [], compared: { texts: 2 } });
  });
});

describe('the value at stake', () => {
  it('counts every customer once, through votes and merges of feedback, customers and opportunities', async () => {
    const product = await aProduct();
    const [opportunity, same, other] = [await anOpportunity(product), await anOpportunity(product), await anOpportunity(product)];
    const [large, small, alias] = [await aCustomer(1000), await aCustomer(30), await aCustomer(999)];
    const [first, second, third] = [await said(product, 'a', { customer: large }), await said(product, 'b', { customer: large }), await said(product, 'c', { customer: alias })];
    for (const id of [first, second]) await running.post(`feedback/${id}/link`, { target: opportunity, importance: 2 }, as);
    await running.post(`feedback/${first}/vote`, { customer: small }, as);
    await running.post(`feedback/${third}/link`, { target: same, importance: 1 }, as);
    await running.post(`customers/${alias}/merge`, { into: large }, as);
    await running.post(`opportunities/${same}/merge`, { into: opportunity }, as);
    await running.post(`feedback/${await said(product, 'd', { customer: small })}/link`, { target: other, importance: 1 }, as);
    expect(await running.get(`opportunities/${opportunity}/value-at-stake`, as)).toMatchObject({ feedback: 3, customers: 2, withoutValue: 0, values: [{ amount: 1030, currency: 'EUR' }], leftOut: { unseen: 0 } });
    expect(await running.get(`opportunities/${opportunity}/value-at-stake?effectiveOn=2025-01-01`, as)).toMatchObject({ customers: 2, withoutValue: 2, values: [] });
    const listed = await got<Items>(`value-at-stake?product=${product}&kind=opportunity&currency=EUR`);
    expect(listed.items.map(({ target, name, values }) => [target, name, values])).toEqual([
      [opportunity, 'no berth after dusk', [{ amount: 1030, currency: 'EUR' }]],
      [other, 'no berth after dusk', [{ amount: 30, currency: 'EUR' }]],
    ]);
  });
});

describe('a customer', () => {
  it('goes by a pseudonym of their own, for ever', async () => {
    const pseudonym = `C-${(keys += 1)}`;
    const answers = await Promise.all(Array.from({ length: 5 }, () => running.send('POST', 'customers', { pseudonym }, as)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    const id = String(answers.find(({ status }) => status === 201)?.json['id']);
    await running.post(`customers/${id}/forget`, {}, as);
    expect(await problem('customers', { pseudonym })).toEqual({ status: 409, code: 'customer.pseudonym-forgotten' });
    expect(await problem(`customers/${id}/set-segment`, { segment: 'x' })).toEqual({ status: 410, code: 'customer.forgotten' });
    expect(await problem('feedback', { product: await aProduct(), text: 'x', customer: id })).toEqual({ status: 422, code: 'reference.customer-forgotten' });
  });

  it('is forgotten with all who were merged into them, and their words go as soon as the keys do', async () => {
    const product = await aProduct();
    const [kept, alias] = [await aCustomer(), await aCustomer()];
    const [first, second] = [await said(product, 'secret one', { customer: kept }), await said(product, 'secret two', { customer: alias })];
    const opportunity = await anOpportunity(product);
    await running.post(`feedback/${second}/link`, { target: opportunity, excerpt: 'secret', importance: 1 }, as);
    await running.post(`customers/${alias}/merge`, { into: kept }, as);
    await running.post(`customers/${kept}/forget`, {}, as);
    const [fact] = await running.database.query<{ data: { customers: string[] } }>(`select data from events where type = 'CustomerForgotten' and stream_id = $1`, [kept]);
    expect(fact?.data.customers).toEqual([kept, alias]);
    // What only counted as them is forgotten too, or it would take words that nobody could make unreadable any more.
    while ((await running.get(`customers/${alias}`, as))['status'] !== 'forgotten') await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await problem('feedback', { product, text: 'more', customer: alias })).toEqual({ status: 422, code: 'reference.customer-forgotten' });
    // The gateway destroys the keys and says whose words are gone; here the test stands for it.
    const sealed = await running.database.query<{ text: { key: string; subject: string }; links: { excerpt: { key: string; subject: string } | null }[] }>('select text, links from feedback_page where id = any($1::uuid[])', [[first, second]]);
    const texts = sealed.flatMap(({ text, links }) => [text, ...links.flatMap(({ excerpt }) => excerpt ?? [])]);
    expect(texts.map(({ subject }) => subject).sort()).toEqual([`customer:${kept}`, `customer:${alias}`, `customer:${alias}`].sort());
    for (const { key } of texts) running.keys.delete(key);
    const { position } = await running.tell(...[kept, alias].map((id) => ({ streamType: 'forgotten-subject', streamId: id, type: 'SubjectForgotten', data: { subject: `customer:${id}` } })));
    for (const id of [first, second]) expect(await running.get(`feedback/${id}`, { ...as, headers: { 'wheelhouse-position': position } })).toMatchObject({ text: { forgotten: true } });
    expect((await got<Items>(`feedback-links?target=${opportunity}`)).items).toMatchObject([{ excerpt: { forgotten: true } }]);
    expect(await got<object>(`feedback/duplicates?product=${product}`)).toMatchObject({ compared: { texts: 0, unreadable: 2 } });
  });

  it('never counts in a circle, however two race', async () => {
    const [one, two] = [await aCustomer(), await aCustomer()];
    const answers = await Promise.all([running.send('POST', `customers/${one}/merge`, { into: two }, { as: owner }), running.send('POST', `customers/${two}/merge`, { into: one }, { as: owner })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });
});
