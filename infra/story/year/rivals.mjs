import { uuidv7 } from '../client.mjs';
import { daysAgo, holds, refusal, run } from '../telling.mjs';

const api = '/api/product/v1';

/** Two competitors, compared capability by capability. @param {any} world */
export async function rivals({ ada, product, opportunity }) {
  console.log('\n Late spring: what others have');
  const rival = async (/** @type {string} */ name) => (await ada.post(`${api}/competitors`, { name: `${name} ${run}` })).id;
  const [finder, marina] = [await rival('Berthfinder'), await rival('Marina Direct')];
  await ada.post(`${api}/competitors/${finder}/note-move`, { day: daysAgo(250), text: 'halved its price', source: 'its price list' });
  const tomorrow = await refusal(ada.post(`${api}/competitors/${finder}/note-move`, { day: daysAgo(-2), text: 'will halve it again', source: 'a rumour' }));
  holds(tomorrow.status === 422, 'a move of a competitor is noted with its day and source; one of the day after tomorrow is refused', tomorrow.problem);
  const comparison = (await ada.post(`${api}/comparisons`, { product, name: 'Harbour guides in the Baltic' })).id;
  const at = `${api}/comparisons/${comparison}`;
  for (const competitor of [finder, marina]) await ada.post(`${at}/add-competitor`, { competitor });
  const capability = async (/** @type {object} */ body) => {
    const id = uuidv7();
    await ada.post(`${at}/add-capability`, { capability: id, ...body });
    return id;
  };
  const holdsBerth = await capability({ name: 'Holds a booked berth', importance: 5, opportunity });
  const pays = await capability({ name: 'Pays the harbour master', importance: 3 });
  const tide = await capability({ name: 'Knows the tide', importance: 4 });
  const day = daysAgo(240);
  for (const [id, competitor, level] of [[holdsBerth, finder, 'has'], [holdsBerth, marina, 'partial'], [pays, finder, 'has'], [tide, marina, 'lacks']]) {
    await ada.post(`${at}/assess-capability`, { capability: id, competitor, level, day, source: 'tried in three harbours' });
  }
  for (const [id, level] of [[holdsBerth, 'lacks'], [pays, 'partial'], [tide, 'has']]) await ada.post(`${at}/assess-ours`, { capability: id, level, day, source: 'our own release' });
  const older = await refusal(ada.post(`${at}/assess-ours`, { capability: tide, level: 'partial', day: daysAgo(300), source: 'memory' }));
  holds(older.status === 409 || older.status === 422, 'an assessment older than the one that stands is refused unless it corrects', older.problem);
  const { capabilities } = await ada.get(`${at}/matrix`);
  const [worst] = capabilities;
  holds(
    worst.capability === holdsBerth && worst.gap.hurt === 10 && worst.gap.ahead === 2 && worst.atStake.customers > 0,
    `what hurts most is '${worst.name}': importance 5 × a distance of 2, both are ahead, and ${worst.atStake.customers} customers stand behind it`,
    worst,
  );
  return { comparison, holdsBerth };
}
