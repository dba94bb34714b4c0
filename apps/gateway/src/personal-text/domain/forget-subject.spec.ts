import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { forgottenSubject, forgottenSubjectPage } from '../forgotten-subject.aggregate.js';
import { forgetSubject } from './forget-subject.js';

const customer = '01900000-0000-7000-8000-000000000001';
const forgotten = { type: 'SubjectForgotten', data: { subject: `customer:${customer}` } } as const;

describe('forgetting a customer', () => {
  it('names whose words are gone', () => given(forgottenSubject).when(forgetSubject, {}, { id: customer }).then([forgotten]));
  it('happens once', () => given(forgottenSubject, [forgotten]).when(forgetSubject, {}, { id: customer }).thenRefused('conflict', 'forgotten-subject.forgotten'));
  it('is seen in the list of forgotten subjects', () => givenFacts(forgottenSubjectPage, [forgotten]).thenRow(customer, { subject: `customer:${customer}` }));
});
