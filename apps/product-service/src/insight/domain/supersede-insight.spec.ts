import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { insight } from '../insight.aggregate.js';
import { archived, insightRow, other, recorded, self, superseded, target } from '../testing/insight-facts.js';
import { supersedeInsight } from './supersede-insight.js';

describe('superseding an insight', () => {
  const facts = { by: insightRow(other, recorded) };
  it('names what took its place', () => given(insight, [recorded]).when(supersedeInsight, { by: other }, { facts }).then([superseded]));
  it('makes no event the second time', () => given(insight, [recorded, superseded]).when(supersedeInsight, { by: other }, { facts }).thenNothing());
  it('refuses itself', () => given(insight, [recorded]).when(supersedeInsight, { by: self }, { id: self, facts }).thenRefused('invalid', 'insight.superseded-by-itself'));
  it('refuses one that was superseded, so that no circle closes', () =>
    given(insight, [recorded]).when(supersedeInsight, { by: other }, { facts: { by: insightRow(other, recorded, { ...superseded, data: { by: self } }) } }).thenRefused('invalid', 'insight.by-superseded'));
  it('refuses one of another product', () =>
    given(insight, [{ ...recorded, data: { ...recorded.data, product: target } }]).when(supersedeInsight, { by: other }, { facts }).thenRefused('invalid', 'insight.across-products'));
  it('refuses an archived one', () => given(insight, [recorded]).when(supersedeInsight, { by: other }, { facts: { by: insightRow(other, recorded, archived) } }).thenRefused('invalid', 'reference.insight-archived'));
  it('refuses what is no insight', () => given(insight, [recorded]).when(supersedeInsight, { by: other }, { facts: { by: undefined } }).thenRefused('invalid', 'reference.insight-unknown'));
  it('refuses a second one', () => given(insight, [recorded, superseded]).when(supersedeInsight, { by: target }, { facts }).thenRefused('conflict', 'insight.superseded'));
});
