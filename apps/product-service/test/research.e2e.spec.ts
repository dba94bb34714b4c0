import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memberAdded, runningService, someone, teamFounded, teamJoined, type RunningService } from '@wheelhouse/service-kit/testing/running-service';
import { v7 as uuidv7 } from 'uuid';
import { productService } from '../src/service.js';

let running: RunningService;
let product: string;
const team = uuidv7();
const manager = someone({ teams: { [team]: ['product-manager'] } });
const elsewhere = someone({ teams: { [uuidv7()]: ['product-manager'] } });
const portfolio = someone({ organisationRole: 'portfolio-manager' });
const stranger = someone();
const as = { as: manager };
const at = '2026-02-01';

beforeAll(async () => {
  running = await runningService(productService);
  const { position } = await running.tell(teamFounded(team), memberAdded(manager.member), teamJoined(team, manager.member, ['product-manager']));
  await running.get('products', { headers: { 'wheelhouse-position': position } });
  product = (await running.post('products', { name: 'Harbour', key: 'RSRCH', team, manager: manager.member }, as)).id;
}, 60_000);
afterAll(() => running.close(), 60_000);

const problem = (path: string, body: object = {}, sent: object = as) => running.problem('POST', path, body, sent);
const aStudy = async (more: object = {}) => {
  const { id } = await running.post('studies', { product, question: 'Why do crews not book?', method: 'survey', sample: 40, start: at, end: '2026-02-28', ...more }, as);
  await running.post(`studies/${id}/start`, { day: at }, as);
  return id;
};
const evidence = [{ text: 'a skipper turned back at dusk', source: 'call' }];

describe('a study', () => {
  it('goes from its question to its findings', async () => {
    const { id } = await running.post('studies', { product, question: 'Why?', method: 'interview', sample: 5, start: at, end: at }, as);
    expect(await problem(`studies/${id}/record-session`, { day: at, notes: 'x' })).toEqual({ status: 409, code: 'study.wrong-state' });
    await running.send('PATCH', `studies/${id}`, { question: 'Why do crews not book?' }, as);
    await running.post(`studies/${id}/start`, { day: at }, as);
    await running.post(`studies/${id}/record-session`, { day: at, notes: 'She books by radio.' }, as);
    expect(await problem(`studies/${id}/conclude`, { findings: [] })).toEqual({ status: 422, code: 'study.no-finding' });
    const [{ id: session }] = ((await running.get(`study-sessions?study=${id}`, as)) as { items: [{ id: string }] }).items;
    await running.post(`studies/${id}/conclude`, { findings: [{ text: 'They want to see the depth.' }], day: '2026-02-20' }, as);
    expect(await running.get(`studies/${id}`, as)).toMatchObject({ status: 'concluded', question: 'Why do crews not book?', findings: [{ text: 'They want to see the depth.' }] });
    expect(await running.get(`study-sessions?study=${id}`, as)).toMatchObject({ items: [{ notes: 'She books by radio.' }] });
    await running.post(`studies/${id}/redact-session`, { session }, as);
    expect(await running.get(`study-sessions?study=${id}`, as)).toMatchObject({ items: [{ id: session, notes: null }] });
  });

  it('analyses its answers: Kano, opportunity scores, product-market fit and promoters, each with its n', async () => {
    const id = await aStudy();
    const answers = Array.from({ length: 100 }, (_, index) => ({
      respondent: `r-${index}`,
      kano: [{ capability: 'booking', functional: index < 60 ? 2 : 1, dysfunctional: 5 }],
      outcomes: [{ outcome: 'find a berth', importance: index < 80 ? 5 : 2, satisfaction: index < 30 ? 4 : 1 }],
      fit: { without: index < 45 ? 'very' : 'somewhat', active: index < 90 },
      recommend: index < 50 ? 9 : index < 80 ? 7 : 3,
    }));
    const { position } = await running.post(`studies/${id}/record-survey-answers`, { answers }, as);
    expect((await running.post(`studies/${id}/record-survey-answers`, { answers }, as)).position).toBe(position);
    expect(await problem(`studies/${id}/record-survey-answers`, { answers: [{ respondent: 'r-7', recommend: 0 }] })).toEqual({ status: 409, code: 'study.answered-otherwise' });
    expect(await problem(`studies/${id}/record-survey-answers`, { answers: [{ respondent: 'r-x', outcomes: [{ outcome: 'x', importance: 9, satisfaction: 1 }] }] })).toEqual({ status: 422, code: 'study.answer-off-scale' });
    expect(await running.get(`studies/${id}/analysis`, as)).toEqual({
      study: id,
      scale: 5,
      kano: [{ capability: 'booking', n: 100, category: 'must-be', counts: { 'must-be': 60, 'one-dimensional': 40, attractive: 0, indifferent: 0, reverse: 0, questionable: 0 }, leftOut: 0 }],
      outcomes: [{ outcome: 'find a berth', n: 100, importance: 8, satisfaction: 3, score: 13 }],
      marketFit: { n: 90, veryDisappointed: 45, share: 0.5, threshold: 0.4, reached: true, leftOut: 10 },
      promoters: { n: 100, promoters: 50, passives: 30, detractors: 20, score: 30 },
    });
  });

  it('takes thousands of respondents in few facts, and counts none of them twice when two record at once', async () => {
    const id = await aStudy();
    const part = (from: number) => ({ answers: Array.from({ length: 100 }, (_, index) => ({ respondent: `p-${from + index}`, recommend: 10 })) });
    await Promise.all([0, 100, 200, 300, 0, 100].map((from) => running.post(`studies/${id}/record-survey-answers`, part(from), as)));
    expect(await running.get(`studies/${id}/analysis`, as)).toMatchObject({ promoters: { n: 400, score: 100 } });
    expect(await running.database.query(`select count(*)::integer as n from events where stream_id = $1`, [id])).toEqual([{ n: 6 }]);
  });
});

