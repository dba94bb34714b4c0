import { featurePage } from '../../apps/product-service/dist/feature/views/feature-page.js';
import { featureSearch } from '../../apps/product-service/dist/feature/views/feature-search.js';
import { productPage } from '../../apps/product-service/dist/product/views/product-page.js';
import { foldView, scopes } from '@wheelhouse/event-sourcing';
import { clientConfig } from '@wheelhouse/event-store-postgres';
import { createTestDatabase } from '@wheelhouse/event-store-postgres/testing/test-database';
import { copyRows } from '@wheelhouse/event-store-postgres/projections/copy-rows';
import { createBuildTable, indexBuildTable, switchTo } from '@wheelhouse/event-store-postgres/projections/registry';
import { createService } from '@wheelhouse/service-kit/create-service';
import { runMigrations } from '@wheelhouse/service-kit/database/migrations';
import { cursorCodec } from '@wheelhouse/service-kit/routes/cursor';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

export const PRODUCTS = 10;
const CHUNK = 10_000;
const VOCABULARY = 5_000;
const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'je', 'ki', 'lo', 'mu', 'na', 'pe', 'ri', 'so', 'tu', 'va', 'we', 'xi', 'yo', 'zu'];
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SECRET = 'a secret of the bench';

/** The n-th word of the bench's language; small numbers are common words. */
export const word = (n) => [n % 20, Math.floor(n / 20) % 20, Math.floor(n / 400) % 20, (n * 7) % 20].map((index) => SYLLABLES[index]).join('');

/** The n-th place of a long list, as ranks count them at its end. */
export const rankAt = (n) => `d${[238_328, 3_844, 62, 1].map((unit) => DIGITS[Math.floor(n / unit) % 62]).join('')}`;

/** Always the same numbers, so that both sizes of a list are of one kind. */
export function randomFrom(seed) {
  let state = seed;
  return () => (state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff) / 0x80000000;
}

/**
 * Product-service on a database of its own, over HTTP, with so many features: folded by its own views from what would have
 * happened to them, and copied into tables made, indexed and switched to as a rebuild does.
 */
export async function openFeatures(databaseUrl, features) {
  const products = Array.from({ length: PRODUCTS }, () => uuidv7());
  const opened = await openProductService(databaseUrl, (url, { team, owner }) => fill(url, { features, team, products, owner }));
  return { ...opened, products };
}

/** Product-service on a database of its own, over HTTP as a product manager asks it; `fill` writes what it shows. */
export async function openProductService(databaseUrl, fill) {
  const { productService } = await import('../../apps/product-service/dist/service.js');
  const database = await createTestDatabase([], databaseUrl);
  await runMigrations(productService, database.url);
  const team = uuidv7();
  const member = { member: uuidv7(), organisationRole: 'member', teams: { [team]: ['product-manager'] }, scopes };
  const service = await createService(
    productService,
    { SERVICE_PORT: 1, KAFKA_BROKERS: '127.0.0.1:1', GATEWAY_INTERNAL_URL: 'http://127.0.0.1:1', INTERNAL_SECRET: SECRET, LOG_LEVEL: 'fatal', DATABASE_URL: database.url },
    { kafka: false, authenticate: () => Promise.resolve(member) },
  );
  await service.app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${service.app.getHttpServer().address().port}/api/product/v1`;
  await fill(database.url, { team, owner: member.member });
  return {
    database,
    url,
    owner: member.member,
    cursors: cursorCodec(SECRET),
    get: async (path) => {
      const answer = await fetch(`${url}/${path}`, { headers: { authorization: 'Bearer bench' } });
      const body = await answer.json();
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(body)}`);
      return body;
    },
    close: async () => {
      await service.close();
      await database.drop();
    },
  };
}

const fill = (url, { features, team, products, owner }) =>
  fillViews(url, [productPage, featurePage, featureSearch], async (copy) => {
    await copy(productPage, products.flatMap((id, index) => productFacts(id, index, { team, owner })));
    const random = randomFrom(7);
    for (let from = 0; from < features; from += CHUNK) {
      const events = Array.from({ length: Math.min(CHUNK, features - from) }, (_, index) => featureFacts(from + index, { products, owner, random, features })).flat();
      await copy(featurePage, events);
      await copy(featureSearch, events);
    }
  });

export const productFacts = (id, index, { team, owner }) => factsOf(id, id, index, [['ProductCreated', { name: `Harbour ${index}`, key: `H${index}`, team, manager: owner, visibility: 'team', stage: 'growth' }]]);

/** Makes, fills, indexes and switches to tables of views; `copy(view, events)` folds events and copies the rows. */
export async function fillViews(url, views, write) {
  const client = new pg.Client(clientConfig(url));
  await client.connect();
  try {
    const tables = new Map();
    for (const view of views) tables.set(view, await createBuildTable(client, view));
    await write(async (view, events) => {
      const rows = new Map();
      for (const change of foldView(view, rows, events)) void change;
      const all = [...rows].map(([id, row]) => ({ id, row, source: id }));
      await copyRows(client, tables.get(view), view.history ? { intervals: all.map((one) => ({ ...one, from: one.row.updatedAt, to: null })) } : { inserts: all });
    });
    for (const table of tables.values()) {
      await indexBuildTable(client, table);
      await client.query('begin');
      await switchTo(client, table);
      await client.query('commit');
      await client.query(`vacuum analyze ${table.relation}`);
    }
  } finally {
    await client.end();
  }
}

/** What happened to the n-th feature: proposed, some promoted and declined, most ranked, many scored. */
function featureFacts(n, { products, owner, random, features }) {
  const id = uuidv7();
  const product = products[n % PRODUCTS];
  const words = (count) => Array.from({ length: count }, () => word(Math.floor(VOCABULARY * random() ** 3))).join(' ');
  const facts = [['FeatureProposed', { product, title: `${words(5)} ${n}`, kind: 'new', level: 'feature', problem: words(20) }]];
  if (random() < 0.5) facts.push(['FeaturePromoted', {}]);
  else if (random() < 0.2) facts.push(['FeatureDeclined', { reason: 'too few ask' }]);
  if (random() < 0.01) facts.push(['FeatureOwnerAssigned', { owner }]);
  // In no order of their making, as in a backlog that was sorted by hand.
  if (random() < 0.9) facts.push(['FeatureRanked', { list: product, rank: `${rankAt((n * 7_919) % features)}${n % PRODUCTS === 0 ? '' : 'V'}` }]);
  if (random() < 0.3) facts.push(['FeatureArchived', {}]);
  return factsOf(id, product, n, facts);
}

export const factsOf = (id, root, n, facts) =>
  facts.map(([type, data], index) => ({
    ...{ id: uuidv7(), context: 'product', streamType: 'feature', streamId: id, version: index + 1, partitionKey: root, type, schemaVersion: 1, data },
    metadata: { actor: root, command: 'bench', correlationId: root },
    recordedAt: `${new Date(1_767_225_600_000 + n * 1000).toISOString().slice(0, -1)}000Z`,
  }));
