import { uuidv7 } from '../client.mjs';
import { holds, refusal, tell } from '../telling.mjs';

const api = '/api/product/v1';

/** A feature is split, two are merged, one goes to another product with its history. @param {any} world */
export async function backlog({ ada, product, other, features, hold, second }) {
  console.log('\n Summer: the shape of the work');
  const big = features[10];
  const [radio, fleet] = [uuidv7(), uuidv7()];
  const split = await ada.post(`${api}/features/${big}/split`, { into: [{ feature: radio, title: 'Book by radio' }, { feature: fleet, title: 'Book for a fleet' }] });
  const [first, children] = [await ada.get(`${api}/features/${radio}`), split.results.length];
  holds(children === 3 && first.splitFrom === big, 'a feature is split in two in one gesture, and each part says what it came from', first);
  const [kept, gone] = [features[11], features[12]];
  await ada.post(`${api}/features/${gone}/link-pillar`, { pillar: (await ada.get(`${api}/products/${product}`)).pillars[0].pillar });
  await ada.post(`${api}/features/${gone}/merge`, { into: kept, reason: 'both ask for a berth at sea' });
  const self = await refusal(ada.post(`${api}/features/${kept}/merge`, { into: gone, reason: 'the other way round' }));
  const merged = await ada.get(`${api}/features/${kept}/merged`);
  holds(self.status === 409 || self.status === 422, 'two are merged; the other way round is refused', self.problem);
  holds(merged.merged.length === 1 && merged.pillars.length === 1, 'what the merged one served counts for the other', merged);
  const mover = features[13];
  const before = await ada.get(`${api}/features/${mover}/events?limit=200`);
  await ada.post(`${api}/features/${mover}/move-to-product`, { product: other, reason: 'skippers keep it in their logbook' });
  const [moved, history] = [await ada.get(`${api}/features/${mover}`), await ada.get(`${api}/features/${mover}/events?limit=200`)];
  holds(moved.product === other && history.items.length > before.items.length && history.items[0].id === before.items[0].id, `one moves to the Logbook with all of its history: ${history.items.length} facts`, moved);

  await ada.post(`${api}/features/${second}/depend-on`, { on: hold });
  const circle = await Promise.all([
    ada.post(`${api}/features/${features[20]}/depend-on`, { on: features[21] }).then(() => 200, (/** @type {any} */ error) => error.status),
    ada.post(`${api}/features/${features[21]}/depend-on`, { on: features[20] }).then(() => 200, (/** @type {any} */ error) => error.status),
  ]);
  holds(circle.filter((status) => status === 200).length === 1, 'of two dependencies that would close a circle and come at once, one is refused', circle);
  tell('The backlog has its shape.');
  return {};
}
