import { describe, it } from '@jest/globals';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { discussionFor } from './discussion.js';

const { page, list } = discussionFor('project');

const id = '01900000-0000-7000-8000-000000000001';
const subject = '01900000-0000-7000-8000-0000000000d1';
const reply = '01900000-0000-7000-8000-0000000000e1';
const anna = '01900000-0000-7000-8000-0000000000a1';
const sealed = (key: string) => ({ key: `01900000-0000-7000-8000-0000000000${key}`, subject: `member:${anna}`, cipher: 'AAAA' });
const day = (n: number) => `2026-01-0${n}T00:00:00.000000Z`;

const opened = { type: 'DiscussionOpened', data: { subject, subjectType: 'task', author: anna, text: sealed('01'), mentions: [] } } as const;
const replied = { type: 'ReplyPosted', data: { reply, author: anna, text: sealed('02'), mentions: [] } } as const;
const edited = { type: 'ReplyEdited', data: { reply, author: anna, text: sealed('03'), mentions: [] } } as const;
const redacted = { type: 'ReplyRedacted', data: { reply, keys: [sealed('02').key, sealed('03').key] } } as const;

const opening = { author: anna, text: sealed('01'), mentions: [], keys: [sealed('01').key], at: day(1), editedAt: null, redacted: false };
const firstReply = { reply, author: anna, text: sealed('02'), mentions: [], keys: [sealed('02').key], at: day(2), editedAt: null, redacted: false };

describe('the page of a discussion', () => {
  it('shows the opening and the replies, sealed as they came', () =>
    givenFacts(page, [opened, replied] as never).thenRow(id, { subject, subjectType: 'task', status: 'open', opening, replies: [firstReply], updatedAt: day(2) }));

  it('belongs to the root of what it is about, or to nobody’s where that is the organisation’s', () => {
    const ofAll = { ...opened, data: { ...opened.data, rootless: true } };
    givenFacts(page, [{ ...opened, partitionKey: subject }] as never).thenRow(id, { root: subject });
    givenFacts(page, [{ ...ofAll, partitionKey: subject }, { ...replied, partitionKey: subject }] as never).thenRow(id, { root: null });
    givenFacts(list, [{ ...ofAll, partitionKey: subject }, { ...replied, partitionKey: subject }] as never).thenRow(id, { root: null });
  });

  it('shows when a reply was worded anew', () =>
    givenFacts(page, [opened, replied, edited] as never).thenRow(id, {
      replies: [{ ...firstReply, text: sealed('03'), keys: [sealed('02').key, sealed('03').key], editedAt: day(3) }],
    }));

  it('shows that a reply was redacted, and none of its words', () =>
    givenFacts(page, [opened, replied, edited, redacted] as never).thenRow(id, {
      replies: [{ ...firstReply, text: null, keys: [sealed('02').key, sealed('03').key], editedAt: day(3), redacted: true }],
    }));

  it('shows whether it is settled', () => {
    givenFacts(page, [opened, { type: 'DiscussionResolved', data: {} }] as never).thenRow(id, { status: 'resolved' });
    givenFacts(page, [opened, { type: 'DiscussionResolved', data: {} }, { type: 'DiscussionReopened', data: {} }] as never).thenRow(id, { status: 'open', opening });
  });
});

describe('the list of discussions', () => {
  it('counts replies and shows the newest wording of the opening', () =>
    givenFacts(list, [opened, replied, { type: 'DiscussionOpeningEdited', data: { author: anna, text: sealed('04'), mentions: [] } }] as never).thenRow(id, {
      subject,
      replies: 1,
      text: sealed('04'),
      openedBy: anna,
      openedAt: day(1),
      status: 'open',
      updatedAt: day(3),
    }));

  it('shows no words of a redacted opening', () =>
    givenFacts(list, [opened, { type: 'DiscussionOpeningRedacted', data: { keys: [sealed('01').key] } }] as never).thenRow(id, { text: null }));
});
