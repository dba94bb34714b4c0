import { describe, expect, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { added, archived, back, completed, condition, conditional, feature, go, item, met, other, out, owner, planned, readiness, votes } from '../testing/release-facts.js';
import { release } from '../release.aggregate.js';
import { holdGoNoGo, meetCondition } from './hold-go-no-go.js';
import { addReadiness, completeReadiness, reopenReadiness, waiveReadiness } from './keep-readiness.js';
import type { ReleaseEvent } from './release.state.js';

const known = { id: owner, active: true, role: 'member' } as const;
const waived: ReleaseEvent = { type: 'ReleaseReadinessWaived', data: { item, reason: 'a beta' } };
const reopened: ReleaseEvent = { type: 'ReleaseReadinessReopened', data: { item, reason: 'wrong' } };
const optional: ReleaseEvent = { ...readiness, data: { ...readiness.data, mandatory: false } };

describe('what is got ready for a release', () => {
  it('is added, with who answers for it', () => given(release, [planned]).when(addReadiness, readiness.data, { facts: { owner: known } }).then([readiness]));
  it('is completed, reopened, completed again, or waived', () => {
    given(release, [planned, readiness]).when(completeReadiness, { item, evidence: 'in the guide', day: '2026-01-20' }).then([{ type: 'ReleaseReadinessCompleted', data: { item, evidence: 'in the guide', day: '2026-01-20' } }]);
    given(release, [planned, readiness, completed]).when(reopenReadiness, { item, reason: 'wrong' }).then([reopened]);
    given(release, [planned, readiness, completed, reopened]).when(completeReadiness, { item }).then([completed]);
    given(release, [planned, readiness]).when(waiveReadiness, { item, reason: 'a beta' }).then([waived]);
    given(release, [planned, readiness, waived]).when(reopenReadiness, { item, reason: 'wrong' }).then([reopened]);
    given(release, [planned, readiness, waived]).when(completeReadiness, { item }).then([completed]);
  });
  it('makes no event the second time', () => {
    given(release, [planned, readiness, completed]).when(completeReadiness, { item }).thenNothing();
    given(release, [planned, readiness]).when(reopenReadiness, { item, reason: 'x' }).thenNothing();
    given(release, [planned, readiness, waived]).when(waiveReadiness, { item, reason: 'x' }).thenNothing();
  });
  it('refuses the same id again, an owner whom nobody knows, one too many, and what is not to be got ready', () => {
    given(release, [planned, readiness]).when(addReadiness, readiness.data, { facts: { owner: known } }).thenRefused('conflict', 'release.readiness-twice');
    given(release, [planned]).when(addReadiness, readiness.data, { facts: { owner: undefined } }).thenRefused('invalid', 'reference.member-unknown');
    const many = Array.from({ length: 200 }, (_none, n): ReleaseEvent => ({ ...readiness, data: { ...readiness.data, item: `${item}${n}` } }));
    given(release, [planned, ...many]).when(addReadiness, readiness.data, { facts: { owner: known } }).thenRefused('conflict', 'release.full');
    for (const command of [reopenReadiness, waiveReadiness]) given(release, [planned]).when(command, { item, reason: 'x' }).thenRefused('invalid', 'release.readiness-unknown');
    given(release, [planned]).when(completeReadiness, { item }).thenRefused('invalid', 'release.readiness-unknown');
  });
  it('refuses a day that is still to come, waiving what is ready, and anything once users have it', () => {
    given(release, [planned, readiness]).when(completeReadiness, { item, day: '2026-03-03' }).thenRefused('invalid', 'day.in-future');
    given(release, [planned, readiness, completed]).when(waiveReadiness, { item, reason: 'x' }).thenRefused('conflict', 'release.readiness-done');
    given(release, out).when(addReadiness, readiness.data, { facts: { owner: known } }).thenRefused('conflict', 'release.wrong-state');
    given(release, out).when(completeReadiness, { item }).thenRefused('conflict', 'release.wrong-state');
    given(release, out).when(reopenReadiness, { item, reason: 'x' }).thenRefused('conflict', 'release.wrong-state');
    given(release, [planned, readiness, archived]).when(waiveReadiness, { item, reason: 'x' }).thenRefused('conflict', 'release.archived');
  });
});

describe('deciding on a release', () => {
  const facts = { members: [known] };
  const status = (...events: ReleaseEvent[]) => given(release, events).state.status;

  it('lets it go, under conditions, or not', () => {
    given(release, [planned]).when(holdGoNoGo, go.data, { facts }).then([go]);
    given(release, [planned]).when(holdGoNoGo, conditional.data, { facts }).then([conditional]);
    given(release, [planned]).when(holdGoNoGo, { ...go.data, decision: 'no-go' }, { facts }).then([{ ...go, data: { ...go.data, decision: 'no-go' } }]);
    expect([status(planned, go), status(planned, conditional), status(planned, conditional, met), status(planned, { ...go, data: { ...go.data, decision: 'no-go' } })]).toEqual(['ready', 'planned', 'ready', 'planned']);
  });
  it('counts the newest decision, until the scope changes', () => {
    expect(status(planned, go, { ...go, data: { ...go.data, decision: 'no-go' } })).toBe('planned');
    expect(status(planned, go, { type: 'ReleaseGoLapsed', data: { because: 'feature-added', feature } })).toBe('planned');
    expect(status(...back, { type: 'ReleaseGoLapsed', data: { because: 'feature-added', feature } }, go)).toBe('rolled-back');
  });
  it('makes no event of the same decision, and one of it once that has lapsed', () => {
    given(release, [planned, conditional]).when(holdGoNoGo, conditional.data, { facts }).thenNothing();
    given(release, [planned, go, { type: 'ReleaseGoLapsed', data: { because: 'feature-added', feature } }]).when(holdGoNoGo, go.data, { facts }).then([go]);
  });
  it('refuses a go while something mandatory is open, and a conditional one not', () => {
    given(release, [planned, readiness]).when(holdGoNoGo, go.data, { facts }).thenRefused('conflict', 'release.readiness-open');
    given(release, [planned, readiness]).when(holdGoNoGo, conditional.data, { facts }).then([conditional]);
    given(release, [planned, readiness, waived]).when(holdGoNoGo, go.data, { facts }).then([go]);
    given(release, [planned, optional]).when(holdGoNoGo, go.data, { facts }).then([go]);
  });
  it('refuses conditions that are missing, unasked or twice, votes twice, and voters whom nobody knows', () => {
    const [one] = conditional.data.conditions;
    given(release, [planned]).when(holdGoNoGo, { ...conditional.data, conditions: [] }, { facts }).thenRefused('invalid', 'release.condition-missing');
    given(release, [planned]).when(holdGoNoGo, { ...go.data, conditions: conditional.data.conditions }, { facts }).thenRefused('invalid', 'release.condition-unasked');
    given(release, [planned]).when(holdGoNoGo, { ...conditional.data, conditions: [one!, one!] }, { facts }).thenRefused('invalid', 'release.condition-twice');
    given(release, [planned]).when(holdGoNoGo, { ...go.data, votes: [...votes, ...votes] }, { facts }).thenRefused('invalid', 'release.vote-twice');
    given(release, [planned]).when(holdGoNoGo, { ...go.data, votes: [...votes, { member: other, function: 'sales', vote: 'go' }] }, { facts }).thenRefused('invalid', 'reference.member-unknown');
  });
  it('refuses a day to come, one before the last decision, and any once users have it', () => {
    given(release, [planned]).when(holdGoNoGo, { ...go.data, day: '2026-03-03' }, { facts }).thenRefused('invalid', 'day.in-future');
    given(release, [planned, go]).when(holdGoNoGo, { ...go.data, day: '2026-01-29' }, { facts }).thenRefused('invalid', 'release.day-before-last');
    given(release, out).when(holdGoNoGo, go.data, { facts }).thenRefused('conflict', 'release.wrong-state');
    given(release, [planned, archived]).when(holdGoNoGo, go.data, { facts }).thenRefused('conflict', 'release.archived');
  });
});

describe('meeting a condition', () => {
  it('is told with what shows it, once', () => {
    given(release, [planned, added, conditional]).when(meetCondition, met.data).then([met]);
    given(release, [planned, conditional, met]).when(meetCondition, met.data).thenNothing();
  });
  it('refuses one that is none, a day to come, one of a go that lapsed, and any once users have it', () => {
    given(release, [planned, go]).when(meetCondition, { condition, evidence: 'x' }).thenRefused('invalid', 'release.condition-unknown');
    given(release, [planned, conditional]).when(meetCondition, { ...met.data, day: '2026-03-03' }).thenRefused('invalid', 'day.in-future');
    given(release, [planned, conditional, { type: 'ReleaseGoLapsed', data: { because: 'feature-added', feature } }]).when(meetCondition, met.data).thenRefused('conflict', 'release.go-lapsed');
    given(release, out).when(meetCondition, met.data).thenRefused('conflict', 'release.wrong-state');
  });
});
