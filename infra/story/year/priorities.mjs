import { daysAgo, each, holds, refusal, run, tell } from '../telling.mjs';

const api = '/api/product/v1';
const impacts = [0.25, 0.5, 1, 2, 3];
const confidences = [50, 80, 100];
const relative = [1, 2, 3, 5, 8, 13, 20];

/** Sixty features by RICE from two scorers; the order under WSJF and under a weighted model, saved nowhere. @param {any} world */
export async function priorities({ ada, finn, product, objective, comparison, holdsBerth, asked, certainty, calm, opportunity, insight }) {
  console.log('\n Early summer: what first');
  const features = await each(Array.from({ length: 60 }), async (_, index) => {
    const title = index === 0 ? 'Hold a booked berth' : `Wish ${String(index).padStart(2, '0')} of the coast`;
    return (await ada.post(`${api}/features`, { product, title, kind: index % 5 === 4 ? 'debt' : 'new' })).id;
  });
  const [hold, second] = features;
  const inputs = (/** @type {number} */ index, /** @type {number} */ scorer) => ({
    reach: index === 0 ? 5000 : 200 + ((index * 37 + scorer * 11) % 40) * 50,
    impact: index === 0 ? 3 : impacts[(index + scorer) % 4],
    confidence: confidences[(index + scorer) % 3],
    effort: 1 + ((index * 7) % 9),
  });
  await each(features, async (id, index) => {
    if (index === 59) return;
    await ada.post(`${api}/features/${id}/assess`, inputs(index, 0));
    await finn.post(`${api}/features/${id}/assess`, inputs(index, 1));
  });
  const { scores } = await ada.get(`${api}/features/${hold}/scores`);
  const [rice] = scores;
  const each2 = rice.scorers.map((/** @type {any} */ one) => one.score);
  holds(rice.scorers.length === 2 && Math.abs(rice.spread - Math.abs(each2[0] - each2[1])) < 1e-6 && rice.rank === 1, `two scorers are kept apart: ${rice.scorers.map((/** @type {any} */ one) => one.working).join(' and ')}, a spread of ${rice.spread}`, rice);
  const order = await ada.get(`${api}/prioritisation-models/rice/order?product=${product}&limit=200`);
  holds(order.scored === 59 && order.notScored === 1 && order.items.every((/** @type {any} */ item, /** @type {number} */ index) => index === 0 || item.score <= order.items[index - 1].score), '59 features stand in the order of their scores; one that nobody scored is not scored, and not zero', { scored: order.scored, notScored: order.notScored });

  const wsjf = (await ada.post(`${api}/prioritisation-models`, { name: `Our WSJF ${run}`, template: 'wsjf' })).id;
  await ada.post(`${api}/prioritisation-models/${wsjf}/publish-version`, { note: 'as agreed in June' });
  const values = (/** @type {(index: number, factor: number) => number} */ of, /** @type {string[]} */ factors) => features.map((feature, index) => ({ feature, inputs: Object.fromEntries(factors.map((factor, at) => [factor, of(index, at)])) }));
  const { items: templates } = await ada.get(`${api}/prioritisation-templates`);
  const factorsOf = (/** @type {string} */ model) => templates.find((/** @type {any} */ one) => one.model === model).factors.map((/** @type {any} */ one) => one.factor);
  const wsjfFactors = factorsOf('wsjf');
  const simulated = await ada.post(`${api}/prioritisation-models/${wsjf}/simulate`, { product, values: values((index, at) => relative[(index * 3 + at * 2) % relative.length] ?? 1, wsjfFactors) });
  holds(simulated.items.length > 0 && simulated.items[0].rank === 1 && simulated.scored === 60, `under WSJF '${simulated.items[0].title}' would be first: ${simulated.items[0].scorers[0].working}`, simulated.items[0]);
  const weighted = (await ada.post(`${api}/prioritisation-models`, {
    name: `Objectives first ${run}`,
    kind: 'weighted',
    factors: [
      { factor: 'certainty', name: 'Certainty of a berth', values: [1, 3, 5], objective },
      { factor: 'cost', name: 'Cost to build', values: [1, 3, 5], direction: 'lower' },
    ],
  })).id;
  const short = await refusal(ada.post(`${api}/prioritisation-models/${weighted}/weight`, { weights: [{ factor: 'certainty', weight: 70 }, { factor: 'cost', weight: 20 }] }));
  holds(short.status === 422 || short.status === 409, 'weights of 70 and 20 are refused: they make no hundred', short.problem);
  await ada.post(`${api}/prioritisation-models/${weighted}/weight`, { weights: [{ factor: 'certainty', weight: 70 }, { factor: 'cost', weight: 30 }] });
  await ada.post(`${api}/prioritisation-models/${weighted}/publish-version`, { note: 'tied to the objective of the year' });
  const tied = await ada.post(`${api}/prioritisation-models/${weighted}/simulate`, { product, values: values((index, at) => [1, 3, 5][(index + at) % 3] ?? 1, ['certainty', 'cost']) });
  const after = await ada.get(`${api}/prioritisation-models/rice/order?product=${product}&limit=200`);
  holds(tied.scored === 60 && JSON.stringify(after.items) === JSON.stringify(order.items), 'the same features under a weighted model tied to the objective stand in another order, and nothing was changed by asking', tied.scored);
  const why = await ada.get(`${api}/features/${hold}/compare?with=${order.items[1].feature}`);
  holds(why.this.rank === 1 && why.other.rank === 2 && why.factors.length === 4, `why these two stand as they do: ${why.summary}`, why);

  // The order that people drag things into is their own.
  await each(features, async (id) => ada.post(`${api}/features/${id}/rank`, {}));
  const [third, fourth] = [features[2], features[3]];
  await ada.post(`${api}/features/${features[40]}/rank`, { before: hold });
  await ada.post(`${api}/features/${features[41]}/rank`, { after: third, before: fourth });
  const { items } = await ada.get(`${api}/features?product=${product}&sort=rank&limit=200`);
  const place = (/** @type {string} */ id) => items.findIndex((/** @type {any} */ item) => item.id === id);
  holds(place(features[40]) === 0 && place(hold) === 1 && place(features[41]) === place(third) + 1 && place(fourth) === place(features[41]) + 1, 'one feature is dragged above another, and one to a given place between two', items.slice(0, 6).map((/** @type {any} */ item) => item.title));

  await ada.post(`${api}/features/${hold}/link-pillar`, { pillar: certainty });
  await ada.post(`${api}/features/${second}/link-pillar`, { pillar: calm });
  await ada.post(`${api}/features/${hold}/link-objective`, { objective });
  await ada.post(`${api}/features/${hold}/link-opportunity`, { opportunity });
  await ada.post(`${api}/features/${hold}/link-insight`, { insight });
  await ada.post(`${api}/comparisons/${comparison}/link-gap`, { capability: holdsBerth, feature: hold });
  for (const item of asked.slice(0, 10)) await ada.post(`${api}/feedback/${item.id}/link`, { target: hold, excerpt: 'was taken when we came in', importance: 2 });
  const stake = await ada.get(`${api}/features/${hold}/value-at-stake?effectiveOn=${daysAgo(0)}`);
  holds(stake.customers > 0, `'Hold a booked berth' serves a pillar, the objective, the opportunity and its insight, closes the gap, and ${stake.customers} customers stand behind it`, stake);
  tell('Sixty features are scored, ranked and linked.');
  return { features, hold, second };
}
