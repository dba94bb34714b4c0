import { uuidv7 } from '../client.mjs';
import { daysAgo, holds, refusal, tell, until } from '../telling.mjs';

const api = '/api/product/v1';

/** An outcome is measured, the strategy turns, the old product goes, and the year is read in words. @param {any} world */
export async function ending({ ada, cleo, product, old, hold, second, calm, began }) {
  console.log('\n Late autumn: what came of it');
  await ada.post(`${api}/features/${hold}/measure-outcome`, { actual: 151, from: daysAgo(100), to: daysAgo(40) });
  const follower = (await ada.post(`${api}/features`, { product, title: 'Hold berths for a fleet', kind: 'enhancement' })).id;
  await ada.post(`${api}/features/${hold}/decide-outcome`, { decision: 'iterate', followedBy: follower, why: 'three quarters of what was hoped; fleets wait for it' });
  const measured = await ada.get(`${api}/features/${hold}`);
  holds(measured.status === 'measured' && measured.decision.decision === 'iterate', 'bookings rose by 31 of the 40 that the hypothesis promised; it is decided to iterate', measured.outcome);

  const pillar = uuidv7();
  await ada.post(`${api}/products/${product}/pivot-strategy`, { reason: 'harbours pay, crews do not', retire: [calm], add: [{ pillar, name: 'A full harbour', reason: 'harbour masters are paid by the berth' }] });
  const fallout = await ada.get(`${api}/products/${product}/pivot-fallout`);
  const falls = fallout.features.filter((/** @type {any} */ one) => one.fallsOut).map((/** @type {any} */ one) => one.id);
  holds(falls.includes(second) && !falls.includes(hold), 'the strategy turns to harbours: what served a calm approach alone falls out, and what makes a berth certain stays', fallout.features);

  const step = uuidv7();
  const other = uuidv7();
  const early = await refusal(ada.post(`${api}/products/${old}/advance-stage`, { to: 'sunsetting' }));
  await ada.post(`${api}/products/${old}/plan-sunset`, { steps: [{ step, name: 'Tell every reader', due: daysAgo(30) }, { step: other, name: 'Give the plates to the museum', due: daysAgo(10) }], audience: 'readers of the book', destination: 'the guide' });
  await ada.post(`${api}/products/${old}/advance-stage`, { to: 'sunsetting' });
  await ada.post(`${api}/products/${old}/complete-sunset-step`, { step });
  const open = await refusal(ada.post(`${api}/products/${old}/retire`, { day: daysAgo(5) }));
  await ada.post(`${api}/products/${old}/waive-sunset-step`, { step: other, reason: 'the museum has no room' });
  await ada.post(`${api}/products/${old}/retire`, { day: daysAgo(5) });
  const gone = await ada.get(`${api}/products/${old}`);
  holds(early.status === 409 && open.status === 409 && gone.stage === 'retired', 'the pilot book is not put to rest without a plan, nor while a step is open; then it is retired', gone.stage);

  const options = [{ option: uuidv7(), text: 'Sell to harbours' }, { option: uuidv7(), text: 'Sell to crews' }];
  const decision = (await ada.post(`${api}/decisions`, { subject: product, question: 'Who pays?', options, chosen: options[0]?.option, deciders: [ada.id, cleo.id], why: 'Harbour masters asked for it.', decidedOn: daysAgo(20), reviewOn: daysAgo(-160) })).id;
  await ada.post(`${api}/records/${hold}/tag`, { tag: 'berths' });
  await cleo.post(`${api}/records/${hold}/watch`);
  const card = await ada.get(`${api}/records/${hold}`);
  holds(card.tags.includes('berths') && card.watchers.length === 1, 'who decided and when to look again is written down; the feature has a tag and somebody who watches it', { decision, card });

  const since = await until(() => ada.get(`${api}/changes?of=${hold}&since=${began}&limit=200`), ({ items }) => items.length > 0, 'the changes of the feature are told');
  const words = since.items.map((/** @type {any} */ item) => item.words);
  holds(words.some((/** @type {string} */ line) => line.includes('until nine')) && since.items.every((/** @type {any} */ item) => item.record.title === 'Hold a booked berth until nine'), `what changed since the story began, in ${since.items.length} sentences, the last of which: ${words.at(-1)}`, words);
  const whole = await ada.get(`${api}/changes?of=${product}&since=${began}&limit=200`);
  holds(whole.items.length === 200 && whole.nextCursor !== null, 'and of the whole product, page by page', whole.items[0]);
  tell('That was the year.');
  return {};
}
