import { describe, it } from '@jest/globals';
import { actor, given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { about, anna, ben, readers, records, root, subject, team, watched } from '../testing/card-facts.js';
import { MOST } from './card.rules.js';

const { card, command } = records;
const nobody = readers();

describe('watching', () => {
  const member = actor({ member: anna, organisationRole: 'member' });
  const lead = actor({ member: anna, organisationRole: 'member', teams: { [team]: ['product-manager'] } });
  const worker = actor({ member: anna, organisationRole: 'member', teams: { [team]: ['contributor'] } });

  it('is for anyone, for themselves', () => {
    given(card).when(command.watchRecord, {}, { subject, root, actor: member, facts: nobody }).then([watched(anna)]);
    given(card).when(command.watchRecord, { member: anna }, { subject, root, actor: member, facts: nobody }).then([watched(anna)]);
    given(card, [watched(anna)]).when(command.unwatchRecord, {}, { subject, root, actor: member }).then([{ type: 'RecordUnwatched', data: { ...about, member: anna } }]);
  });
  it('makes no event where nothing changes', () => {
    given(card, [watched(anna)]).when(command.watchRecord, {}, { subject, root, actor: member, facts: nobody }).thenNothing();
    given(card).when(command.unwatchRecord, {}, { subject, root, actor: member }).thenNothing();
  });
  it('is settled for another by who leads the team', () => {
    given(card).when(command.watchRecord, { member: ben }, { subject, root, actor: lead, facts: readers(ben) }).then([watched(ben)]);
    given(card, [watched(ben)]).when(command.unwatchRecord, { member: ben }, { subject, root, actor: lead }).then([{ type: 'RecordUnwatched', data: { ...about, member: ben } }]);
    for (const other of [worker, member]) {
      given(card).when(command.watchRecord, { member: ben }, { subject, root, actor: other, facts: readers(ben) }).thenRefused('forbidden', 'record.watch-for-another');
      given(card, [watched(ben)]).when(command.unwatchRecord, { member: ben }, { subject, root, actor: other }).thenRefused('forbidden', 'record.watch-for-another');
    }
  });
  it('is settled by any lead, and by the portfolio manager, for what is the organisation’s', () => {
    const ofAll = { ...subject, rootless: true };
    const fact = { type: 'RecordWatched', data: { ...about, rootless: true, member: ben } } as const;
    given(card).when(command.watchRecord, { member: ben }, { subject: ofAll, actor: lead, facts: readers(ben) }).then([fact]);
    given(card).when(command.watchRecord, { member: ben }, { subject: ofAll, actor: actor({ organisationRole: 'portfolio-manager' }), facts: readers(ben) }).then([fact]);
    given(card).when(command.watchRecord, { member: ben }, { subject, root, actor: actor({ organisationRole: 'portfolio-manager' }), facts: readers(ben) }).thenRefused('forbidden', 'record.watch-for-another');
  });
  it('refuses a member whom nobody knows, and one who may not read the record', () => {
    given(card).when(command.watchRecord, { member: ben }, { subject, root, actor: lead, facts: nobody }).thenRefused('invalid', 'reference.member-unknown');
    const stranger = { ...nobody, members: [{ id: ben, active: true, role: 'member' as const }] };
    given(card).when(command.watchRecord, { member: ben }, { subject, root, actor: lead, facts: stranger }).thenRefused('invalid', 'record.watcher-cannot-read');
  });
  it('refuses one more than a record holds', () => {
    const many = Array.from({ length: MOST.watchers }, (_, index) => watched(`${ben.slice(0, -3)}${100 + index}`));
    given(card, many).when(command.watchRecord, {}, { subject, root, actor: member, facts: nobody }).thenRefused('conflict', 'record.full');
  });
});
