import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { insight } from '../insight.aggregate.js';
import { linked, product, recorded, superseded, target } from '../testing/insight-facts.js';
import { linkInsight } from './link-insight.js';

describe('linking an insight', () => {
  const born = { partitionKey: product, place: { epoch: 1, transaction: '1', position: '1' }, recordedAt: '2026-01-01T00:00:00.000000Z' };
  const facts = { stream: { ...born, streamType: 'opportunity' }, opportunity: { archived: false } as never, feature: undefined };
  it('says what it speaks for', () => given(insight, [recorded]).when(linkInsight, { target }, { facts }).then([linked]));
  it('makes no event the second time', () => given(insight, [recorded, linked]).when(linkInsight, { target }, { facts }).thenNothing());
  it('refuses what is none of them', () => given(insight, [recorded]).when(linkInsight, { target }, { facts: { ...facts, opportunity: undefined, stream: { ...born, streamType: 'study' } } }).thenRefused('invalid', 'reference.target-unknown'));
  it('refuses what is archived', () => given(insight, [recorded]).when(linkInsight, { target }, { facts: { ...facts, opportunity: { archived: true } as never } }).thenRefused('invalid', 'reference.target-archived'));
  it('refuses more than it can keep', () =>
    given(insight, [recorded, ...Array.from({ length: 100 }, (_, n) => ({ ...linked, data: { ...linked.data, target: `t${n}` } }))]).when(linkInsight, { target }, { facts }).thenRefused('conflict', 'insight.links-full'));
  it('refuses one that was superseded', () => given(insight, [recorded, superseded]).when(linkInsight, { target }, { facts }).thenRefused('conflict', 'insight.superseded'));
});
