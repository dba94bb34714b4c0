import { uuidv7 } from '../client.mjs';
import { daysAgo, each, holds, refusal, run, tell } from '../telling.mjs';

const api = '/api/product/v1';

/** Vision, pillars, and objectives of the organisation, the product and the team, checked in on through the year. @param {any} world */
export async function strategy({ owner, ada, team }) {
  console.log('\n Winter: where to');
  const line = (await ada.post(`${api}/product-lines`, { name: `Guides ${run}`, team, manager: ada.id })).id;
  const product = (await ada.post(`${api}/products`, { name: `Harbour ${run}`, key: `H${run}`, team, manager: ada.id, stage: 'introduction' })).id;
  const old = (await ada.post(`${api}/products`, { name: `Pilot book ${run}`, key: `P${run}`, team, manager: ada.id, stage: 'decline' })).id;
  const other = (await ada.post(`${api}/products`, { name: `Logbook ${run}`, key: `L${run}`, team, manager: ada.id, stage: 'development' })).id;
  for (const id of [product, old, other]) await ada.post(`${api}/products/${id}/join-line`, { line });
  await ada.post(`${api}/products/${product}/state-vision`, { for: 'crews of small ships', need: 'to find a free berth before dusk', what: 'a harbour guide that books', differs: 'it knows the tide' });
  const [certainty, calm] = await each(
    [
      { name: 'A berth, for certain', reason: 'a booking that holds is what crews pay for' },
      { name: 'A calm approach', reason: 'tides and shallows frighten new crews' },
    ],
    async (pillar) => {
      const id = uuidv7();
      await ada.post(`${api}/products/${product}/add-pillar`, { pillar: id, ...pillar });
      return id;
    },
  );
  const segment = uuidv7();
  await ada.post(`${api}/products/${product}/define-segment`, { segment, name: 'Weekend crews', description: 'two to four people, seven to ten metres' });
  const split = { from: daysAgo(365), to: daysAgo(1), by: 'pillar', shares: [{ of: certainty, percent: 70 }, { of: calm, percent: 20 }] };
  const uneven = await refusal(ada.post(`${api}/products/${product}/set-investment-split`, split));
  split.shares[1] = { of: calm, percent: 30 };
  await ada.post(`${api}/products/${product}/set-investment-split`, split);
  holds(uneven.problem.code === 'product.split-not-100', 'the effort is split 70 to 30 between two pillars; 70 to 20 was refused', uneven.problem);

  const period = { from: daysAgo(365), to: daysAgo(0) };
  const why = 'a full harbour at dusk is why crews leave';
  const company = (await owner.post(`${api}/objectives`, { title: 'Crews trust us with their evening', why, ...period })).id;
  const ofProduct = (await ada.post(`${api}/objectives`, { product, title: 'Every crew finds a berth', why, ...period, pillar: certainty, parent: company, ambition: 'aspirational' })).id;
  const ofTeam = (await ada.post(`${api}/objectives`, { team, title: 'Bookings never fail at night', why, ...period, parent: ofProduct })).id;
  const early = await refusal(ada.post(`${api}/objectives/${ofProduct}/activate`));
  holds(early.status === 409, 'an objective without a key result is not activated', early.problem);
  const bookings = uuidv7();
  const nights = uuidv7();
  await owner.post(`${api}/objectives/${company}/add-key-result`, { title: 'Crews who come back', kind: 'increase', unit: 'percent', start: 40, target: 60 });
  await ada.post(`${api}/objectives/${ofProduct}/add-key-result`, { keyResult: bookings, title: 'Bookings a week', kind: 'increase', unit: 'bookings', start: 120, target: 200 });
  await ada.post(`${api}/objectives/${ofTeam}/add-key-result`, { keyResult: nights, title: 'Failed bookings at night, a week', kind: 'decrease', unit: 'bookings', start: 12, target: 2 });
  await owner.post(`${api}/objectives/${company}/activate`);
  for (const id of [ofProduct, ofTeam]) await ada.post(`${api}/objectives/${id}/activate`);
  for (const [days, value, confidence] of /** @type {[number, number, number][]} */ ([[300, 130, 6], [200, 148, 5], [100, 176, 7]])) {
    await ada.post(`${api}/objectives/${ofProduct}/check-in`, { keyResult: bookings, day: daysAgo(days), value, confidence, note: 'told today, of a day long past' });
  }
  const page = await ada.get(`${api}/objectives/${ofProduct}`);
  holds(Math.abs(page.progress - 0.7) < 1e-9, 'three check-ins of the year put the product’s objective at 0.7: (176 − 120) ÷ (200 − 120)', page);
  const outside = await refusal(ada.post(`${api}/objectives/${ofProduct}/check-in`, { keyResult: bookings, day: daysAgo(400), value: 1, confidence: 5 }));
  holds(outside.problem.code === 'objective.check-in-outside-period', 'a check-in before the period is refused', outside.problem);
  tell('The objective of the team serves that of the product, which serves that of the organisation.');
  return { line, product, old, other, certainty, calm, segment, objective: ofProduct, bookings };
}
