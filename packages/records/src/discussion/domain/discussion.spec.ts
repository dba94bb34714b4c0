import { describe, expect, it } from '@jest/globals';
import type { SealedText } from '@wheelhouse/contracts';
import { actor, given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { discussionFor } from '../discussion.js';
import type { DiscussionEvent } from './discussion.state.js';
import { MOST_REPLIES } from './discussion.rules.js';

const { aggregate: discussion, command } = discussionFor('product');

const subject = '01900000-0000-7000-8000-0000000000d1';
const reply = '01900000-0000-7000-8000-0000000000e1';
const ben = '01900000-0000-7000-8000-0000000000a2';
const caller = actor().member;
const sealed = (key: string): SealedText => ({ key: `01900000-0000-7000-8000-0000000000${key}`, subject: `member:${caller}`, cipher: 'AAAA' });
const keyOf = (key: string) => sealed(key).key;
const asBen = { actor: actor({ member: ben, organisationRole: 'member' }) };
const nobody = { facts: { members: [], archivedTeams: [] } };

type FactOf<Type extends DiscussionEvent['type']> = Extract<DiscussionEvent, { type: Type }>;
const opened: FactOf<'DiscussionOpened'> = { type: 'DiscussionOpened', data: { subject, subjectType: 'feature', author: caller, text: sealed('01'), mentions: [] } };
const replied: FactOf<'ReplyPosted'> = { type: 'ReplyPosted', data: { reply, author: caller, text: sealed('02'), mentions: [] } };
const resolved: FactOf<'DiscussionResolved'> = { type: 'DiscussionResolved', data: {} };
const edited: FactOf<'ReplyEdited'> = { type: 'ReplyEdited', data: { reply, author: caller, text: sealed('03'), mentions: [] } };
const redacted: FactOf<'ReplyRedacted'> = { type: 'ReplyRedacted', data: { reply, keys: [keyOf('02')] } };

describe('opening a discussion', () => {
  const body = { subject, text: sealed('01'), mentions: [] };
  const facts = { members: [], archivedTeams: [] };
  const feature = { id: subject, type: 'feature', rootless: false };

  it('opens it about a record of any kind', () => given(discussion).when(command.open, body, { facts, subject: feature }).then([opened]));
  it('says that the record belongs to the organisation', () =>
    given(discussion).when(command.open, body, { facts, subject: { ...feature, rootless: true } }).then([{ ...opened, data: { ...opened.data, rootless: true } }]));
  it('refuses a record that is not there', () => given(discussion).when(command.open, body, { facts }).thenRefused('invalid', 'reference.subject-unknown'));
});

describe('replying', () => {
  const { author: _author, ...body } = replied.data;

  it('replies', () => given(discussion, [opened]).when(command.postReply, body, nobody).then([replied]));
  it('refuses once it is resolved', () => given(discussion, [opened, resolved]).when(command.postReply, body, nobody).thenRefused('conflict', 'discussion.resolved'));
  it('refuses a second reply under one id', () => given(discussion, [opened, replied]).when(command.postReply, body, nobody).thenRefused('conflict', 'discussion.reply-exists'));
  it('refuses more than a page bears', () => {
    const many = Array.from({ length: MOST_REPLIES }, (_, index) => ({ ...replied, data: { ...replied.data, reply: `01900000-0000-7000-8000-${String(index).padStart(12, '0')}` } }));
    given(discussion, [opened, ...many]).when(command.postReply, body, nobody).thenRefused('conflict', 'discussion.full');
  });
});

describe('wording anew', () => {
  const { author: _author, ...body } = edited.data;

  it('words one’s own reply anew', () => given(discussion, [opened, replied]).when(command.editReply, body, nobody).then([edited]));
  it('words one’s own opening anew', () =>
    given(discussion, [opened])
      .when(command.editOpening, { text: sealed('03'), mentions: [] }, nobody)
      .then([{ type: 'DiscussionOpeningEdited', data: { author: caller, text: sealed('03'), mentions: [] } }]));
  it('refuses the words of another, to an owner as well', () => {
    given(discussion, [opened, replied]).when(command.editReply, body, { ...nobody, ...asBen }).thenRefused('forbidden', 'discussion.not-yours');
    given(discussion, [opened, replied]).when(command.editReply, body, { ...nobody, actor: actor({ member: ben }) }).thenRefused('forbidden', 'discussion.not-yours');
    given(discussion, [opened]).when(command.editOpening, { text: sealed('03'), mentions: [] }, { ...nobody, ...asBen }).thenRefused('forbidden', 'discussion.not-yours');
  });
  it('refuses what was redacted', () => given(discussion, [opened, replied, redacted]).when(command.editReply, body, nobody).thenRefused('conflict', 'discussion.redacted'));
  it('refuses a reply that is not there', () => given(discussion, [opened]).when(command.editReply, body, nobody).thenRefused('invalid', 'discussion.reply-unknown'));
  it('refuses once it is resolved', () => given(discussion, [opened, replied, resolved]).when(command.editReply, body, nobody).thenRefused('conflict', 'discussion.resolved'));
});

describe('redacting', () => {
  it('destroys the keys of every wording', () =>
    given(discussion, [opened, replied, edited])
      .when(command.redactReply, { reply, reason: 'named a customer' })
      .then([{ type: 'ReplyRedacted', data: { reply, keys: [keyOf('02'), keyOf('03')], reason: 'named a customer' } }]));
  it('redacts the opening', () =>
    given(discussion, [opened]).when(command.redactOpening, {}).then([{ type: 'DiscussionOpeningRedacted', data: { keys: [keyOf('01')] } }]));
  it('makes no event the second time', () => given(discussion, [opened, replied, redacted]).when(command.redactReply, { reply }).thenNothing());
  it('is allowed to an owner or admin for the words of others', () =>
    given(discussion, [opened, replied]).when(command.redactReply, { reply }, { actor: actor({ member: ben, organisationRole: 'admin' }) }).then([redacted]));
  it('is refused to other members', () => {
    given(discussion, [opened, replied]).when(command.redactReply, { reply }, asBen).thenRefused('forbidden', 'discussion.not-yours');
    given(discussion, [opened]).when(command.redactOpening, {}, asBen).thenRefused('forbidden', 'discussion.not-yours');
  });
  it('is possible in a resolved discussion, since words may have to go at any time', () => given(discussion, [opened, replied, resolved]).when(command.redactReply, { reply }).then([redacted]));
  it('refuses a reply that is not there', () => given(discussion, [opened]).when(command.redactReply, { reply }).thenRefused('invalid', 'discussion.reply-unknown'));
  it('tells the gateway which keys to destroy', () => {
    const contract = discussion.events.find(({ type }) => type === 'ReplyRedacted');
    expect(contract?.destroysKeys?.(redacted.data as never)).toEqual([keyOf('02')]);
  });
});

describe('resolving', () => {
  it('resolves and reopens', () => {
    given(discussion, [opened]).when(command.resolve, {}).then([resolved]);
    given(discussion, [opened, resolved]).when(command.reopen, {}).then([{ type: 'DiscussionReopened', data: {} }]);
  });
  it('makes no event where nothing changes', () => {
    given(discussion, [opened, resolved]).when(command.resolve, {}).thenNothing();
    given(discussion, [opened]).when(command.reopen, {}).thenNothing();
  });
});

describe('mentioning', () => {
  const team = '01900000-0000-7000-8000-0000000000f1';
  const root = { id: subject, team, visibility: 'team', roles: {}, archived: false } as const;
  const { author: _author, ...said } = replied.data;
  const body = { ...said, mentions: [ben] };
  const known = { id: ben, active: true, role: 'member' } as const;
  const inTeam = { [`teams:${ben}`]: [{ id: `${team}:${ben}`, team, member: ben, roles: ['stakeholder'] as const }] };
  const when = (facts: object, where: object = root) => given(discussion, [opened]).when(command.postReply, body, { facts: { archivedTeams: [], ...facts } as never, root: where as never });

  it('takes a member who may read what is talked about', () => when({ members: [known], ...inTeam }).then([{ ...replied, data: { ...replied.data, mentions: [ben] } }]));
  it('refuses one who may not', () => when({ members: [known] }).thenRefused('invalid', 'discussion.mention-cannot-read'));
  it('refuses one of the team where only its leads may read', () => when({ members: [known], ...inTeam }, { ...root, visibility: 'restricted' }).thenRefused('invalid', 'discussion.mention-cannot-read'));
  it('refuses one who may read by an archived team alone', () =>
    when({ members: [known], ...inTeam, archivedTeams: [{ id: team, active: false }] }).thenRefused('invalid', 'discussion.mention-cannot-read'));
  it('takes an admin, and one with a role in the product', () => {
    when({ members: [{ ...known, role: 'admin' }] }).then([{ ...replied, data: { ...replied.data, mentions: [ben] } }]);
    when({ members: [known] }, { ...root, roles: { [ben]: ['sponsor'] } }).then([{ ...replied, data: { ...replied.data, mentions: [ben] } }]);
  });
  it('refuses one whom nobody knows', () => when({ members: [] }).thenRefused('invalid', 'reference.member-unknown'));
  it('refuses one who is not active', () => when({ members: [{ ...known, active: false }], ...inTeam }).thenRefused('invalid', 'reference.member-inactive'));
  it('counts each once', () => expect(command.postReply.body.parse({ text: 'hello', mentions: [ben, ben] }).mentions).toEqual([ben]));
});
