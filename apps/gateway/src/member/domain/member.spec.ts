import { describe, it } from '@jest/globals';
import { actor, given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { member } from '../member.aggregate.js';
import { memberPage } from '../member.page.js';
import { addMember } from './add-member.js';
import { changeRole } from './change-role.js';
import { deactivateMember } from './deactivate-member.js';
import { forgetMember } from './forget-member.js';
import { reactivateMember } from './reactivate-member.js';

const id = '01900000-0000-7000-8000-000000000001';
const owner = actor().member;
const admin = actor({ member: '01900000-0000-7000-8000-00000000000c', organisationRole: 'admin' });
const added = { type: 'MemberAdded', data: { role: 'member' } } as const;
const deactivated = { type: 'MemberDeactivated', data: {} } as const;
const forgotten = { type: 'MemberForgotten', data: {} } as const;
const facts = { organisation: { id: '', name: '', owner, foundedAt: '' } };
const ofTheOwner = { facts: { organisation: { ...facts.organisation, owner: id } }, actor: admin };

describe('adding a member', () => {
  it('says the role and nothing of the person', () => given(member).when(addMember, { role: 'member' }).then([added]));
  it('is refused where the id is taken', () => given(member, [added]).when(addMember, { role: 'admin' }).thenRefused('conflict', 'member.exists'));
  it('is refused where the id was a forgotten one’s', () =>
    given(member, [added, forgotten]).when(addMember, { role: 'admin' }).thenRefused('conflict', 'member.exists'));
});

describe('changing a role', () => {
  const to = (role: 'admin' | 'member') => ({ role });
  it('says both roles', () =>
    given(member, [added]).when(changeRole, to('admin'), { facts }).then([{ type: 'MemberRoleChanged', data: { from: 'member', to: 'admin' } }]));
  it('to the same changes nothing', () => given(member, [added]).when(changeRole, to('member'), { facts }).thenNothing());
  it('of the owner is refused', () => given(member, [added]).when(changeRole, to('admin'), ofTheOwner).thenRefused('conflict', 'member.is-owner'));
  it('of somebody unknown is refused', () => given(member).when(changeRole, to('admin'), { facts }).thenRefused('not-found', 'member.not-found'));
  it('of a deactivated member is refused', () =>
    given(member, [added, deactivated]).when(changeRole, to('admin'), { facts }).thenRefused('conflict', 'member.deactivated'));
  it('of a forgotten member is refused', () =>
    given(member, [added, forgotten]).when(changeRole, to('admin'), { facts }).thenRefused('gone', 'member.forgotten'));
});

describe('deactivating a member', () => {
  it('ends their access', () => given(member, [added]).when(deactivateMember, {}, { facts }).then([deactivated]));
  it('twice changes nothing', () => given(member, [added, deactivated]).when(deactivateMember, {}, { facts }).thenNothing());
  it('is refused for the owner', () => given(member, [added]).when(deactivateMember, {}, ofTheOwner).thenRefused('conflict', 'member.is-owner'));
  it('is refused for oneself', () =>
    given(member, [added]).when(deactivateMember, {}, { facts, actor: { ...admin, member: id } }).thenRefused('conflict', 'member.is-self'));
  it('is refused for somebody unknown', () => given(member).when(deactivateMember, {}, { facts }).thenRefused('not-found', 'member.not-found'));
  it('is refused for a forgotten member', () =>
    given(member, [added, forgotten]).when(deactivateMember, {}, { facts }).thenRefused('gone', 'member.forgotten'));
});

describe('reactivating a member', () => {
  it('lets them in again', () => given(member, [added, deactivated]).when(reactivateMember, {}).then([{ type: 'MemberReactivated', data: {} }]));
  it('who is active changes nothing', () => given(member, [added]).when(reactivateMember, {}).thenNothing());
  it('is refused for somebody unknown', () => given(member).when(reactivateMember, {}).thenRefused('not-found', 'member.not-found'));
  it('is refused for a forgotten member', () => given(member, [added, forgotten]).when(reactivateMember, {}).thenRefused('gone', 'member.forgotten'));
});

describe('forgetting a member', () => {
  it('is one fact', () => given(member, [added]).when(forgetMember, {}, { facts }).then([forgotten]));
  it('is allowed for a deactivated one', () => given(member, [added, deactivated]).when(forgetMember, {}, { facts }).then([forgotten]));
  it('twice changes nothing', () => given(member, [added, forgotten]).when(forgetMember, {}, { facts }).thenNothing());
  it('is refused for the owner', () => given(member, [added]).when(forgetMember, {}, ofTheOwner).thenRefused('conflict', 'member.is-owner'));
  it('is refused for oneself', () =>
    given(member, [added]).when(forgetMember, {}, { facts, actor: { ...admin, member: id } }).thenRefused('conflict', 'member.is-self'));
  it('is refused for somebody unknown', () => given(member).when(forgetMember, {}, { facts }).thenRefused('not-found', 'member.not-found'));
});

describe('the page of a member', () => {
  it('follows role and status', () => {
    givenFacts(memberPage, [added, { type: 'MemberRoleChanged', data: { from: 'member', to: 'analyst' } }]).thenRow(id, { role: 'analyst', status: 'active' });
    givenFacts(memberPage, [added, deactivated]).thenRow(id, { status: 'deactivated', version: 2 });
    givenFacts(memberPage, [added, deactivated, { type: 'MemberReactivated', data: {} }]).thenRow(id, { status: 'active' });
    givenFacts(memberPage, [added, forgotten]).thenRow(id, { status: 'forgotten' });
  });
});
