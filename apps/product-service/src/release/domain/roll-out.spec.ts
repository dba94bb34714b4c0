import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { added, archived, back, buildingRow, builtRow, cancelled, conditional, everyone, feature, go, goneRow, launched, launchedRow, met, out, paused, planned, readiness, ready, rolledBack, scope, second } from '../testing/release-facts.js';
import { release } from '../release.aggregate.js';
import { archiveRelease, cancelRelease, evaluateRelease, restoreRelease } from './end-release.js';
import type { ReleaseEvent } from './release.state.js';
import { launchRelease, pauseRelease, relaunchRelease, resumeRelease, rollBackRelease, widenRelease } from './roll-out.js';

const facts = { features: [builtRow()] };
const body = { day: '2026-02-02', ...scope };
const widened: ReleaseEvent = { type: 'ReleaseWidened', data: { day: '2026-02-03', from: scope, to: everyone } };
const resumed: ReleaseEvent = { type: 'ReleaseResumed', data: { day: '2026-02-04' } };
const relaunched: ReleaseEvent = { type: 'ReleaseRelaunched', data: { day: '2026-02-05', scope: everyone, features: [feature] } };
const future = '2026-03-03';

describe('launching a release', () => {
  it('launches it with those of its features that are built', () => {
    given(release, ready).when(launchRelease, body, { facts }).then([launched]);
    const wide: ReleaseEvent[] = [planned, added, { type: 'ReleaseFeatureAdded', data: { feature: second, level: 'should' } }, go];
    given(release, wide).when(launchRelease, body, { facts: { features: [launchedRow(), buildingRow(second)] } }).then([launched]);
    given(release, wide).when(launchRelease, body, { facts: { features: [builtRow(), builtRow(second)] } }).then([{ ...launched, data: { ...launched.data, features: [feature, second] } }]);
  });
  it('names a segment once', () => given(release, ready).when(launchRelease, { ...body, segments: ['crews', 'crews'] }, { facts }).then([launched]));
  it('goes by a conditional go once every condition is met, though something mandatory is open', () => {
    given(release, [planned, added, readiness, conditional, met]).when(launchRelease, body, { facts }).then([launched]);
    given(release, [planned, added, conditional]).when(launchRelease, body, { facts }).thenRefused('conflict', 'release.no-go');
  });
  it('makes no event the second time', () => given(release, out).when(launchRelease, body, { facts }).thenNothing());
  it('refuses without a go, with a no-go, and with one that lapsed', () => {
    given(release, [planned, added]).when(launchRelease, body, { facts }).thenRefused('conflict', 'release.no-go');
    given(release, [planned, added, { ...go, data: { ...go.data, decision: 'no-go' } }]).when(launchRelease, body, { facts }).thenRefused('conflict', 'release.no-go');
    given(release, [...ready, { type: 'ReleaseGoLapsed', data: { because: 'feature-added', feature } }]).when(launchRelease, body, { facts }).thenRefused('conflict', 'release.no-go');
  });
  it('refuses while something mandatory was opened after the go', () => given(release, [...ready, readiness]).when(launchRelease, body, { facts }).thenRefused('conflict', 'release.readiness-open'));
  it('refuses while a feature that it must have is not built, or archived', () => {
    given(release, ready).when(launchRelease, body, { facts: { features: [buildingRow()] } }).thenRefused('conflict', 'release.must-not-delivered');
    given(release, ready).when(launchRelease, body, { facts: { features: [goneRow()] } }).thenRefused('conflict', 'release.must-not-delivered');
  });
  it('refuses a day to come, one before the go, and another launch', () => {
    given(release, ready).when(launchRelease, { ...body, day: future }, { facts }).thenRefused('invalid', 'day.in-future');
    given(release, ready).when(launchRelease, { ...body, day: '2026-01-29' }, { facts }).thenRefused('invalid', 'release.day-before-last');
    given(release, out).when(launchRelease, { ...body, share: 50 }, { facts }).thenRefused('conflict', 'release.wrong-state');
    given(release, back).when(launchRelease, body, { facts }).thenRefused('conflict', 'release.wrong-state');
    given(release, [...ready, archived]).when(launchRelease, body, { facts }).thenRefused('conflict', 'release.archived');
  });
});

