// One story through four services, told in plain words: what and why, how and when, and words that can be forgotten.
import { newMember, signIn, system, uuidv7 } from './client.mjs';
import { holds, justBefore, refusal, run, tell, until } from './telling.mjs';

export async function spine() {
  const { url, email, password } = system();
  console.log(`A story on ${url}\n`);

  const owner = await signIn({ url, email, password });
  tell('The owner signs in.');
  const team = await owner.post('/api/organisation/v1/teams', { name: `Harbour crew ${run}` });
  const ada = await newMember(owner, url, { name: 'Ada Anker', email: `ada.${run.toLowerCase()}@story.example` });
  const ben = await newMember(owner, url, { name: 'Ben Boje', email: `ben.${run.toLowerCase()}@story.example` });
  const cleo = await newMember(owner, url, { name: 'Cleo Cutter', email: `cleo.${run.toLowerCase()}@story.example` });
  await owner.post(`/api/organisation/v1/teams/${team.id}/add-member`, { member: ada.id, roles: ['product-manager'] });
  await owner.post(`/api/organisation/v1/teams/${team.id}/add-member`, { member: ben.id, roles: ['project-manager'] });
  await owner.post(`/api/organisation/v1/teams/${team.id}/add-member`, { member: cleo.id, roles: ['stakeholder'] });
  tell('She founds a team: Ada is the product manager, Ben the project manager, Cleo the stakeholder who pays.');
  const [captain, navigator, sponsor] = await Promise.all([ada.as(), ben.as(), cleo.as()]);

  console.log('\n What, and why');
  const product = await captain.post('/api/product/v1/products', { name: `Harbour ${run}`, key: `H${run}`, team: team.id, manager: ada.id });
  const vision = { for: 'crews of small ships', need: 'to find a free berth before dusk', what: 'a harbour guide that books', differs: 'it knows the tide' };
  await captain.post(`/api/product/v1/products/${product.id}/state-vision`, vision);
  tell(`Ada takes up the product Harbour ${run}: for ${vision.for}, who need ${vision.need}.`);
  const titles = ['Book a berth', 'See the tide', 'Pay the harbour master'];
  const features = [];
  for (const title of titles) features.push(await captain.post('/api/product/v1/features', { product: product.id, title, kind: 'new' }));
  const [booking] = features;
  await captain.post(`/api/product/v1/features/${booking.id}/assess`, { reach: 4000, impact: 2, confidence: 80, effort: 3 });
  const assessed = await captain.get(`/api/product/v1/features/${booking.id}`);
  const score = (4000 * 2 * 0.8) / 3;
  holds(Math.abs(scoreOf(assessed) - score) < 0.01, `three features are proposed, and 'Book a berth' scores ${score.toFixed(0)} by RICE (4,000 × 2 × 80 % ÷ 3)`, assessed);
  const another = await captain.get(`/api/product/v1/features/${features[1].id}`);
  holds(scoreOf(another) === null, "'See the tide' is not scored rather than zero, since nobody gave inputs", another);

  console.log('\n How, and when');
  const charter = { scopeIn: 'Booking in three harbours', goals: ['Half of the berths are booked by the app'], successCriteria: ['500 bookings in June'], start: '2026-03-02', finish: '2026-06-30', budget: { amount: 12_000_000, currency: 'EUR' } };
  const proposal = { name: `Berth booking ${run}`, purpose: 'Crews book a berth before dusk.', team: team.id, manager: ben.id, sponsor: cleo.id, products: [product.id] };
  const unheard = await refusal(navigator.post('/api/project/v1/projects', { ...proposal, products: [uuidv7()] }, { once: true }));
  holds(unheard.status === 409 && unheard.problem.code.endsWith('unknown-yet'), 'project-service asks to try again about a product that it has not heard of', unheard.problem);
  const project = await navigator.post('/api/project/v1/projects', proposal);
  tell("Ben proposes the project; the command carried the position of the product's creation, so project-service waited until it had heard of it.");
  const base = `/api/project/v1/projects/${project.id}`;
  await navigator.post(`${base}/write-charter`, charter);
  await navigator.post(`${base}/submit-charter`);
  const own = await refusal(navigator.post(`${base}/approve-charter`));
  holds(own.status === 403, 'Ben may not approve the charter: that is for the sponsor', own.problem);
  await sponsor.post(`${base}/approve-charter`, { note: 'Go, within the budget.' });
  await navigator.post(`${base}/start-planning`);

  const design = await navigator.post('/api/project/v1/tasks', { project: project.id, name: 'Draw the booking flow', duration: 2400, work: 2400 });
  const build = await navigator.post('/api/project/v1/tasks', { project: project.id, name: 'Build the booking flow', duration: 4800, work: 7200 });
  const launch = await navigator.post('/api/project/v1/tasks', { project: project.id, name: 'First booking', kind: 'milestone' });
  await navigator.post(`/api/project/v1/tasks/${build.id}/link`, { predecessor: design.id, type: 'FS' });
  await navigator.post(`/api/project/v1/tasks/${launch.id}/link`, { predecessor: build.id });
  const circle = await refusal(navigator.post(`/api/project/v1/tasks/${design.id}/link`, { predecessor: launch.id }));
  holds(circle.status === 409 && circle.problem.code === 'task.link-cycle', 'two tasks and a milestone are planned, finish to start, and a link that would run in a circle is refused', circle.problem);
  const deliverable = await navigator.post('/api/project/v1/deliverables', {
    project: project.id,
    name: 'Booking flow',
    criteria: [{ text: 'A crew books in under a minute' }],
    features: [booking.id],
    tasks: [design.id, build.id],
    acceptor: ada.id,
  });
  await navigator.post(`${base}/start-execution`);
  tell("The deliverable 'Booking flow' serves 'Book a berth' and is produced by the two tasks. Cleo approved; the work begins.");

  console.log('\n The same ship, seen by both');
  const lineOf = (/** @type {string} */ asOf) => captain.get(`/api/reporting/v1/portfolio/products/${product.id}${asOf}`);
  const sightOf = (/** @type {string} */ asOf) => captain.get(`/api/reporting/v1/line-of-sight/tasks/${design.id}${asOf}`);
  const lineBefore = await lineOf('');
  holds(lineBefore.progress.percent === 0 && lineBefore.projects.length === 1, 'the portfolio line shows one project with nothing finished', lineBefore.progress);
  const finish = await navigator.post(`/api/project/v1/tasks/${design.id}/finish`);
  const before = `?asOf=${encodeURIComponent(justBefore(finish.recordedAt))}`;
  const line = await lineOf('');
  holds(line.progress.finishedWork === 2400 && line.progress.allWork === 9600 && line.progress.percent === 25, "Ben finishes 'Draw the booking flow': 2,400 of 9,600 minutes of work, so 25 %", line.progress);
  const then = await lineOf(before);
  holds(then.progress.percent === 0 && then.projects[0].status === 'executing', 'the line as it stood just before the task was finished still says 0 %', then.progress);
  const sight = await sightOf('');
  const [seen] = sight.deliverables;
  holds(
    sight.task.status === 'finished' && seen.id === deliverable.id && seen.features[0].id === booking.id && seen.features[0].product.vision.need === vision.need,
    `the line of sight runs from the task over '${seen?.name}', '${seen?.features[0]?.title}' and '${seen?.features[0]?.product?.name}' up to the vision: ${vision.need}`,
    sight,
  );
  const sightThen = await sightOf(before);
  holds(sightThen.task.status === 'planned' && sightThen.deliverables[0].features[0].product.vision.need === vision.need, 'the line of sight as it stood before says that the task was still planned', sightThen.task);

  console.log('\n Words that can be forgotten');
  const discussion = await captain.post('/api/product/v1/discussions', { subject: booking.id, text: 'Does a booking hold when the tide turns?' });
  const words = `Cleo Cutter says: call me on the Seagull, berth ${run}.`;
  const reply = { reply: uuidv7() };
  await sponsor.post(`/api/product/v1/discussions/${discussion.id}/reply`, { ...reply, text: words });
  const slip = { reply: uuidv7() };
  await captain.post(`/api/product/v1/discussions/${discussion.id}/reply`, { ...slip, text: 'A slip of the pen.' });
  const talk = () => captain.get(`/api/product/v1/discussions/${discussion.id}`);
  holds(textOf(await talk(), reply.reply) === words, "Cleo replies to Ada's question, and Ada reads it", await talk());
  await captain.post(`/api/product/v1/discussions/${discussion.id}/redact-reply`, slip);
  holds(isUnreadable(textOf(await talk(), slip.reply)), 'Ada redacts a slip of her own: the words are gone, the fact that she replied remains', await talk());
  await owner.post(`/api/organisation/v1/members/${cleo.id}/forget`);
  const after = await until(talk, (shown) => isUnreadable(textOf(shown, reply.reply)), "Cleo's words are gone");
  holds(!JSON.stringify(after).includes('Seagull'), 'Cleo is forgotten on her wish: her words are unreadable, her reply and her approval remain as facts', after);
  const turned = await refusal(sponsor.get('/api/session', { blind: true }));
  holds(turned.status === 401, 'and Cleo is signed out', turned.problem);
}

/** @param {any} feature */
const scoreOf = (feature) => (typeof feature.score === 'object' && feature.score !== null ? feature.score.value : (feature.score ?? null));
/** @param {any} shown @param {string} reply */
const textOf = (shown, reply) => shown.replies.find((/** @type {any} */ entry) => entry.reply === reply)?.text;
/** @param {any} text */
const isUnreadable = (text) => text === null || text?.forgotten === true;
