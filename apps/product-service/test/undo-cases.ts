import type { World } from '@wheelhouse/service-kit/testing/access-table';
import { v7 as uuidv7 } from 'uuid';

/** A command that is given and taken back, behind some that lead up to it. */
export interface UndoCase {
  /** Kind of record, as its stream is called. */
  readonly on: string;
  readonly given?: readonly UndoStep[];
  readonly done: UndoStep;
  /** Where the record goes on from, for the next case: given for good. */
  readonly then?: readonly UndoStep[];
}

/** Below the record's own address: `['rank', {}]`; an empty path is a PATCH of the record itself. */
export type UndoStep = readonly [path: string, body?: object];

const ids = <Name extends string>(...names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, uuidv7()])) as Record<Name, string>;
const reason = 'it was meant so';

/** What may be done to each kind of record of a world, and taken back. */
export function undoCases(world: World, { member, other, team }: { readonly member: string; readonly other: string; readonly team: string }): readonly UndoCase[] {
  const part = ids('pillar', 'other', 'segment', 'persona', 'component', 'audience', 'stakeholder', 'step', 'criterion', 'keyResult', 'capability', 'move', 'target', 'item', 'link', 'pivot', 'lane');
  const is = (kind: string): string => world[kind] ?? '';
  const on = (kind: string, ...cases: readonly Omit<UndoCase, 'on'>[]): readonly UndoCase[] => cases.map((one) => ({ on: kind, ...one }));
  const steps = (kind: string, ...cases: readonly UndoStep[]): readonly UndoCase[] => on(kind, ...cases.map((done) => ({ done })));
  const split = { from: '2026-01-01', to: '2026-03-31', by: 'kind' };
  const stakeholder = { stakeholder: part.stakeholder, group: 'Harbour masters', interest: 'high', influence: 'low', cadence: 'monthly', channel: 'mail' };
  return [
    ...steps('product', ['', { name: 'Another', description: 'x' }], ['change-key', { key: `K${Date.now() % 100_000}` }], ['add-pillar', { pillar: part.pillar, name: 'x', reason }], ['set-visibility', { visibility: 'team' }]),
    ...on('product', { given: [['state-vision', { for: 'x', need: 'x', what: 'x', differs: 'x' }]], done: ['state-vision', { for: 'y', need: 'x', what: 'x', differs: 'x' }] }),
    ...on('product', { given: [['add-pillar', { pillar: part.pillar, name: 'x', reason }]], done: ['revise-pillar', { pillar: part.pillar, name: 'y', reason }] }, { done: ['retire-pillar', { pillar: part.pillar, reason }] }),
    ...steps('product', ['pivot-strategy', { pivot: part.pivot, reason, retire: [part.pillar], add: [{ pillar: part.other, name: 'z', reason }] }], ['advance-stage', { to: 'discovery' }]),
    ...on('product', { given: [['advance-stage', { to: 'discovery' }], ['advance-stage', { to: 'development' }]], done: ['step-back', { to: 'ideation', reason }] }),
    ...steps('product', ['define-segment', { segment: part.segment, name: 'x' }]),
    ...on('product', { given: [['define-segment', { segment: part.segment, name: 'x' }]], done: ['revise-segment', { segment: part.segment, name: 'y' }] }, { done: ['retire-segment', { segment: part.segment, reason }] }),
    ...on('product', { done: ['define-persona', { persona: part.persona, segment: part.segment, name: 'x' }], then: [['define-persona', { persona: part.persona, segment: part.segment, name: 'x' }]] }),
    ...steps('product', ['revise-persona', { persona: part.persona, segment: part.segment, name: 'y' }], ['retire-persona', { persona: part.persona, reason }]),
    ...on('product', { done: ['add-component', { component: part.component, name: 'x' }], then: [['add-component', { component: part.component, name: 'x' }]] }),
    ...steps('product', ['rename-component', { component: part.component, name: 'y' }], ['retire-component', { component: part.component, reason }]),
    ...on('product', { done: ['add-audience', { audience: part.audience, name: 'x', outside: false }], then: [['add-audience', { audience: part.audience, name: 'x', outside: false }]] }),
    ...steps('product', ['revise-audience', { audience: part.audience, name: 'y', outside: true }], ['drop-audience', { audience: part.audience, reason }]),
    ...on('product', { done: ['engage-stakeholder', stakeholder], then: [['engage-stakeholder', stakeholder]] }),
    ...steps('product', ['change-stakeholder', { ...stakeholder, group: 'Pilots' }], ['dismiss-stakeholder', { stakeholder: part.stakeholder, reason }]),
    ...on('product', { done: ['set-investment-split', { ...split, shares: [{ of: 'new', percent: 100 }] }], then: [['set-investment-split', { ...split, shares: [{ of: 'new', percent: 100 }] }]] }),
    ...steps('product', ['set-investment-split', { ...split, shares: [{ of: 'debt', percent: 100 }] }], ['drop-investment-split', { ...split, reason }]),
    ...on('product', { done: ['join-line', { line: is('product-line') }], then: [['join-line', { line: is('product-line') }]] }),
    ...steps('product', ['leave-line', {}], ['grant-role', { member, role: 'sponsor' }], ['choose-prioritisation-model', { model: 'rice' }], ['assign-manager', { manager: other }], ['archive', {}]),
    ...steps('product-line', ['', { name: 'Another', description: 'x' }], ['set-visibility', { visibility: 'team' }], ['grant-role', { member, role: 'approver' }], ['transfer-ownership', { team, manager: other }], ['archive', {}]),
    ...steps('objective', ['', { title: 'Another', why: 'y' }], ['move-period', { from: '2026-02-01', to: '2026-12-31', reason }], ['add-key-result', { keyResult: part.keyResult, title: 'x', kind: 'increase', start: 0, target: 5 }], ['archive', {}]),
    ...on('objective', { given: [['add-key-result', { keyResult: part.keyResult, title: 'x', kind: 'increase', start: 0, target: 5 }]], done: ['change-key-result', { keyResult: part.keyResult, title: 'x', kind: 'increase', start: 0, target: 9, reason }] }),
    ...steps('objective', ['link-metric', { keyResult: part.keyResult, metric: is('metric') }], ['drop-key-result', { keyResult: part.keyResult, reason }]),
    ...steps('competitor', ['', { name: `Another ${part.move}`, description: 'x' }], ['archive', {}]),
    ...steps('comparison', ['', { name: 'Another' }], ['add-competitor', { competitor: is('competitor') }], ['add-capability', { capability: part.capability, name: 'x' }], ['archive', {}]),
    ...on('comparison', { given: [['add-competitor', { competitor: is('competitor') }], ['add-capability', { capability: part.capability, name: 'x', importance: 3 }], ['assess-ours', { capability: part.capability, level: 'has', day: '2026-03-01', source: 'x' }]], done: ['revise-capability', { capability: part.capability, name: 'y' }] }),
    ...steps('comparison', ['assess-ours', { capability: part.capability, level: 'lacks', day: '2026-03-02', source: 'y' }], ['link-gap', { capability: part.capability, feature: is('feature') }]),
    ...on('comparison', { given: [['assess-capability', { capability: part.capability, competitor: is('competitor'), level: 'has', day: '2026-03-01', source: 'x' }]], done: ['drop-competitor', { competitor: is('competitor'), reason }] }),
    ...on('comparison', { given: [['link-gap', { capability: part.capability, feature: is('feature') }]], done: ['unlink-gap', { capability: part.capability, feature: is('feature') }] }, { done: ['retire-capability', { capability: part.capability, reason }] }),
    ...steps('feature', ['', { title: 'Another', problem: 'x', kind: 'debt' }], ['add-criterion', { criterion: part.criterion, text: 'x' }], ['rank', {}], ['link-objective', { objective: is('objective') }], ['link-opportunity', { opportunity: is('opportunity') }], ['link-insight', { insight: is('insight') }]),
    ...on('feature', { given: [['link-objective', { objective: is('objective') }], ['link-opportunity', { opportunity: is('opportunity') }], ['link-insight', { insight: is('insight') }]], done: ['unlink-objective', { objective: is('objective') }] }),
    ...steps('feature', ['unlink-opportunity', { opportunity: is('opportunity') }], ['unlink-insight', { insight: is('insight') }], ['link-pillar', { pillar: part.pillar }], ['set-component', { component: part.component }], ['assess', { reach: 10, impact: 1, confidence: 50, effort: 1 }]),
    ...on('feature', { given: [['add-criterion', { criterion: part.criterion, text: 'x' }]], done: ['verify-criterion', { criterion: part.criterion, evidence: 'x' }], then: [['verify-criterion', { criterion: part.criterion, evidence: 'x' }]] }),
    ...steps('feature', ['contest-criterion', { criterion: part.criterion, reason }], ['drop-criterion', { criterion: part.criterion, reason }]),
    ...on('feature', { given: [['estimate', { amount: 3, unit: 'points' }]], done: ['estimate', { amount: 8, unit: 'points' }] }),
    ...on('feature', { given: [['state-hypothesis', { metric: 'x', baseline: 1, delta: 1, by: '2026-12-31' }]], done: ['state-hypothesis', { metric: 'x', baseline: 1, delta: 2, by: '2026-12-31' }] }),
    ...on('feature', { given: [['assess', { reach: 10, impact: 1, confidence: 50, effort: 1 }]], done: ['assess', { reach: 20, impact: 1, confidence: 50, effort: 1 }] }, { done: ['withdraw-assessment', {}] }),
    ...on('feature', { done: ['decline', { reason }] }, { done: ['promote', {}], then: [['promote', {}], ['assign-owner', { owner: member }]] }),
    ...steps('feature', ['plan', {}], ['demote', { reason }], ['decline', { reason }]),
    ...on('feature', { given: [['plan', {}]], done: ['demote', { reason }] }, { done: ['decline', { reason }] }, { done: ['start-delivery', { team }], then: [['start-delivery', { team }]] }),
    ...on('feature', { done: ['stop-delivery', { reason }] }, { done: ['mark-delivered', { day: '2026-02-01' }], then: [['mark-delivered', { day: '2026-02-01' }]] }, { done: ['reopen-delivery', { reason }] }),
    ...on('feature', { given: [['mark-launched', { day: '2026-02-02' }]], done: ['mark-launched', { day: '2026-02-03' }] }),
    ...steps('feature', ['archive', {}]),
    ...steps('prioritisation-model', ['', { name: `Another ${part.move}`, description: 'x' }], ['set-aggregation', { aggregation: 'mean' }], ['archive', {}]),
    ...steps('roadmap', ['', { name: 'Another', description: 'x', audience: 'team' }], ['add-lane', { lane: part.lane, name: 'z' }], ['grant-role', { member, role: 'approver' }], ['archive', {}]),
    ...on('roadmap', { given: [['add-lane', { lane: part.lane, name: 'z' }]], done: ['rename-lane', { lane: part.lane, name: 'zz' }] }, { done: ['remove-lane', { lane: part.lane }] }),
    ...steps('release', ['', { name: 'Another', description: 'x' }], ['renumber', { version: '2.0.0', tier: 'major' }], ['reschedule', { window: { from: '2026-02-01', to: '2026-02-28' }, reason }], ['add-feature', { feature: is('feature') }], ['archive', {}]),
    ...on('release', { given: [['add-feature', { feature: is('feature') }], ['add-readiness', { item: part.item, function: 'support', name: 'x', owner: member, due: '2026-01-10' }]], done: ['change-scope-level', { feature: is('feature'), level: 'could' }] }),
    ...on('release', { done: ['drop-feature', { feature: is('feature') }] }, { done: ['waive-readiness', { item: part.item, reason }] }, { done: ['complete-readiness', { item: part.item, evidence: 'x' }], then: [['complete-readiness', { item: part.item, evidence: 'x' }]] }),
    ...steps('release', ['reopen-readiness', { item: part.item, reason }]),
    ...steps('study', ['', { question: 'Another', sample: 9, segment: 'y', start: '2026-01-02', method: 'survey' }], ['archive', {}]),
    ...steps('insight', ['', { statement: 'Another' }], ['change-confidence', { confidence: 'high', reason }], ['contest', { reason }], ['link', { target: is('feature') }], ['archive', {}]),
    ...on('insight', { given: [['link', { target: is('feature') }], ['contest', { reason }]], done: ['settle', { reason }] }, { done: ['unlink', { target: is('feature') }] }),
    ...steps('opportunity', ['', { problem: 'Another', segment: null }], ['dismiss', { reason }], ['archive', {}]),
    ...on('opportunity', { given: [['size', { amount: 5, unit: 'crews', method: 'x', source: 'x' }], ['rate', { importance: 5, satisfaction: 2, n: 5, source: 'x' }], ['dismiss', { reason }]], done: ['reopen', { reason }], then: [['reopen', { reason }]] }),
    ...steps('opportunity', ['size', { amount: 9, unit: 'crews', method: 'x', source: 'x' }], ['rate', { importance: 9, satisfaction: 2, n: 5, source: 'x' }]),
    ...steps('customer', ['set-segment', { segment: 'y' }], ['archive', {}]),
    ...on('customer', { given: [['set-value', { value: { amount: 100, currency: 'EUR' }, from: '2026-01-01' }]], done: ['set-value', { value: { amount: 200, currency: 'EUR' }, from: '2026-01-01' }] }),
    ...steps('feedback', ['vote', {}], ['vote', { customer: is('customer') }], ['classify', { sentiment: 'positive', themes: ['x'] }], ['decline', { reason }], ['snooze', { until: '2999-01-01' }], ['link', { target: is('feature'), importance: 2 }], ['archive', {}]),
    ...on('feedback', { given: [['link', { target: is('feature'), importance: 2, excerpt: 'a berth' }], ['vote', {}]], done: ['link', { target: is('feature'), importance: 3 }] }, { done: ['unlink', { target: is('feature') }] }, { done: ['withdraw-vote', {}] }),
    ...steps('metric', ['', { name: 'Another', description: 'x', source: 'y', category: 'own' }], ['add-segment', { segment: 'x' }], ['set-threshold', { level: 'warning', value: 5 }], ['archive', {}]),
    ...on('metric', { given: [['add-segment', { segment: 'x' }], ['set-threshold', { level: 'warning', value: 5 }]], done: ['retire-segment', { segment: 'x' }] }),
    ...steps('metric', ['set-threshold', { level: 'warning', value: 7 }], ['drop-threshold', { level: 'warning' }]),
    ...on('metric', { done: ['set-target', { target: part.target, value: 50, by: '2027-12-31' }], then: [['set-target', { target: part.target, value: 50, by: '2027-12-31' }]] }, { done: ['drop-target', { target: part.target }] }),
    ...steps('experiment', ['', { name: 'Another', hypothesis: 'y' }], ['archive', {}]),
    ...on('experiment', { given: [['set-stop-rule', { rule: 'x' }]], done: ['set-stop-rule', { rule: 'y' }] }),
    ...steps('record', ['tag', { tag: 'undone' }], ['attach-link', { link: part.link, url: 'https://example.org', title: 'x' }], ['watch', {}], ['set-external-id', { source: 'jira', externalId: part.link }]),
    ...on('record', { given: [['tag', { tag: 'undone' }], ['attach-link', { link: part.link, url: 'https://example.org', title: 'x' }], ['watch', {}], ['set-external-id', { source: 'jira', externalId: part.link }]], done: ['untag', { tag: 'undone' }] }),
    ...steps('record', ['detach-link', { link: part.link }], ['unwatch', {}], ['drop-external-id', { source: 'jira' }]),
    ...steps('custom-field', ['', { name: 'Another' }], ['retire', {}]),
    ...steps('discussion', ['resolve', {}], ['edit-opening', { text: 'in other words' }]),
    ...steps('decision', ['', { question: 'Another', why: 'y' }], ['archive', {}]),
    ...steps('assumption', ['', { statement: 'Another' }], ['reassign', { owner: member }], ['change-test', { test: 'another', testBy: '2999-01-01' }], ['validate', { evidence: 'seen' }], ['archive', {}]),
    ...on('assumption', { given: [['break', { evidence: 'not seen', consequence: 'x' }]], done: ['reopen', { reason }] }),
  ];
}