describe('widening a release', () => {
  it('gives it to more users', () => {
    given(release, out).when(widenRelease, { day: '2026-02-03', ...everyone }).then([widened]);
    given(release, out).when(widenRelease, { day: '2026-02-03', share: 50 }).then([{ type: 'ReleaseWidened', data: { day: '2026-02-03', from: scope, to: { ...scope, share: 50 } } }]);
    given(release, out).when(widenRelease, { day: '2026-02-03', segments: ['crews', 'harbours'] }).then([{ type: 'ReleaseWidened', data: { day: '2026-02-03', from: scope, to: { ...scope, segments: ['crews', 'harbours'] } } }]);
  });
  it('makes no event of the same', () => given(release, [...out, widened]).when(widenRelease, { day: '2026-02-04', ...everyone }).thenNothing());
  it('never narrows', () => {
    given(release, out).when(widenRelease, { day: '2026-02-03', share: 10 }).thenRefused('invalid', 'release.narrower');
    given(release, out).when(widenRelease, { day: '2026-02-03', segments: ['harbours'] }).thenRefused('invalid', 'release.narrower');
    given(release, out).when(widenRelease, { day: '2026-02-03', segments: [], share: 10 }).thenRefused('invalid', 'release.narrower');
    given(release, [...out, widened]).when(widenRelease, { day: '2026-02-04', segments: ['crews'] }).thenRefused('invalid', 'release.narrower');
  });
  it('refuses what is not out, what is paused, a day to come, and one before the launch', () => {
    given(release, ready).when(widenRelease, { day: '2026-02-03', share: 50 }).thenRefused('conflict', 'release.wrong-state');
    given(release, [...out, paused]).when(widenRelease, { day: '2026-02-03', share: 50 }).thenRefused('conflict', 'release.wrong-state');
    given(release, out).when(widenRelease, { day: future, share: 50 }).thenRefused('invalid', 'day.in-future');
    given(release, out).when(widenRelease, { day: '2026-02-01', share: 50 }).thenRefused('invalid', 'release.day-before-last');
  });
});

describe('pausing a release', () => {
  it('pauses it, and lets it go on, each once', () => {
    given(release, out).when(pauseRelease, paused.data).then([paused]);
    given(release, [...out, paused]).when(pauseRelease, paused.data).thenNothing();
    given(release, [...out, paused]).when(resumeRelease, { day: '2026-02-04' }).then([resumed]);
    given(release, [...out, paused, resumed]).when(resumeRelease, { day: '2026-02-04' }).thenNothing();
  });
  it('refuses what is not out, and days to come', () => {
    given(release, ready).when(pauseRelease, paused.data).thenRefused('conflict', 'release.wrong-state');
    given(release, back).when(resumeRelease, { day: '2026-02-04' }).thenRefused('conflict', 'release.wrong-state');
    given(release, out).when(pauseRelease, { ...paused.data, day: future }).thenRefused('invalid', 'day.in-future');
    given(release, [...out, paused]).when(resumeRelease, { day: future }).thenRefused('invalid', 'day.in-future');
    given(release, [...out, paused]).when(resumeRelease, { day: '2026-02-02' }).thenRefused('invalid', 'release.day-before-last');
  });
});

describe('rolling a release back', () => {
  const reason = { day: '2026-02-04', reason: 'booked twice' };
  it('takes it back with what came with it, also while it is paused, once', () => {
    given(release, out).when(rollBackRelease, reason).then([rolledBack]);
    given(release, [...out, paused]).when(rollBackRelease, reason).then([rolledBack]);
    given(release, back).when(rollBackRelease, reason).thenNothing();
  });
  it('refuses what is not launched, a day to come, and one before the launch', () => {
    for (const history of [[planned], ready, [planned, cancelled]]) given(release, history).when(rollBackRelease, reason).thenRefused('conflict', 'release.not-launched');
    given(release, out).when(rollBackRelease, { ...reason, day: future }).thenRefused('invalid', 'day.in-future');
    given(release, out).when(rollBackRelease, { ...reason, day: '2026-02-01' }).thenRefused('invalid', 'release.day-before-last');
    given(release, [...out, archived]).when(rollBackRelease, reason).thenRefused('conflict', 'release.archived');
  });
});

