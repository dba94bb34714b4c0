import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { backup } from '@wheelhouse/event-store-postgres/backup/backup';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { asOwner, type Client } from './client.js';
import { without } from './edits.js';
import { eventually, setScene, type Scene } from './story.js';
import { startSystem, type FaultSystem } from './system.js';

// Promise 10: what is forgotten is readable nowhere. The words are looked for in every table, topic, log file and backup.
jest.setTimeout(180_000);

const databases = ['PRODUCT', 'PROJECT', 'REPORTING', 'GATEWAY'] as const;
const WORDS = 'the kraken owes me forty florins';
const file = join(process.env['TEST_FOLDER'] ?? tmpdir(), `wheelhouse-words-${process.pid}.backup`);

let system: FaultSystem;
let scene: Scene;

beforeAll(async () => {
  system = await startSystem();
  scene = await setScene(system.owner);
});
afterAll(async () => {
  for (const name of [file, `${file}.keys`]) rmSync(name, { force: true });
  await system.remove();
});

/** A member who said something, and the discussion in which they said it. */
async function someoneTalks(): Promise<{ readonly member: string; readonly discussion: string; readonly talk: () => Promise<string> }> {
  const email = `someone.${Date.now()}@faults.example`;
  const [first, own] = ['a first password to change', 'a password of their very own'];
  const { id: member } = await system.owner.must('/api/organisation/v1/members', { name: 'Someone', email, role: 'member', password: first });
  await system.owner.must(`/api/organisation/v1/teams/${scene.team}/add-member`, { member, roles: ['stakeholder'] });
  const newcomer = await asOwner(system.url, { email, password: first });
  await newcomer.post('/api/session/password', { currentPassword: first, newPassword: own });
  const someone: Client = await asOwner(system.url, { email, password: own });
  await eventually(() => someone.get(`/api/product/v1/products/${scene.product}`), ({ status }) => status === 200);
  const { id: discussion } = await someone.must('/api/product/v1/discussions', { subject: scene.product, text: WORDS });
  const talk = async () => JSON.stringify((await system.owner.get(`/api/product/v1/discussions/${discussion}`)).body);
  expect(await talk()).toContain(WORDS);
  return { member, discussion, talk };
}

/** Where the words can be read: tables, Kafka's files, the services' logs, a backup. */
async function placesOf(words: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const database of databases) {
    const tables = await system.query<{ name: string }>(database, `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`);
    for (const { name } of tables) {
      if ((await system.query(database, `select 1 from ${name} t where t::text ilike '%' || $1 || '%' limit 1`, [words])).length > 0) found.push(`${database}.${name}`);
    }
  }
  await backup(databases.map((name) => ({ name: name.toLowerCase(), url: system.databaseUrl(name) })), file);
  const files = [...globSync(join(system.kafka.logFolder, '**/*.log')), ...serviceLogs(), file, `${file}.keys`];
  return [...found, ...files.filter((name) => textOf(name).includes(words))];
}

const serviceLogs = (): readonly string[] => globSync(join(system.logFolder, '*.log'));

function textOf(name: string): string {
  const bytes = readFileSync(name);
  try {
    return gunzipSync(bytes).toString('latin1');
  } catch {
    return bytes.toString('latin1');
  }
}

describe('a customer is forgotten', () => {
  it('and their feedback, its excerpts and what merged references said are readable nowhere', async () => {
    const { owner } = system;
    const at = '/api/product/v1';
    const words = { said: 'the mermaid wants a warmer berth', merged: 'no mermaid pays twice for a tide', excerpt: 'mermaid wants', session: 'she hummed a shanty of the seven weirs' };
    const [{ id: customer }, { id: alias }] = [await owner.must(`${at}/customers`, { pseudonym: `M-${Date.now()}` }), await owner.must(`${at}/customers`, { pseudonym: `N-${Date.now()}` })];
    const { id: feedback } = await owner.must(`${at}/feedback`, { product: scene.product, text: words.said, customer });
    const { id: second } = await owner.must(`${at}/feedback`, { product: scene.product, text: words.merged, customer: alias });
    const { id: opportunity } = await owner.must(`${at}/opportunities`, { product: scene.product, problem: 'cold water' });
    await owner.must(`${at}/feedback/${feedback}/link`, { target: opportunity, excerpt: words.excerpt, importance: 3 });
    const { id: study } = await owner.must(`${at}/studies`, { product: scene.product, question: 'How cold?', method: 'interview', sample: 1, start: '2026-01-01', end: '2026-01-02' });
    await owner.must(`${at}/studies/${study}/start`, { day: '2026-01-01' });
    await owner.must(`${at}/studies/${study}/record-session`, { day: '2026-01-01', customer: alias, notes: words.session });
    const shown = async () => JSON.stringify([await owner.get(`${at}/feedback?product=${scene.product}`), await owner.get(`${at}/feedback/${feedback}/events`), await owner.get(`${at}/study-sessions?study=${study}`)]);
    for (const one of Object.values(words)) expect(await shown()).toContain(one);
    await owner.must(`${at}/customers/${alias}/merge`, { into: customer });
    await owner.must(`${at}/customers/${customer}/forget`);
    const after = await eventually(shown, (text) => Object.values(words).every((one) => !text.includes(one)));
    expect(after).toContain(feedback);
    expect(after).toContain(second);
    for (const one of Object.values(words)) expect(await placesOf(one)).toEqual([]);
  });
});

describe('a member is forgotten', () => {
  it('and their words are readable nowhere, though the fact remains', async () => {
    const { member, discussion, talk } = await someoneTalks();
    await system.owner.must(`/api/organisation/v1/members/${member}/forget`);
    const shown = await eventually(talk, (text) => !text.includes(WORDS));
    expect(JSON.parse(shown)).toMatchObject({ id: discussion, opening: { text: { forgotten: true } } });
    expect(await placesOf(WORDS)).toEqual([]);
    expect(await placesOf('someone.')).toEqual([]);
  });

  it('a word that was never sealed would be found by the search', async () => {
    await system.owner.must('/api/product/v1/features', { product: scene.product, title: 'The kraken is no secret', kind: 'new' });
    const found = await eventually(() => placesOf('The kraken is no secret'), (places) => places.some((place) => place.startsWith(system.kafka.logFolder)));
    expect(found.filter((place) => place.startsWith('PRODUCT.')).length).toBeGreaterThan(0);
    expect(found).toContain(file);
    // What every service says of itself when it has started.
    expect(await placesOf('partitions assigned')).toEqual(expect.arrayContaining([join(system.logFolder, 'reporting-service.log')]));
    expect(serviceLogs()).toHaveLength(4);
  });

  it('would be readable still, were the keys kept', async () => {
    await system.restart('gateway', [without.destroyedKeys]);
    const { member, talk } = await someoneTalks();
    await system.owner.must(`/api/organisation/v1/members/${member}/forget`);
    await system.restart('product-service');
    expect(await talk()).toContain(WORDS);
  });
});
