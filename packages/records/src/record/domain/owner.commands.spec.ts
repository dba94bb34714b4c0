import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { about, anna, ben, owned, readers, records, root, subject } from '../testing/card-facts.js';

const { card, command } = records;

describe('the owner of a record', () => {
  const facts = readers(anna, ben);

  it('is set, and followed by another', () => {
    given(card).when(command.setOwner, { owner: anna }, { subject, facts }).then([owned]);
    given(card, [owned]).when(command.setOwner, { owner: ben }, { subject, facts }).then([{ type: 'RecordOwnerSet', data: { ...about, owner: ben, previous: anna } }]);
  });
  it('is told of a record of the organisation as such', () =>
    given(card).when(command.setOwner, { owner: anna }, { subject: { ...subject, rootless: true }, facts }).then([{ type: 'RecordOwnerSet', data: { ...about, rootless: true, owner: anna } }]));
  it('makes no event of the same owner', () => given(card, [owned]).when(command.setOwner, { owner: anna }, { subject, facts: readers() }).thenNothing());
  it('refuses where the record has one of its own', () =>
    given(card).when(command.setOwner, { owner: anna }, { subject: { ...subject, type: 'feature' }, facts }).thenRefused('conflict', 'record.owner-elsewhere'));
  it('refuses a member whom nobody knows, or who is not active', () => {
    given(card).when(command.setOwner, { owner: anna }, { subject, facts: readers() }).thenRefused('invalid', 'reference.member-unknown');
    given(card).when(command.setOwner, { owner: anna }, { subject, facts: { ...facts, members: [{ id: anna, active: false, role: 'member' }] } }).thenRefused('invalid', 'reference.member-inactive');
  });
  it('refuses a member who may not read the record', () =>
    given(card).when(command.setOwner, { owner: anna }, { subject, root, facts: { ...facts, members: [{ id: anna, active: true, role: 'member' }] } }).thenRefused('invalid', 'record.owner-cannot-read'));

  it('is cleared, once', () => {
    given(card, [owned]).when(command.clearOwner, {}, { subject }).then([{ type: 'RecordOwnerCleared', data: { ...about, owner: anna } }]);
    given(card).when(command.clearOwner, {}, { subject }).thenNothing();
  });
});
