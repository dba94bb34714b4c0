import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { customerRow, forgotten, registered } from '../../customer/testing/customer-facts.js';
import { livingProduct } from '../../feature/testing/product-rows.js';
import { feedback } from '../feedback.aggregate.js';
import { customer, other, product, submitted, words } from '../testing/feedback-facts.js';
import { submitFeedback } from './submit-feedback.js';

describe('submitting feedback', () => {
  const body = { product, text: words, customer, channel: 'email', received: '2026-02-01' } as const;
  const facts = { product: livingProduct, customers: [customerRow(customer, registered)], behalf: [] };

  it('writes down what a customer said', () => given(feedback).when(submitFeedback, body, { facts }).then([submitted]));
  it('writes down what oneself thinks, today', () =>
    given(feedback)
      .when(submitFeedback, { product, text: words, channel: 'in-app' }, { facts: { ...facts, customers: [] } })
      .then([{ ...submitted, data: { ...submitted.data, customer: null, channel: 'in-app', received: '2026-03-01' } }]));
  it('writes it down for another member', () =>
    given(feedback)
      .when(submitFeedback, { ...body, onBehalfOf: other }, { facts: { ...facts, behalf: [{ id: other, active: true, role: 'member' }] } })
      .then([{ ...submitted, data: { ...submitted.data, onBehalfOf: other } }]));
  it('refuses what is no product', () => given(feedback).when(submitFeedback, body, { facts: { ...facts, product: undefined } }).thenRefused('invalid', 'reference.product-unknown'));
  it('refuses a customer who is not there', () => given(feedback).when(submitFeedback, body, { facts: { ...facts, customers: [] } }).thenRefused('invalid', 'reference.customer-unknown'));
  it('refuses a forgotten customer', () =>
    given(feedback).when(submitFeedback, body, { facts: { ...facts, customers: [customerRow(customer, registered, forgotten)] } }).thenRefused('invalid', 'reference.customer-forgotten'));
  it('refuses a member who is not there', () => given(feedback).when(submitFeedback, { ...body, onBehalfOf: other }, { facts }).thenRefused('invalid', 'reference.member-unknown'));
  it('refuses a day to come', () => given(feedback).when(submitFeedback, { ...body, received: '2026-03-09' }, { facts }).thenRefused('invalid', 'day.in-future'));
});
