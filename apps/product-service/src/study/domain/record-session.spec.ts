import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { customerRow, registered } from '../../customer/testing/customer-facts.js';
import { sealed } from '../../research/testing/evidence-facts.js';
import { study } from '../study.aggregate.js';
import { held, other, planned, session, started } from '../testing/study-facts.js';
import { recordSession } from './record-session.js';

describe('recording a session', () => {
  const body = { session, day: '2026-02-03', notes: sealed };
  const facts = { there: undefined, customers: [] };
  it('writes it down', () => given(study, [planned, started]).when(recordSession, body, { facts }).then([held]));
  it('writes down whom it was with', () =>
    given(study, [planned, started])
      .when(recordSession, { ...body, customer: other }, { facts: { ...facts, customers: [customerRow(other, registered)] } })
      .then([{ ...held, data: { ...held.data, customer: other } }]));
  it('makes no event for the same session again', () => given(study, [planned, started, held]).when(recordSession, body, { facts }).thenNothing());
  it('refuses the id of a session of another study, whose notes it would replace', () =>
    given(study, [planned, started]).when(recordSession, body, { facts: { ...facts, there: { study: other } as never } }).thenRefused('conflict', 'study.session-exists'));
  it('refuses a customer who is not there', () => given(study, [planned, started]).when(recordSession, { ...body, customer: other }, { facts }).thenRefused('invalid', 'reference.customer-unknown'));
  it('refuses a day to come', () => given(study, [planned, started]).when(recordSession, { ...body, day: '2026-03-09' }, { facts }).thenRefused('invalid', 'day.in-future'));
  it('refuses a study that does not run', () => given(study, [planned]).when(recordSession, body, { facts }).thenRefused('conflict', 'study.wrong-state'));
  it('refuses more sessions than a study holds', () =>
    given(study, [planned, started, ...Array.from({ length: 200 }, (_, n) => ({ ...held, data: { ...held.data, session: `s${n}` } }))]).when(recordSession, body, { facts }).thenRefused('conflict', 'study.sessions-full'));
});
