import { describe, it } from '@jest/globals';
import type { RowOf } from '@wheelhouse/event-sourcing';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { sealed } from '../../research/testing/evidence-facts.js';
import { study } from '../study.aggregate.js';
import { archived, held, planned, product, session, started } from '../testing/study-facts.js';
import { studySession } from '../views/study-rows.js';
import { redactSession } from './redact-session.js';

describe('redacting a session', () => {
  const rows = givenFacts(studySession, [{ ...held, partitionKey: product }]).rows;
  const page = rows.get(session) as RowOf<typeof studySession>;
  const redacted = { type: 'StudySessionRedacted' as const, data: { session, keys: [sealed.key] } };
  it('destroys the key of its notes', () => given(study, [planned, started, held]).when(redactSession, { session }, { facts: { session: page } }).then([redacted]));
  it('happens once', () => given(study, [planned, started, held, redacted]).when(redactSession, { session }, { facts: { session: { ...page, notes: null } } }).thenNothing());
  it('is seen at once', () => givenFacts(studySession, [held, redacted]).thenRow(session, { notes: null }));
  it('goes while the study is archived', () => given(study, [planned, started, held, archived]).when(redactSession, { session }, { facts: { session: page } }).then([redacted]));
  it('refuses a session that is another study’s', () => given(study, [planned, started]).when(redactSession, { session }, { facts: { session: page } }).thenRefused('invalid', 'study.session-unknown'));
});