describe('an insight', () => {
  it('stands on evidence, is contested and settled, linked and superseded', async () => {
    const study = await aStudy();
    const { id: opportunity } = await running.post('opportunities', { product, problem: 'full harbours' }, as);
    const body = { product, statement: 'Crews book what they see', confidence: 'medium' };
    expect(await problem('insights', { ...body, evidence: [] })).toEqual({ status: 422, code: 'insight.no-evidence' });
    expect(await problem('insights', { ...body, evidence: [{ text: 'x', source: 'study', record: opportunity }] })).toEqual({ status: 422, code: 'reference.study-unknown' });
    const [{ id }, { id: better }] = [await running.post('insights', { ...body, evidence: [{ text: 'q', source: 'study', record: study }] }, as), await running.post('insights', { ...body, evidence }, as)];
    await running.post(`insights/${id}/contest`, { reason: 'only in summer' }, as);
    await running.post(`insights/${id}/settle`, { reason: 'in winter too' }, as);
    await running.post(`insights/${id}/link`, { target: opportunity }, as);
    await running.post(`insights/${id}/link`, { target: product }, as);
    expect(await problem(`insights/${id}/link`, { target: study })).toEqual({ status: 422, code: 'reference.target-unknown' });
    expect(await running.get(`insight-links?target=${opportunity}`, as)).toMatchObject({ items: [{ insight: id, kind: 'opportunity' }] });
    expect(await problem(`insights/${id}/supersede`, { by: id })).toEqual({ status: 422, code: 'insight.superseded-by-itself' });
    await running.post(`insights/${id}/supersede`, { by: better }, as);
    expect(await problem(`insights/${better}/supersede`, { by: id })).toEqual({ status: 422, code: 'insight.by-superseded' });
    expect(await running.get(`insights/${id}`, as)).toMatchObject({ status: 'superseded', supersededBy: better, evidence: [{ text: 'q', source: 'study', record: study }] });
  });
});

describe('an opportunity', () => {
  it('goes from spotted to addressed, with a score once it is rated', async () => {
    const { id } = await running.post('opportunities', { product, problem: 'full harbours', segment: 'fleets' }, as);
    const to = `opportunities/${id}`;
    expect(await problem(`${to}/rate`, { importance: 9, satisfaction: 3, source: 'x' })).toEqual({ status: 422, code: 'opportunity.rating-without-n' });
    await running.post(`${to}/rate`, { importance: 9, satisfaction: 3, n: 40, source: 'survey' }, as);
    await running.post(`${to}/size`, { amount: 40_000, unit: 'crews', method: 'bottom-up', source: 'statistics' }, as);
    expect(await problem(`${to}/validate`, { evidence: [] })).toEqual({ status: 422, code: 'opportunity.no-evidence' });
    await running.post(`${to}/validate`, { evidence }, as);
    expect(await problem(`${to}/pursue`, { objective: uuidv7() })).toEqual({ status: 422, code: 'reference.unknown' });
    expect(await problem(`${to}/pursue`, { objective: product })).toEqual({ status: 422, code: 'reference.objective-unknown' });
    const { id: objective } = await running.post('objectives', { product, title: 'Fill the berths', why: 'they stand empty', from: '2026-01-01', to: '2026-12-31' }, as);
    await running.post(`${to}/pursue`, { objective }, as);
    await running.post(`${to}/mark-addressed`, { day: at }, as);
    expect(await running.get(to, as)).toMatchObject({ status: 'addressed', objective, score: 15, evidence: [{ text: 'a skipper turned back at dusk' }] });
  });
});

