import { clientConfig } from '@wheelhouse/event-store-postgres';
import pg from 'pg';
import { signIn, uuidv7 } from '../../infra/story/client.mjs';
import { met, sender, throughGateway } from './command.mjs';
import { randomFrom, rankAt } from './features.mjs';

const PRODUCTS = 8;
const FEATURES = 250;
const GOAL = '≥ 0.35 of append; none failed; p99 ≤ 60 ms';

/** Features scored through the gateway, in eight products. */
export const commandAssess = {
  name: 'command-assess',
  goal: GOAL,
  unit: 'commands/s',
  met,
  run: (options) =>
    throughGateway(options, async (system) => {
      const { features } = await eightProducts(system);
      const send = await sender(system, 200);
      const random = randomFrom(11);
      return (answers) => send(answers, `/api/product/v1/features/${pick(features.flat(), random)}/assess`, { reach: Math.floor(random() * 1e9), impact: 2, confidence: 80, effort: 3 });
    }),
};

/** Features dragged through the gateway to places of backlogs of ten thousand, in eight products: each backlog's moves come one after another. */
export const commandRank = {
  name: 'command-rank',
  goal: GOAL,
  unit: 'commands/s',
  met,
  run: ({ backlog = 10_000, ...options }) =>
    throughGateway(options, async (system, { productUrl }) => {
      const { products, features } = await eightProducts(system);
      const others = await lengthen(productUrl, products, backlog);
      const send = await sender(system, 200);
      const random = randomFrom(13);
      return (answers, worker) => {
        const product = worker % PRODUCTS;
        return send(answers, `/api/product/v1/features/${pick(features[product], random)}/rank`, { after: pick(others[product], random) });
      };
    }),
};

const pick = (list, random) => list[Math.floor(random() * list.length)];

async function eightProducts(system) {
  const owner = await signIn(system);
  const { id: team } = await owner.post('/api/organisation/v1/teams', { name: 'Bench' });
  const products = [];
  const features = [];
  for (let index = 0; index < PRODUCTS; index += 1) {
    const { id: product } = await owner.post('/api/product/v1/products', { name: `Harbour ${index}`, key: `HB${index}`, team, manager: owner.member });
    const ids = Array.from({ length: FEATURES }, () => uuidv7());
    const { results } = await owner.post('/api/product/v1/features:batch', { commands: ids.map((id) => ({ command: 'propose-feature', id, body: { product, title: 'Book a berth', kind: 'new' } })) });
    if (results.some(({ status }) => status !== 201)) throw new Error(JSON.stringify(results.find(({ status }) => status !== 201)));
    products.push(product);
    features.push(ids);
  }
  return { products, features };
}

/** Makes the backlogs long by rows alone: a rank is made from those next to it, whatever else there is of them. */
async function lengthen(url, products, backlog) {
  const client = new pg.Client(clientConfig(url));
  await client.connect();
  try {
    const all = [];
    for (const product of products) {
      const ids = Array.from({ length: backlog }, () => uuidv7());
      const { rows } = await client.query(`select version from projections where name = 'feature-rank'`);
      await client.query(
        `insert into feature_rank_v${rows[0].version} (id, root, feature, list, rank, _source)
         select f || ':' || $1::text, $1::uuid, f::uuid, $1::uuid, r, f from unnest($2::text[], $3::text[]) as given(f, r)`,
        [product, ids, ids.map((_, index) => rankAt(index))],
      );
      all.push(ids);
    }
    await client.query('vacuum analyze');
    return all;
  } finally {
    await client.end();
  }
}

export const rows = [commandAssess, commandRank];
