import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@wheelhouse/event-sourcing';
import { v7 as uuidv7 } from 'uuid';
import { aboutSuite } from './about.suite.js';
import { recordsWorld, type RecordsOf, type RecordsWorld } from './records-world.js';

type Row = Record<string, unknown>;

/** What records of every kind have in common, over HTTP: run by each service that mounts it. @param more that the service alone has to show */
export function recordsSuite(of: RecordsOf, more?: (world: () => RecordsWorld) => void): void {
  let world: RecordsWorld;
  beforeAll(async () => {
    world = await recordsWorld(of);
  }, 60_000);
  afterAll(() => world.running.close(), 60_000);

  const post = (path: string, body: object = {}, as: Actor = world.manager) => world.running.post(path, body, { as });
  const get = (path: string, as: Actor = world.manager) => world.running.get(path, { as });
  const problem = (path: string, body: object = {}, as: Actor = world.manager) => world.running.problem('POST', path, body, { as });
  const items = async (path: string, as: Actor = world.manager) => (await get(path, as))['items'] as Row[];
  const aDecision = async (subject: string) => {
    const option = uuidv7();
    const body = { question: 'By tide?', options: [{ option, text: 'yes' }], chosen: option, deciders: [world.manager.member], why: 'it is there', decidedOn: '2026-03-01' };
    return (await post('decisions', { subject, ...body })).id;
  };
  const aField = async (more: object = {}) => (await post('custom-fields', { key: `k-${uuidv7().slice(-12)}`, name: 'Region', kind: 'text', ...more })).id;

  describe('the card of a record', () => {
    it('is blank until somebody writes on it, and not there beside nothing', async () => {
      const root = await world.aRoot();
      const blank = { id: root, root, subjectType: of.root, owner: null, tags: [], customFields: [], links: [], watchers: [], externalIds: [], updatedAt: null };
      const { json, headers, status } = await world.running.send('GET', `records/${root}`, undefined, { as: world.manager });
      expect([status, json, headers.get('etag')]).toEqual([200, blank, '"0"']);
      expect(await items(`records/${root}/events`)).toEqual([]);
      const nothing = uuidv7();
      for (const path of [`records/${nothing}`, `records/${nothing}/events`]) expect((await world.running.send('GET', path)).status).toBe(404);
      expect(await problem(`records/${nothing}/tag`, { tag: 'a' })).toEqual({ status: 404, code: 'record.not-found' });
    });

    it('is begun by whoever comes first, and keeps what all of them wrote', async () => {
      const root = await world.aRoot();
      const tags = Array.from({ length: 8 }, (_, index) => `t${index}`);
      const answers = await Promise.all(tags.map((tag, index) => world.running.send('POST', `records/${root}/tag`, { tag }, { as: index % 2 === 0 ? world.manager : world.contributor })));
      expect(answers.map(({ status, json }) => [status, json['id']])).toEqual(tags.map(() => [200, root]));
      const card = await get(`records/${root}`);
      expect([...(card['tags'] as string[])].sort()).toEqual(tags);
      expect((await items(`records/${root}/events`)).map(({ version }) => version)).toEqual(tags.map((_, index) => index + 1));
    });

    it('holds who writes to the version they saw, and answers a repeated key alike', async () => {
      const root = await world.aRoot();
      const sent = { as: world.manager, headers: { 'if-match': '"0"', 'idempotency-key': uuidv7() } };
      const first = await world.running.send('POST', `records/${root}/tag`, { tag: 'a' }, sent);
      expect([first.status, first.headers.get('etag'), first.json['id']]).toEqual([200, '"1"', root]);
      expect((await world.running.send('POST', `records/${root}/tag`, { tag: 'a' }, sent)).json).toEqual(first.json);
      expect(await world.running.problem('POST', `records/${root}/tag`, { tag: 'b' }, { as: world.manager, headers: { 'if-match': '"0"' } })).toEqual({ status: 412, code: 'version.stale' });
      const unchanged = await world.running.send('POST', `records/${root}/untag`, { tag: 'never' }, { as: world.manager });
      expect([unchanged.status, unchanged.json['version']]).toEqual([200, 1]);
    });

    it('shows itself as it was', async () => {
      const root = await world.aRoot();
      const { recordedAt: born } = await post(`records/${root}/tag`, { tag: 'a' });
      const before = (await items(`${of.service.aggregates[0]?.resource}/${root}/events`))[0]?.['recordedAt'] as string;
      await post(`records/${root}/untag`, { tag: 'a' });
      expect(await get(`records/${root}?asOf=${born}`)).toMatchObject({ tags: ['a'], updatedAt: born });
      expect(await get(`records/${root}?asOf=${before}`)).toMatchObject({ tags: [], updatedAt: null });
      expect((await world.running.send('GET', `records/${root}?asOf=2020-01-01T00:00:00Z`)).status).toBe(404);
    });

    it('is told of as the record that it stands beside', async () => {
      const root = await world.aRoot();
      const [[type = '', below = ''] = []] = Object.entries(await world.below(root));
      await post(`records/${below}/tag`, { tag: 'told' });
      const told = { record: { id: below, type, title: expect.any(String) }, words: expect.stringContaining('tag: told') };
      for (const asked of [root, below]) expect((await items(`changes?of=${asked}&since=2000-01-01T00:00:00Z`)).at(-1)).toMatchObject(told);
    });

    it('takes many commands at once, all or none', async () => {
      const [a, b] = [await world.aRoot(), await world.aRoot()];
      const commands = [{ command: 'tag-record', id: a, body: { tag: 'both' } }, { command: 'tag-record', id: b, body: { tag: 'both' } }, { command: 'watch-record', id: a }];
      const done = await world.running.send('POST', 'records:batch?atomic=true', { commands }, { as: world.manager });
      expect((done.json as { results: { answer: { id: string; version: number } }[] }).results.map(({ answer: { id, version } }) => [id, version])).toEqual([[a, 1], [b, 1], [a, 2]]);
      expect((await items('record-tags?tag=both&sort=taggedAt')).map(({ subject }) => subject).sort()).toEqual([a, b].sort());
      const refused = await world.running.send('POST', 'records:batch?atomic=true', { commands: [{ command: 'tag-record', id: a, body: { tag: 'c' } }, { command: 'tag-record', id: uuidv7(), body: { tag: 'c' } }] }, { as: world.manager });
      expect([refused.status, (await get(`records/${a}`))['tags']]).toEqual([404, ['both']]);
    });

    it('is for those who work on the record, and seen by those who see it', async () => {
      const [open, hidden] = [await world.aRoot('open'), await world.aRoot('team')];
      for (const root of [open, hidden]) await post(`records/${root}/tag`, { tag: 'seen' }, world.contributor);
      expect(await problem(`records/${open}/tag`, { tag: 'b' }, world.stranger)).toEqual({ status: 403, code: 'access.forbidden' });
      expect(await problem(`records/${open}/tag`, { tag: 'b' }, world.portfolio)).toEqual({ status: 403, code: 'access.forbidden' });
      expect(await problem(`records/${hidden}/tag`, { tag: 'b' }, world.stranger)).toEqual({ status: 404, code: 'record.not-found' });
      expect(await problem(`records/${hidden}/watch`, {}, world.stranger)).toEqual({ status: 404, code: 'record.not-found' });
      await post(`records/${open}/watch`, {}, world.stranger);
      const tagged = (await items('record-tags?tag=seen&limit=200', world.stranger)).map(({ subject }) => subject);
      expect([tagged.includes(open), tagged.includes(hidden)]).toEqual([true, false]);
      for (const path of [`records/${hidden}`, `records/${hidden}/events`, `records/${await world.aRoot('team')}`]) expect((await world.running.send('GET', path, undefined, { as: world.stranger })).status).toBe(404);
    });

    it('tells which tags are in use, as far as the caller sees what they stand on', async () => {
      const [open, hidden, tag] = [await world.aRoot('open'), await world.aRoot('team'), `u${uuidv7().slice(-8)}`];
      for (const [root, end] of [[open, 'a'], [hidden, 'a'], [hidden, 'b']] as const) await post(`records/${root}/tag`, { tag: `${tag} ${end}` });
      expect(await items(`tags?startsWith=${tag.toUpperCase()}`)).toEqual([{ tag: `${tag} a`, records: 2 }, { tag: `${tag} b`, records: 1 }]);
      expect(await items(`tags?startsWith=${tag}`, world.stranger)).toEqual([{ tag: `${tag} a`, records: 1 }]);
      expect((await items('tags')).length).toBeGreaterThan(1);
    });

    it('rests while what the record belongs to is archived', async () => {
      const root = await world.aRoot();
      const records = await world.below(root);
      await world.archive(root);
      for (const id of [root, ...Object.values(records)]) expect(await problem(`records/${id}/tag`, { tag: 'a' })).toEqual({ status: 409, code: 'root.archived' });
    });
  });

  describe('owners and watchers', () => {
    it('a record has an owner who may read it, unless it has one of its own', async () => {
      const root = await world.aRoot('team');
      const decision = await aDecision(root);
      await post(`records/${decision}/set-owner`, { owner: world.contributor.member });
      expect((await items(`records?owner=${world.contributor.member}&subjectType=decision&sort=updatedAt`)).map(({ id }) => id)).toContain(decision);
      expect(await problem(`records/${decision}/set-owner`, { owner: world.stranger.member })).toEqual({ status: 422, code: 'record.owner-cannot-read' });
      const { status, json } = await world.running.send('POST', `records/${root}/set-owner`, { owner: world.contributor.member }, { as: world.manager });
      expect([status, json['code']]).toEqual([409, 'record.owner-elsewhere']);
      expect(json['detail']).toContain(of.ownerCommand);
    });

    it('anyone watches for themselves, and who leads lets others watch', async () => {
      const root = await world.aRoot('open');
      await post(`records/${root}/watch`, {}, world.stranger);
      await post(`records/${root}/watch`, { member: world.contributor.member });
      expect(await problem(`records/${root}/unwatch`, { member: world.contributor.member }, world.stranger)).toEqual({ status: 403, code: 'record.watch-for-another' });
      expect((await items(`record-watchers?member=${world.stranger.member}`, world.stranger)).map(({ subject }) => subject)).toContain(root);
      expect(await problem(`records/${await world.aRoot('team')}/watch`, { member: world.stranger.member })).toEqual({ status: 422, code: 'record.watcher-cannot-read' });
      await post(`records/${root}/unwatch`, {}, world.stranger);
      expect(await get(`records/${root}`)).toMatchObject({ watchers: [world.contributor.member] });
    });
  });

  describe('links', () => {
    it('are seen from both ends, and go to what the caller sees alone', async () => {
      const [from, to] = [await world.aRoot('open'), await world.aRoot('open')];
      await post(`records/${from}/attach-link`, { kind: 'blocks', to });
      await post(`records/${from}/attach-link`, { kind: 'documents', url: 'https://example.org/tides', title: 'Tides' });
      expect(await items(`record-links?from=${from}&sort=linkedAt`, world.stranger)).toMatchObject([{ kind: 'blocks', to, toType: of.root, url: null }, { kind: 'documents', to: null, url: 'https://example.org/tides', title: 'Tides' }]);
      expect(await items(`record-links?to=${to}`, world.stranger)).toMatchObject([{ from, fromType: of.root, kind: 'blocks' }]);
      expect(await problem(`records/${from}/attach-link`, { to: uuidv7() })).toEqual({ status: 422, code: 'reference.unknown' });
      const worker = { ...world.contributor, teams: {} };
      expect(await problem(`records/${from}/attach-link`, { to }, worker)).toEqual({ status: 403, code: 'access.forbidden' });
      expect(await problem(`records/${from}/attach-link`, { url: 'javascript:alert(1)' })).toMatchObject({ status: 422 });
    });
  });

  describe('ids of other systems', () => {
    it('stand for one record each, however many ask at once, and are free when they are dropped', async () => {
      const externalId = uuidv7();
      const roots = await Promise.all(Array.from({ length: 6 }, () => world.aRoot()));
      const answers = await Promise.all(roots.map((root) => world.running.send('POST', `records/${root}/set-external-id`, { source: 'jira', externalId }, { as: world.manager })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(5).fill(409)]);
      expect(new Set(answers.filter(({ status }) => status === 409).map(({ json }) => json['code']))).toEqual(new Set(['record.external-id-taken']));
      const [held] = await items(`record-external-ids?source=jira&externalId=${externalId}`);
      await post(`records/${held?.['subject'] as string}/drop-external-id`, { source: 'jira' });
      const other = roots.find((root) => root !== held?.['subject']) ?? '';
      await post(`records/${other}/set-external-id`, { source: 'jira', externalId });
      expect(await items(`record-external-ids?source=jira&externalId=${externalId}`)).toMatchObject([{ subject: other }]);
    });
  });

  describe('custom fields', () => {
    it('have a key of their own, and are defined by who leads a team or the portfolio', async () => {
      const key = `k-${uuidv7().slice(-12)}`;
      const body = { key, name: 'Region', kind: 'text' };
      const raced = await Promise.all(Array.from({ length: 5 }, () => problem('custom-fields', body)));
      expect(raced.filter(({ status }) => status === 409)).toEqual(Array(4).fill({ status: 409, code: 'custom-field.key-taken' }));
      for (const as of [world.contributor, world.stranger]) expect(await problem('custom-fields', { ...body, key: `${key}-b` }, as)).toEqual({ status: 403, code: 'access.forbidden' });
      await post('custom-fields', { ...body, key: `${key}-b` }, world.portfolio);
      expect(await problem('custom-fields', { ...body, key: `${key}-c`, subjectTypes: [of.root, 'ghost'] })).toEqual({ status: 422, code: 'custom-field.subject-type-unknown' });
      expect(await items(`custom-fields?key=${key}`, world.stranger)).toMatchObject([{ key, name: 'Region', status: 'in-use' }]);
    });

    it('hold what their definition asks for, and are found by it', async () => {
      const [root, choice] = [await world.aRoot(), uuidv7()];
      const region = await aField({ kind: 'choice', choices: [{ choice, name: 'North' }] });
      const weight = await aField({ kind: 'number', subjectTypes: [of.root] });
      await post(`records/${root}/set-custom-field`, { field: region, value: choice });
      await post(`records/${root}/set-custom-field`, { field: weight, value: 12.5 });
      expect(await problem(`records/${root}/set-custom-field`, { field: region, value: 'North' })).toEqual({ status: 422, code: 'record.choice-unknown' });
      expect(await problem(`records/${root}/set-custom-field`, { field: weight, value: 'heavy' })).toEqual({ status: 422, code: 'record.custom-field-wrong-kind' });
      expect(await problem(`records/${await aDecision(root)}/set-custom-field`, { field: weight, value: 1 })).toEqual({ status: 422, code: 'record.custom-field-not-here' });
      await post(`custom-fields/${weight}/retire`);
      expect(await problem(`records/${root}/set-custom-field`, { field: weight, value: 1 })).toEqual({ status: 409, code: 'record.custom-field-retired' });
      expect((await items(`record-custom-fields?field=${weight}&sort=-number`)).map(({ subject, number }) => [subject, number])).toEqual([[root, 12.5]]);
      expect(await items(`record-custom-fields?field=${region}&value=${choice}`)).toMatchObject([{ subject: root }]);
      await post(`records/${root}/clear-custom-field`, { field: region });
      expect(await get(`records/${root}`)).toMatchObject({ customFields: [{ field: weight, value: 12.5 }] });
    });
  });

  describe('what belongs to the organisation', () => {
    it('has a card, discussions, decisions and assumptions that everyone sees and any team may write', async () => {
      const subject = await aField();
      await post(`records/${subject}/tag`, { tag: 'ours' }, world.contributor);
      await post(`records/${subject}/tag`, { tag: 'yours' }, world.portfolio);
      expect(await problem(`records/${subject}/tag`, { tag: 'mine' }, world.stranger)).toEqual({ status: 403, code: 'access.forbidden' });
      expect(await get(`records/${subject}`, world.stranger)).toMatchObject({ root: null, subjectType: 'custom-field', tags: ['ours', 'yours'] });
      expect((await items(`record-tags?subject=${subject}`, world.stranger)).map(({ tag }) => tag)).toEqual(['ours', 'yours']);

      const decision = await aDecision(subject);
      const { id: discussion } = await post('discussions', { subject, text: 'Do we need it?' }, world.stranger);
      const { id: reply } = await post('discussions', { subject: decision, text: 'And this?' }, world.stranger);
      await post(`discussions/${discussion}/reply`, { text: 'We do.' }, world.contributor);
      expect(await get(`decisions/${decision}`, world.stranger)).toMatchObject({ root: null, subject, subjectType: 'custom-field' });
      expect(await get(`discussions/${reply}`, world.stranger)).toMatchObject({ root: null, subjectType: 'decision', opening: { text: 'And this?' } });
      expect(await items(`discussions?subject=${subject}`, world.portfolio)).toMatchObject([{ id: discussion, replies: 1 }]);
      expect(await get(`records/${decision}`, world.stranger)).toMatchObject({ root: null, subjectType: 'decision', tags: [] });
    });
  });

  aboutSuite(of, () => world);
  more?.(() => world);
}