describe('launching a release again', () => {
  const again = { day: '2026-02-05', ...everyone };
  it('goes by the go it had, once', () => {
    given(release, back).when(relaunchRelease, again, { facts }).then([relaunched]);
    given(release, [...back, relaunched]).when(relaunchRelease, again, { facts }).thenNothing();
  });
  it('refuses what was not rolled back, and a go that lapsed', () => {
    given(release, ready).when(relaunchRelease, again, { facts }).thenRefused('conflict', 'release.not-rolled-back');
    given(release, out).when(relaunchRelease, again, { facts }).thenRefused('conflict', 'release.not-rolled-back');
    given(release, [...back, { type: 'ReleaseGoLapsed', data: { because: 'feature-added', feature } }]).when(relaunchRelease, again, { facts }).thenRefused('conflict', 'release.no-go');
  });
  it('refuses while a must-feature is not built, a day to come, and one before the roll-back', () => {
    given(release, back).when(relaunchRelease, again, { facts: { features: [buildingRow()] } }).thenRefused('conflict', 'release.must-not-delivered');
    given(release, back).when(relaunchRelease, { ...again, day: future }, { facts }).thenRefused('invalid', 'day.in-future');
    given(release, back).when(relaunchRelease, { ...again, day: '2026-02-03' }, { facts }).thenRefused('invalid', 'release.day-before-last');
    given(release, [...back, archived]).when(relaunchRelease, again, { facts }).thenRefused('conflict', 'release.archived');
  });
});

describe('the end of a release', () => {
  const sealed = { key: second, subject: `member:${feature}`, cipher: 'bm9uY2UtMTIuLi5jaXBoZXJ0ZXh0Li4udGFnLTE2' };
  const by = '01900000-0000-7000-8000-00000000000a';
  it('is evaluated once it was out', () => {
    given(release, out).when(evaluateRelease, { findings: sealed, day: '2026-02-20' }).then([{ type: 'ReleaseEvaluated', data: { by, findings: sealed, day: '2026-02-20' } }]);
    given(release, back).when(evaluateRelease, { findings: sealed }).then([{ type: 'ReleaseEvaluated', data: { by, findings: sealed } }]);
  });
  it('refuses an evaluation before, a second one, and a day to come', () => {
    given(release, ready).when(evaluateRelease, { findings: sealed }).thenRefused('conflict', 'release.wrong-state');
    given(release, [...out, { type: 'ReleaseEvaluated', data: { by, findings: sealed } }]).when(evaluateRelease, { findings: sealed }).thenRefused('conflict', 'release.wrong-state');
    given(release, out).when(evaluateRelease, { findings: sealed, day: future }).thenRefused('invalid', 'day.in-future');
  });
  it('is cancelled before users have it, once', () => {
    given(release, ready).when(cancelRelease, cancelled.data).then([cancelled]);
    given(release, [planned, cancelled]).when(cancelRelease, cancelled.data).thenNothing();
    given(release, out).when(cancelRelease, cancelled.data).thenRefused('conflict', 'release.wrong-state');
  });
  it('is put away and taken up again, each once', () => {
    given(release, out).when(archiveRelease, {}).then([archived]);
    given(release, [...out, archived]).when(archiveRelease, {}).thenNothing();
    given(release, [...out, archived]).when(restoreRelease, {}).then([{ type: 'ReleaseRestored', data: {} }]);
    given(release, out).when(restoreRelease, {}).thenNothing();
    given(release).when(archiveRelease, {}).thenRefused('not-found', 'release.not-found');
    given(release).when(restoreRelease, {}).thenRefused('not-found', 'release.not-found');
  });
});
