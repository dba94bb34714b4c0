// Loads the example organisation into a new system: enough to look around in, made by the same API that people use.
import { randomBytes } from 'node:crypto';
import { signIn, system } from '../story/client.mjs';

const { url, email, password } = system();
const owner = await signIn({ url, email, password });
const secret = () => randomBytes(18).toString('base64url');

/** @param {string} name */
const member = async (name) => (await owner.post('/api/organisation/v1/members', { name, email: `${name.split(' ')[0]?.normalize('NFD').replace(/[^A-Za-z]/g, '').toLowerCase()}@example.org`, role: 'member', password: secret() })).id;
const [mara, jonas, ines, tariq] = await Promise.all(['Mara Lindqvist', 'Jonas Weber', 'Inês Duarte', 'Tariq Aziz'].map(member));
const team = (await owner.post('/api/organisation/v1/teams', { name: 'Coastal' })).id;
for (const [id, roles] of /** @type {[string, string[]][]} */ ([[mara, ['product-manager']], [jonas, ['project-manager']], [tariq, ['contributor']], [ines, ['stakeholder']]])) {
  await owner.post(`/api/organisation/v1/teams/${team}/add-member`, { member: id, roles });
}

/** @param {string} name @param {string} key @param {string} stage @param {object} vision */
async function product(name, key, stage, vision) {
  const { id } = await owner.post('/api/product/v1/products', { name, key, team, manager: mara, visibility: 'open', stage });
  await owner.post(`/api/product/v1/products/${id}/state-vision`, vision);
  return id;
}
const harbour = await product('Harbour', 'HRB', 'development', { for: 'crews of small ships', need: 'to find a free berth before dusk', what: 'a harbour guide that books', differs: 'it knows the tide' });
const logbook = await product('Logbook', 'LOG', 'growth', { for: 'skippers who charter', need: 'to prove their miles', what: 'a log that writes itself', differs: 'it needs no network at sea' });

/** @param {string} of @param {string} title @param {string} kind @param {object} [rice] @param {string} [problem] */
async function feature(of, title, kind, rice, problem) {
  const { id } = await owner.post('/api/product/v1/features', { product: of, title, kind, ...(problem ? { problem } : {}) });
  if (rice) await owner.post(`/api/product/v1/features/${id}/assess`, rice);
  return id;
}
const booking = await feature(harbour, 'Book a berth', 'new', { reach: 4000, impact: 2, confidence: 80, effort: 3 }, 'Crews arrive at full harbours.');
const tides = await feature(harbour, 'See the tide on the chart', 'new', { reach: 6000, impact: 1, confidence: 100, effort: 2 });
await feature(harbour, 'Pay the harbour master', 'new', { reach: 3000, impact: 1, confidence: 50, effort: 4 });
await feature(harbour, 'Chart loads twice on slow networks', 'defect', { reach: 900, impact: 0.5, confidence: 100, effort: 0.5 });
await feature(logbook, 'Export miles for a licence', 'new', { reach: 1200, impact: 2, confidence: 80, effort: 1 });
await feature(logbook, 'Share a passage with the crew', 'enhancement');
for (const id of [booking, tides]) {
  await owner.post(`/api/product/v1/features/${id}/promote`);
  await owner.post(`/api/product/v1/features/${id}/assign-owner`, { owner: mara });
  await owner.post(`/api/product/v1/features/${id}/plan`);
}

const project = (await owner.post('/api/project/v1/projects', { name: 'Berth booking, first season', purpose: 'Crews book a berth before dusk, in three harbours.', team, manager: jonas, sponsor: ines, products: [harbour], visibility: 'open' })).id;
const path = `/api/project/v1/projects/${project}`;
await owner.post(`${path}/write-charter`, {
  scopeIn: 'Booking and paying in three harbours of the west coast',
  scopeOut: 'Marinas with systems of their own',
  goals: ['Half of the berths are booked by the app'],
  successCriteria: ['500 bookings in June', 'Three of four crews would book again'],
  start: '2026-09-07',
  finish: '2027-03-31',
  budget: { amount: 12_000_000, currency: 'EUR' },
});
for (const step of ['submit-charter', 'approve-charter', 'start-planning']) await owner.post(`${path}/${step}`);

/** @param {object} more */
const task = async (more) => (await owner.post('/api/project/v1/tasks', { project, ...more })).id;
const concept = await task({ kind: 'summary', name: 'Concept' });
const interviews = await task({ name: 'Talk to twelve crews', parent: concept, duration: 4800, work: 3840 });
const flow = await task({ name: 'Draw the booking flow', parent: concept, duration: 2400, work: 2400 });
const building = await task({ kind: 'summary', name: 'Building' });
const service = await task({ name: 'Build the booking service', parent: building, duration: 9600, work: 14_400 });
const app = await task({ name: 'Build the booking screens', parent: building, duration: 7200, work: 9600 });
const trial = await task({ name: 'Trial in one harbour', parent: building, duration: 4800, work: 2400 });
const season = await task({ kind: 'milestone', name: 'Season opens' });
for (const [later, earlier] of /** @type {[string, string][]} */ ([[flow, interviews], [service, flow], [app, flow], [trial, service], [trial, app], [season, trial]])) {
  await owner.post(`/api/project/v1/tasks/${later}/link`, { predecessor: earlier });
}
await owner.post(`/api/project/v1/tasks/${season}/set-deadline`, { day: '2027-03-31' });
for (const id of [service, app]) await owner.post(`/api/project/v1/tasks/${id}/assign`, { member: tariq });
await owner.post('/api/project/v1/deliverables', { project, name: 'Booking flow', criteria: [{ text: 'A crew books in under a minute' }], features: [booking], tasks: [flow, service, app], acceptor: mara });
await owner.post(`${path}/start-execution`);
await owner.post(`/api/project/v1/tasks/${interviews}/finish`);
await owner.post(`/api/project/v1/tasks/${flow}/start`);
await owner.post(`/api/project/v1/tasks/${flow}/report-progress`, { percent: 60, remaining: 960 });
await owner.post('/api/product/v1/discussions', { subject: booking, text: 'Does a booking hold when the tide turns? The harbour masters disagree.' });
console.log('two products, six features, one project with eight elements');
