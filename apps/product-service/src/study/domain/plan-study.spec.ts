import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { livingProduct } from '../../feature/testing/product-rows.js';
import { study } from '../study.aggregate.js';
import { planned } from '../testing/study-facts.js';
import { planStudy } from './plan-study.js';

describe('planning a study', () => {
  const { segment: _segment, ...body } = planned.data;
  const facts = { product: livingProduct };
  it('sets it down', () => given(study).when(planStudy, body, { facts }).then([planned]));
  it('refuses an end before its start', () => given(study).when(planStudy, { ...body, end: '2026-01-31' }, { facts }).thenRefused('invalid', 'study.end-before-start'));
  it('refuses what is no product', () => given(study).when(planStudy, body, { facts: { product: undefined } }).thenRefused('invalid', 'reference.product-unknown'));
});
