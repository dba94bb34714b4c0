import { commonAllowed, commonWorld, organisations } from '@wheelhouse/records/testing/records-access';
import type { AnyCommand, Visibility } from '@wheelhouse/event-sourcing';
import { callerNames, everybody, governing, rolesHere, type AccessTest, type Caller, type World } from '@wheelhouse/service-kit/testing/access-table';
import type { RunningService } from '@wheelhouse/service-kit/testing/running-service';
import { v7 as uuidv7 } from 'uuid';

export const team = uuidv7();
export const callers = everybody(team);
export const steers: readonly Caller[] = [...governing, 'product manager'];
const builds: readonly Caller[] = [...steers, 'contributor', 'member here'];
const keepsModels: readonly Caller[] = [...steers, 'portfolio manager', 'manager elsewhere'];

/** Kinds of record that belong to the organisation, and are seen by everybody. */
const ofOrganisation = ['competitor', 'customer', 'prioritisation-model', 'template'];

/** Commands that everybody may give who sees what they are about: to speak, to vote, and to take back one's own words. */
const ofEveryone = ['contest-insight', 'submit-feedback', 'vote-feedback', 'withdraw-vote', 'redact-feedback'];

/** Kinds that those who build a product work on as well: what is not among the decisions below. */
const worked = ['study', 'insight', 'opportunity', 'feedback', 'experiment', 'observation-batch'];
const decisions = ['pursue-opportunity', 'dismiss-opportunity', 'reopen-opportunity', 'mark-addressed', 'merge-opportunity', 'conclude-experiment', 'stop-experiment'];
const putAway = /^(archive|restore)-/;

/** Of the other kinds, what they may do: propose, score, estimate, verify, and do what a release has to be ready for. */
const ofTheCrew = ['propose-feature', 'assess-feature', 'withdraw-assessment', 'estimate-feature', 'verify-criterion', 'contest-criterion', 'complete-readiness', 'reopen-readiness'];

/** Who may give a command, by the domain's table of roles and not by its declaration, which is what is tested. */
function allowed(command: AnyCommand): readonly Caller[] {
  const { name, aggregate: { stream } } = command;
  const common = commonAllowed(command);
  if (common) return common;
  if (ofEveryone.includes(name)) return callerNames;
  if (stream === 'customer' && name !== 'forget-customer') return [...keepsModels, 'contributor'];
  if (ofOrganisation.includes(stream)) return keepsModels;
  // Its example names no product, so it is of the organisation's own metrics.
  if (name === 'define-metric') return [...steers, 'manager elsewhere'];
  if (ofTheCrew.includes(name)) return builds;
  return worked.includes(stream) && !decisions.includes(name) && !putAway.test(name) ? builds : steers;
}

export const accessTest: AccessTest = {
  team,
  callers,
  allowed,
  organisations: [...organisations, ...ofOrganisation],
  about: ({ product: of, feature, metric }) => ({ product: of, subject: feature, metric }),
};

/** One of each kind of record, on a product so visible, in which everybody has their role. */
export async function aWorld(running: RunningService, visibility: Visibility, key = visibility.toUpperCase().slice(0, 8)): Promise<World> {
  const manager = callers['product manager'].member;
  const made = async (path: string, body: object) => (await running.post(path, body)).id;
  const product = await made('products', { name: visibility, key, team, manager, visibility });
  const line = await made('product-lines', { name: visibility, team, manager, visibility });
  const roadmap = await made('roadmaps', { name: visibility, team, visibility, products: [product], lanes: [{ name: 'x' }] });
  for (const root of [`products/${product}`, `product-lines/${line}`, `roadmaps/${roadmap}`]) {
    for (const role of rolesHere) await running.post(`${root}/grant-role`, { member: callers[`${role} here`].member, role });
  }
  const { id: feature, events: [change = ''] = [] } = await running.post('features', { product, title: visibility, kind: 'new' });
  const metric = await made('metrics', { product, name: visibility, category: 'adoption', unit: { kind: 'percent' }, aggregation: { kind: 'cohort', retention: 'n-day', period: 'week', headline: 4 } });
  const observations = await made('observation-batches', { metric, observations: [{ day: '2026-03-02', period: 0, numerator: 1, denominator: 1 }] });
  const lane = uuidv7();
  await running.post(`roadmaps/${roadmap}/add-lane`, { lane, name: 'y' });
  await running.post(`roadmaps/${roadmap}/place-item`, { feature, lane, horizon: 'now', confidence: 'low' });
  await running.post(`roadmaps/${roadmap}/publish`, { note: 'x' });
  const model = await made('prioritisation-models', { name: `${visibility} ${key}`, template: 'wsjf' });
  await running.post(`prioritisation-models/${model}/publish-version`, { note: 'x' });
  const evidence = [{ text: 'x', source: 'call' }];
  return {
    change,
    ...{ product, 'product-line': line, roadmap, feature, metric, 'observation-batch': observations },
    objective: await made('objectives', { product, title: visibility, why: 'x', from: '2026-01-01', to: '2026-12-31' }),
    comparison: await made('comparisons', { product, name: visibility }),
    release: await made('releases', { product, version: '1.0.0', name: visibility, tier: 'minor', window: { from: '2026-01-01', to: '2026-01-31' } }),
    study: await made('studies', { product, question: visibility, method: 'interview', sample: 5, start: '2026-01-01', end: '2026-01-31' }),
    insight: await made('insights', { product, statement: visibility, evidence, confidence: 'low' }),
    opportunity: await made('opportunities', { product, problem: visibility, segment: 'x' }),
    feedback: await made('feedback', { product, text: visibility, channel: 'email', received: '2026-03-01' }),
    experiment: await made('experiments', { product, name: visibility, hypothesis: 'x', method: 'fake-door', metric, plannedN: 5 }),
    competitor: await made('competitors', { name: `${visibility} ${key}` }),
    customer: await made('customers', { pseudonym: `${visibility} ${key}`, segment: 'x' }),
    'prioritisation-model': model,
    template: await made('templates', { name: `${visibility} ${key}`, from: { type: 'prioritisation-model', id: model } }),
    ...(await commonWorld(running, feature, callers['member here'].member)),
  };
}