describe('competitors', () => {
  it('are the organisation’s: named once, noted by any product manager and the portfolio’s, seen by all', async () => {
    const name = `Berthfinder ${uuidv7()}`;
    const answers = await Promise.all(Array.from({ length: 5 }, () => running.send('POST', 'competitors', { name }, as)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    const at = `competitors/${String(answers.find(({ status }) => status === 201)?.json['id'])}`;
    await running.post(`${at}/note-move`, { day: '2026-02-01', text: 'halved its price', source: 'its price list' }, { as: portfolio });
    const move = uuidv7();
    await running.post(`${at}/note-move`, { move, day: '2026-01-01', text: 'hired a crew', source: 'a newspaper' }, { as: elsewhere });
    expect(await problem(`${at}/note-move`, { day: '2999-01-01', text: 'x', source: 'y' })).toEqual({ status: 422, code: 'day.in-future' });
    expect(await problem(`${at}/note-move`, { day: '2026-01-01', text: 'x', source: 'y' }, { as: stranger })).toEqual({ status: 403, code: 'access.forbidden' });
    await running.post(`${at}/retract-move`, { move, reason: 'it was another one' }, as);
    expect(await running.get(at, { as: stranger })).toMatchObject({ moves: [{ text: 'halved its price' }] });
    expect(await running.get(`competitor-moves?competitor=${at.split('/')[1] ?? ''}&sort=day`, as)).toMatchObject({ items: [{ text: 'hired a crew', retracted: 'it was another one' }, { retracted: null }] });
    await running.send('PATCH', at, { name: `${name}!` }, as);
    expect((await running.send('POST', 'competitors', { name }, as)).status).toBe(201);
  });
});

describe('a comparison', () => {
  const aProduct = async (key: string, visibility: string) => (await running.post('products', { name: 'Harbour', key, team, manager: manager.member, visibility }, as)).id;
  const aFeature = async (of: string, title: string) => (await running.post('features', { product: of, title, kind: 'new' }, as)).id;

  it('shows which gaps hurt the most, and from what that is computed', async () => {
    const open = await aProduct('RSRCHO', 'open');
    const comparison = (await running.post('comparisons', { product: open, name: 'Baltic guides' }, as)).id;
    const at = `comparisons/${comparison}`;
    const [ours, theirs] = [(await running.post('competitors', { name: `A ${uuidv7()}` }, as)).id, (await running.post('competitors', { name: `B ${uuidv7()}` }, as)).id];
    for (const competitor of [ours, theirs]) await running.post(`${at}/add-competitor`, { competitor }, as);
    const [booking, tides, chat] = [uuidv7(), uuidv7(), uuidv7()];
    await running.post(`${at}/add-capability`, { capability: booking, name: 'Books a berth', importance: 2 }, as);
    await running.post(`${at}/add-capability`, { capability: tides, name: 'Knows the tide', importance: 5 }, as);
    await running.post(`${at}/add-capability`, { capability: chat, name: 'Chats' }, as);
    const assess = (capability: string, competitor: string, level: string, more: object = {}) =>
      running.problem('POST', `${at}/assess-capability`, { capability, competitor, level, day: '2026-02-01', source: 'its site', ...more }, as);
    for (const capability of [booking, tides, chat]) await running.post(`${at}/assess-ours`, { capability, level: 'lacks', day: '2026-02-01', source: 'our release' }, as);
    await assess(booking, ours, 'has');
    await assess(tides, ours, 'partial');
    await assess(tides, theirs, 'has');
    await assess(chat, ours, 'has');
    expect(await assess(tides, theirs, 'lacks', { day: '2026-01-01' })).toEqual({ status: 409, code: 'comparison.assessment-older' });
    expect((await assess(tides, theirs, 'partial', { day: '2026-01-01', corrects: true })).status).toBe(200);
    expect(await assess(tides, uuidv7(), 'has')).toMatchObject({ status: 422, code: 'comparison.competitor-unknown' });
    const [seen, hidden] = [await aFeature(open, 'Tide table'), await aFeature(await aProduct('RSRCHS', 'restricted'), 'Secret')];
    for (const feature of [seen, hidden]) await running.post(`${at}/link-gap`, { capability: tides, feature }, as);
    const customer = (await running.post('customers', { pseudonym: `C-${uuidv7()}`, segment: 'crews' }, as)).id;
    await running.post(`customers/${customer}/set-value`, { value: { amount: 120_000, currency: 'EUR' }, from: '2026-01-01' }, as);
    const feedback = (await running.post('feedback', { product: open, text: 'I ran aground.', channel: 'email', customer }, as)).id;
    await running.post(`feedback/${feedback}/link`, { target: seen, importance: 3 }, as);
    const matrix = await running.get(`${at}/matrix?effectiveOn=2026-02-01`, { as: stranger });
    expect(matrix).toMatchObject({
      formula: 'importance × distance',
      capabilities: [
        { capability: tides, gap: { ours: 0, best: 1, ahead: 2, distance: 1, hurt: 5, missing: [] }, features: [{ id: seen, title: 'Tide table' }], hiddenFeatures: 1 },
        { capability: booking, gap: { ahead: 1, known: 1, distance: 2, hurt: 4 }, theirs: [{ assessment: { level: 'has' } }, { assessment: null }] },
        { capability: chat, gap: { distance: 2, hurt: null, missing: ['importance'] }, atStake: { feedback: 0, customers: 0, values: [] } },
      ],
    });
    expect(await running.get(`${at}/matrix?effectiveOn=2026-02-01`, as)).toMatchObject({ capabilities: [{ atStake: { feedback: 1, customers: 1, withoutValue: 0, values: [{ amount: 120_000, currency: 'EUR' }] } }, {}, {}] });
  });
});
