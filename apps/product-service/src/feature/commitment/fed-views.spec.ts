import { describe, expect, it } from '@jest/globals';
import { commitmentEvents, promiseEvents, projectProposed } from '@wheelhouse/contracts';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { featureCommitment } from './feature-commitment.js';
import { featurePromise, knownPromise } from './feature-promise.js';
import { followCommitments } from './follow-commitments.js';
import { knownProject } from './known-project.js';

const id = '01900000-0000-7000-8000-000000000001';
const between = { feature: '01900000-0000-7000-8000-0000000000e1', project: '01900000-0000-7000-8000-0000000000f9' };
type Commitment = Parameters<typeof givenFacts<typeof featureCommitment.columns, typeof commitmentEvents>>[1][number];
const told = <Type extends Commitment['type']>(type: Type, data: object = {}) => ({ type, data: { ...between, ...data } }) as Commitment;

describe('a project as features know it', () => {
  const proposed = { type: 'ProjectProposed', data: projectProposed.example } as const;
  const { name, team, visibility, sponsor } = projectProposed.example;
  const row = { id, name, team, visibility, roles: { [sponsor]: ['sponsor'] as const }, ended: false, archived: false };

  it('is there, by its name', () => {
    givenFacts(knownProject, [proposed]).thenRows([row]);
    givenFacts(knownProject, [proposed, { type: 'ProjectRenamed', data: { name: 'Season' } }]).thenRows([{ ...row, name: 'Season' }]);
  });
  it('is seen by whom it says', () => {
    const granted = { type: 'ProjectRoleGranted', data: { member: team, role: 'counterpart' } } as const;
    givenFacts(knownProject, [proposed, { type: 'ProjectVisibilitySet', data: { visibility: 'restricted' } }, granted]).thenRows([{ ...row, visibility: 'restricted', roles: { ...row.roles, [team]: ['counterpart'] as const } }]);
    givenFacts(knownProject, [proposed, granted, { type: 'ProjectRoleRevoked', data: { member: team, role: 'counterpart' } }]).thenRows([row]);
  });
  it('is over and open again, put away and restored', () => {
    givenFacts(knownProject, [proposed, { type: 'ProjectCancelled', data: { reason: 'x' } }]).thenRows([{ ...row, ended: true }]);
    givenFacts(knownProject, [proposed, { type: 'ProjectCancelled', data: { reason: 'x' } }, { type: 'ProjectReopened', data: { reason: 'x' } }]).thenRows([row]);
    givenFacts(knownProject, [proposed, { type: 'ProjectArchived', data: {} }]).thenRows([{ ...row, archived: true }]);
  });
});

describe('a commitment as features know it', () => {
  const forecast = told('CommitmentForecastReported', { p50: '2027-05-20', p80: '2027-06-09', planVersion: 41, cause: 'ice', tasks: [id] });

  it('goes its way, with what was asked and why it ended', () => {
    const offered = told('CommitmentOffered', { product: id, scope: 'all', needBy: '2027-05-31' });
    const rows = givenFacts(featureCommitment, [offered, told('CommitmentTakenOn', { required: false, deliverable: id }), told('CommitmentRenegotiated', { scope: 'half', reason: 'no network' })]);
    rows.thenRow(id, { ...between, status: 'taken', scope: 'half', needBy: null, required: false, deliverable: id, reason: 'no network' });
    for (const [type, status] of [['CommitmentSubmitted', 'submitted'], ['CommitmentAccepted', 'accepted'], ['CommitmentRejected', 'rejected'], ['CommitmentRefused', 'refused'], ['CommitmentWithdrawn', 'withdrawn'], ['CommitmentLapsed', 'lapsed']] as const) {
      givenFacts(featureCommitment, [offered, told(type, { evidence: 'e', reason: 'r' })]).thenRow(id, { status, scope: 'all' });
    }
  });
  it('keeps the forecast of the newest plan', () => {
    givenFacts(featureCommitment, [forecast]).thenRow(id, { p50: '2027-05-20', p80: '2027-06-09', planVersion: 41, cause: 'ice', tasks: [id] });
    givenFacts(featureCommitment, [forecast, told('CommitmentForecastReported', { p50: '2027-01-01', p80: '2027-01-02', planVersion: 40, tasks: [] })]).thenRow(id, { p80: '2027-06-09', planVersion: 41 });
  });
});

