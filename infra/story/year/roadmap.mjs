import { uuidv7 } from '../client.mjs';
import { daysAgo, holds, refusal, run, tell } from '../telling.mjs';

const api = '/api/product/v1';

/** Now, next, later and dates; published, shifted by a month, undone, published again, compared. @param {any} world */
export async function roadmap({ ada, team, product, features, hold, second }) {
  console.log('\n Summer: the roadmap');
  const [booking, safety] = [uuidv7(), uuidv7()];
  const map = (await ada.post(`${api}/roadmaps`, { name: `Harbour ${run}`, team, products: [product], audience: 'executives', lanes: [{ lane: booking, name: 'Booking' }, { lane: safety, name: 'Safety' }] })).id;
  const at = `${api}/roadmaps/${map}`;
  const items = { hold: uuidv7(), tide: uuidv7(), later: uuidv7() };
  const empty = await refusal(ada.post(`${at}/publish`, { note: 'nothing yet' }));
  await ada.post(`${at}/place-item`, { item: items.hold, feature: hold, lane: booking, start: daysAgo(-10), finish: daysAgo(-40), confidence: 'high' });
  await ada.post(`${at}/place-item`, { item: items.tide, feature: second, lane: booking, start: daysAgo(-45), finish: daysAgo(-80), confidence: 'medium' });
  await ada.post(`${at}/place-item`, { item: items.later, feature: features[5], lane: safety, horizon: 'later', confidence: 'low' });
  const twice = await refusal(ada.post(`${at}/place-item`, { feature: hold, lane: safety, horizon: 'now', confidence: 'low' }));
  const backward = await refusal(ada.post(`${at}/place-item`, { feature: features[6], lane: safety, start: daysAgo(-40), finish: daysAgo(-10), confidence: 'low' }));
  holds([empty, twice, backward].every(({ status }) => status === 409 || status === 422), 'an empty roadmap is not published, no feature stands on it twice, and nothing finishes before it starts', [empty.problem, twice.problem, backward.problem]);
  await ada.post(`${at}/publish`, { note: 'for the board of summer' });
  const unchanged = await refusal(ada.post(`${at}/publish`, { note: 'again' }));
  holds(unchanged.status === 409, 'the first version is published for executives; a second without a change is refused', unchanged.problem);

  await ada.post(`${at}/move-item`, { item: items.later, horizon: 'next' });
  const before = await ada.get(`${at}/board`);
  await ada.post(`${at}/shift-lane`, { lane: booking, months: 1 });
  const shifted = await ada.get(`${at}/board`);
  await ada.post(`${at}/undo`, { last: 1 });
  const back = await ada.get(`${at}/board`);
  holds(JSON.stringify(shifted.lanes) !== JSON.stringify(before.lanes) && JSON.stringify(back.lanes) === JSON.stringify(before.lanes), 'a whole lane moves by a month in one gesture, and comes back in one', back.lanes);
  await ada.post(`${at}/shift-lane`, { lane: booking, months: 1 });
  await ada.post(`${at}/publish`, { note: 'a month later' });
  await ada.patch(`${api}/features/${hold}`, { title: 'Hold a booked berth until nine' });
  const { slipped, moved, words } = await ada.get(`${at}/compare?from=1&to=2`);
  const slip = slipped.find((/** @type {any} */ entry) => entry.feature === hold);
  holds(slipped.length === 2 && slip.title === 'Hold a booked berth' && slip.days >= 28 && slip.days <= 31 && moved.length === 1, `between the two versions, under the names of their time: ${words.join('; ')}`, { slipped, moved });
  const first = await ada.get(`${at}/versions/1`);
  holds(JSON.stringify(first).includes('Hold a booked berth"') && !JSON.stringify(first).includes('until nine'), 'the first version says what it said', first);
  tell('The roadmap is published twice, and both versions stay as they are.');
  return { map };
}
