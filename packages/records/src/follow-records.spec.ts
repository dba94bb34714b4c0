import { describe, expect, it } from '@jest/globals';
import type { AnyEventContract } from '@wheelhouse/contracts';
import type { RecordedEvent } from '@wheelhouse/event-sourcing';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { commonRecords } from './common-records.js';
import { followRecords } from './follow-records.js';
import type { CardEvent } from './record/domain/card.state.js';
import { about, other, root, subject, subjectId, tagged } from './record/testing/card-facts.js';

const common = commonRecords('product', { kinds: () => [], rootViews: () => [] });
const { card, followers, reactions } = followRecords('product', common);
const [cards, talk] = reactions;

const found = { discussions: [{ id: 'd' }], decisions: [{ id: 'e' }], assumptions: [{ id: 'a' }] } as never;
const nothing = { discussions: [], decisions: [], assumptions: [] } as never;
const to = { ...root, id: other };
const moved = (...named: { id: string; type: string }[]): Extract<CardEvent, { type: 'RecordMoved' }> => ({ type: 'RecordMoved', data: { ...about, to: other, followers: named } });
const told = (type: string, data: object) => ({ type, data, streamId: subjectId, recordedAt: '2026-03-01T09:00:00.000000Z' }) as unknown as RecordedEvent<never>;

describe('what is kept about a record that moves', () => {
  const body = { to: other, subject: subjectId };

  it('is named by its card, which moves with it', () => {
    const { decision } = given(common.records.card, [tagged('a')]).when(card, body, { subject, root: to, facts: found });
    expect(decision).toEqual([moved({ id: 'd', type: 'discussion' }, { id: 'e', type: 'decision' }, { id: 'a', type: 'assumption' })]);
    given(common.records.card, [tagged('a')]).when(card, body, { subject, root: to, facts: nothing }).then([moved()]);
  });
  it('is named though nobody wrote on the card, and nothing is said where there is nothing', () => {
    expect(given(common.records.card).when(card, body, { subject, root: to, facts: found }).decision).toHaveLength(1);
    given(common.records.card).when(card, body, { subject, root: to, facts: nothing }).thenNothing();
  });
  it('waits for the last of several moves', () => given(common.records.card, [tagged('a')]).when(card, body, { subject, root, facts: found }).thenNothing());

  it('is asked to by the move of any record, and by what the card names', () => {
    expect(cards?.react(told('FeatureMovedToProduct', { from: subjectId, to: other }) as never)).toMatchObject({ command: card, id: subjectId, body: { to: other, subject: subjectId }, actor: { member: 'system' } });
    expect(cards?.react(told('DecisionMoved', { to: other }) as never)).toMatchObject({ command: card, id: subjectId });
    const types: readonly string[] = cards?.events.map((contract: AnyEventContract) => contract.type) ?? [];
    expect(types).toEqual(expect.arrayContaining(['FeatureMovedToProduct', 'DiscussionMoved', 'DecisionMoved', 'AssumptionMoved']));
    expect(types).not.toContain('RecordMoved');
    const asked = talk?.react(told('RecordMoved', moved({ id: 'd', type: 'discussion' }, { id: 'e', type: 'decision' }, { id: 'a', type: 'assumption' }, { id: 'x', type: 'not known' }).data) as never);
    expect(asked).toMatchObject([{ id: 'd', body: { to: other } }, { id: 'e', body: { to: other } }, { id: 'a', body: { to: other } }]);
    expect(asked).toHaveLength(3);
  });

  it.each(['discussion', 'decision', 'assumption'] as const)('says so of itself: a %s', (kind) => {
    const [fact] = followers[kind]?.decide({} as never, { body: { to: other } } as never, {} as never) as readonly { readonly type: string; readonly data: object }[];
    const { aggregate } = common[kind];
    expect(fact).toEqual({ type: `${kind.replace(/^./, (letter) => letter.toUpperCase())}Moved`, data: { to: other } });
    expect(aggregate.events.find(({ type }) => type === fact?.type)?.rehomes?.({ to: other } as never)).toBe(other);
    expect((aggregate.evolve as (state: object, event: object) => object)({ status: 'open' }, fact ?? {})).toEqual({ status: 'open' });
    for (const view of aggregate.views) givenFacts(view as never, [fact] as never).thenRows([]);
  });

  it('leaves a card as it was', () => givenFacts(common.records.page, [tagged('a'), moved()] as never).thenRow(subjectId, { tags: ['a'] }));
});