describe('a promise as features know it', () => {
  type Promised = Parameters<typeof givenFacts<typeof knownPromise.columns, typeof promiseEvents>>[1][number];
  const proposed: Promised = { type: 'PromiseProposed', data: { product: id, project: between.project, milestone: 'First berth', features: [between.feature, id], evidence: 'a booking', date: '2027-06-01' } };
  const committed = (side: 'product' | 'project', date = '2027-06-01'): Promised => ({ type: 'PromiseCommitted', data: { side, date, p80: '2027-05-20' } });
  const recommitted = (side: 'product' | 'project', date: string): Promised => ({ type: 'PromiseRecommitted', data: { side, date } });

  it('counts once both sides have committed to one date', () => {
    givenFacts(knownPromise, [proposed, committed('product')]).thenRow(id, { status: 'proposed', firstDate: null, sides: ['product'] });
    givenFacts(knownPromise, [proposed, committed('product'), committed('project', '2027-07-01')]).thenRow(id, { status: 'proposed', date: '2027-07-01', sides: ['project'], firstDate: null });
    givenFacts(knownPromise, [proposed, committed('product'), committed('project')]).thenRow(id, { status: 'committed', date: '2027-06-01', firstDate: '2027-06-01', p80: '2027-05-20' });
  });
  it('keeps its first date for ever', () =>
    givenFacts(knownPromise, [proposed, committed('product'), committed('project'), { type: 'PromiseReopened', data: { reason: 'ice' } }, recommitted('product', '2027-08-01'), recommitted('project', '2027-08-01')]).thenRow(id, {
      status: 'committed',
      date: '2027-08-01',
      firstDate: '2027-06-01',
    }));
  it('is at risk until it is met, missed or withdrawn', () => {
    const risky: readonly Promised[] = [proposed, { type: 'PromiseMarkedAtRisk', data: { cause: 'ice' } }];
    givenFacts(knownPromise, risky).thenRow(id, { atRisk: 'ice' });
    givenFacts(knownPromise, [...risky, { type: 'PromiseMet', data: { day: '2027-05-30', evidence: 'book' } }]).thenRow(id, { status: 'met', day: '2027-05-30', atRisk: null });
    givenFacts(knownPromise, [...risky, { type: 'PromiseMissed', data: { day: '2027-06-02' } }]).thenRow(id, { status: 'missed', atRisk: null });
    givenFacts(knownPromise, [...risky, { type: 'PromiseWithdrawn', data: { reason: 'x' } }]).thenRow(id, { status: 'withdrawn' });
  });
  it('is found by each of its features', () =>
    givenFacts(featurePromise, [proposed as never]).thenRows([between.feature, id].map((feature) => ({ id: `${id}:${feature}`, feature, promise: id }))));
});

describe('the reaction to commitments', () => {
  const react = (event: Commitment) => followCommitments.react({ ...event, streamId: id, recordedAt: '2027-01-01T00:00:00.000000Z' } as never);

  it('asks the feature to follow, as the system', () => {
    expect(react(told('CommitmentTakenOn', { required: false, deliverable: id }))).toMatchObject({
      id: between.feature, actor: { member: 'system' }, now: '2027-01-01T00:00:00.000000Z',
      body: { commitment: id, project: between.project, to: 'taken', required: false, deliverable: id },
    });
    expect(react(told('CommitmentLapsed', { reason: 'x' }))).toMatchObject({ body: { commitment: id, project: between.project, to: 'lapsed' } });
  });
});
