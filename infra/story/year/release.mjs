import { uuidv7 } from '../client.mjs';
import { daysAgo, holds, refusal, tell, until } from '../telling.mjs';

const api = '/api/product/v1';

/** A release with its gate: conditional go, launched for a segment, widened, rolled back, launched again. @param {any} world */
export async function release({ ada, finn, team, product, hold }) {
  console.log('\n Autumn: the release');
  const feature = `${api}/features/${hold}`;
  await ada.post(`${feature}/state-hypothesis`, { metric: 'bookings a week', baseline: 120, delta: 40, by: daysAgo(-30) });
  await ada.post(`${feature}/promote`);
  await ada.post(`${feature}/assign-owner`, { owner: ada.id });
  await ada.post(`${feature}/plan`);
  const planned = (await ada.post(`${api}/releases`, { product, version: '2.4.0', name: 'Autumn', tier: 'minor', window: { from: daysAgo(120), to: daysAgo(100) } })).id;
  const at = `${api}/releases/${planned}`;
  const taken = await refusal(ada.post(`${api}/releases`, { product, version: '2.4.0', name: 'Autumn again', tier: 'minor', window: { from: daysAgo(120), to: daysAgo(100) } }));
  holds(taken.status === 409, 'a version is taken once', taken.problem);
  await ada.post(`${at}/add-feature`, { feature: hold, level: 'must' });
  const [answers, boards] = [uuidv7(), uuidv7()];
  await ada.post(`${at}/add-readiness`, { item: answers, function: 'support', name: 'Answers to ten likely questions', owner: ada.id, due: daysAgo(118), mandatory: true });
  await ada.post(`${at}/add-readiness`, { item: boards, function: 'operations', name: 'Boards in three harbours', owner: finn.id, due: daysAgo(118), mandatory: true });
  await ada.post(`${at}/complete-readiness`, { item: answers, evidence: 'the answers are in the guide' });
  const vote = (/** @type {string} */ word) => [{ member: ada.id, function: 'product', vote: word }];
  const open = await refusal(ada.post(`${at}/hold-go-no-go`, { decision: 'go', votes: vote('go'), day: daysAgo(117) }));
  holds(open.status === 409, 'no go while what is mandatory is open and no condition is set', open.problem);
  const condition = uuidv7();
  await ada.post(`${at}/hold-go-no-go`, { decision: 'conditional', votes: vote('conditional'), conditions: [{ condition, text: 'the boards hang in two harbours at least' }], day: daysAgo(117) });
  const early = await refusal(ada.post(`${at}/launch`, { day: daysAgo(116), segments: ['Weekend crews'], share: 20 }));
  await ada.post(`${at}/meet-condition`, { condition, evidence: 'seen in Kiel and Laboe' });
  const unbuilt = await refusal(ada.post(`${at}/launch`, { day: daysAgo(116), segments: ['Weekend crews'], share: 20 }));
  holds(early.status === 409 && unbuilt.status === 409, 'no launch before the condition is met, nor while a feature that must be in it is not delivered', [early.problem.code, unbuilt.problem.code]);
  await ada.post(`${feature}/start-delivery`, { team });
  await ada.post(`${feature}/mark-delivered`, { day: daysAgo(118) });
  await ada.post(`${at}/launch`, { day: daysAgo(116), segments: ['Weekend crews'], share: 20 });
  const status = (/** @type {string} */ wanted) => until(() => ada.get(feature), (shown) => shown.status === wanted, `the feature is ${wanted}`);
  await status('launched');
  const narrower = await refusal(ada.post(`${at}/widen`, { day: daysAgo(115), segments: ['Weekend crews'], share: 10 }));
  await ada.post(`${at}/widen`, { day: daysAgo(110), segments: ['Weekend crews'], share: 60 });
  await ada.post(`${at}/roll-back`, { day: daysAgo(108), reason: 'berths were booked twice' });
  await status('delivered');
  await ada.post(`${at}/relaunch`, { day: daysAgo(100), segments: [], share: 100 });
  const launched = await status('launched');
  holds(narrower.status === 409 || narrower.status === 422, 'launched for a segment, widened (never narrowed), rolled back and launched again, each with its day, and the feature with it', launched);
  const asked = await ada.get(`${api}/features/${hold}/requesters`);
  holds(asked.due > 0, `${asked.due} of those who asked are to be told`, asked);
  const first = asked.items[0];
  await ada.post(`${api}/feedback/${first.feedback[0]}/tell-requester`, { feature: hold, day: daysAgo(99) });
  const told = await ada.get(`${api}/features/${hold}/requesters`);
  holds(told.due === asked.due - 1, 'and one is told', told.due);
  tell('Release 2.4.0 is out.');
  return { planned };
}
