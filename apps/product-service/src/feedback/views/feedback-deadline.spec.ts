import { describe, expect, it } from '@jest/globals';
import type { EventOf } from '@wheelhouse/contracts';
import { isRejection } from '@wheelhouse/event-sourcing';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { archiveFeedback } from '../domain/archive-feedback.js';
import { declineFeedback } from '../domain/decline-feedback.js';
import type { FeedbackEvent, KnownFeedback } from '../domain/feedback.state.js';
import { markProcessed } from '../domain/mark-processed.js';
import { reopenFeedback } from '../domain/reopen-feedback.js';
import { restoreFeedback } from '../domain/restore-feedback.js';
import { resumeFeedback } from '../domain/resume-feedback.js';
import { snoozeFeedback } from '../domain/snooze-feedback.js';
import { unmergeFeedback } from '../domain/unmerge-feedback.js';
import { wakeFeedback } from '../domain/wake-feedback.js';
import { feedback } from '../feedback.aggregate.js';
import { linked, merged, self, snoozed, submitted } from '../testing/feedback-facts.js';
import { feedbackDeadline } from './feedback-deadline.js';

const { until } = snoozed.data;
const due = '2026-06-01T00:00:00.000000Z';

type Read = EventOf<(typeof feedbackDeadline.events)[number]>;
const read = (fact: FeedbackEvent): fact is Read => feedbackDeadline.events.some(({ type }) => type === fact.type);

describe('when feedback wakes', () => {
  it('is the beginning of its day in UTC', () => givenFacts(feedbackDeadline, [snoozed]).thenRow(self, { until, due }));
  it('is the newest of its days', () => givenFacts(feedbackDeadline, [snoozed, { type: 'FeedbackSnoozed', data: { until: '2026-06-02' } }]).thenRow(self, { until: '2026-06-02', due: '2026-06-02T00:00:00.000000Z' }));

  it('is kept as long as it sleeps, whatever order things are done in', () => {
    const steps: readonly ((facts: readonly FeedbackEvent[]) => unknown)[] = [
      (facts) => given(feedback, facts).when(snoozeFeedback, { until }).decision,
      (facts) => given(feedback, facts).when(resumeFeedback, {}).decision,
      (facts) => given(feedback, facts).when(wakeFeedback, { until }, { now: due }).decision,
      (facts) => given(feedback, facts).when(declineFeedback, { reason: 'x' }).decision,
      (facts) => given(feedback, facts).when(reopenFeedback, { reason: 'x' }).decision,
      (facts) => given(feedback, facts).when(markProcessed, {}).decision,
      (facts) => given(feedback, facts).when(archiveFeedback, {}).decision,
      (facts) => given(feedback, facts).when(restoreFeedback, {}).decision,
      (facts) => given(feedback, facts).when(unmergeFeedback, {}).decision,
      (facts) => (open(facts) ? [linked] : []),
      (facts) => (open(facts) ? [merged] : []),
    ];
    const stateOf = (facts: readonly FeedbackEvent[]) => given(feedback, facts).state as KnownFeedback;
    const open = (facts: readonly FeedbackEvent[]) => !stateOf(facts).archived && stateOf(facts).status !== 'merged' && stateOf(facts).status !== 'declined';
    let asleep = 0;
    const walk = (facts: readonly FeedbackEvent[], left: number): void => {
      const { status, before, snoozedUntil } = stateOf(facts);
      const sleeps = (status === 'merged' ? before : status) === 'snoozed';
      if (sleeps) asleep += 1;
      const row = givenFacts(feedbackDeadline, facts.filter(read)).rows.get(self);
      if ((row !== undefined) !== sleeps || (snoozedUntil !== null) !== sleeps) throw new Error(`after ${facts.map(({ type }) => type).join(', ')}: ${status}, ${String(before)}, ${String(snoozedUntil)}, and ${row ? 'a' : 'no'} deadline`);
      if (left === 0) return;
      for (const step of steps) {
        const decided = step(facts);
        if (!isRejection(decided) && (decided as readonly FeedbackEvent[]).length > 0) walk([...facts, ...(decided as readonly FeedbackEvent[])], left - 1);
      }
    };
    walk([submitted], 5);
    expect(asleep).toBeGreaterThan(100);
  });
});
