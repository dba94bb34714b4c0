import { describe, expect, it } from '@jest/globals';
import { actor, given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { about, known, other, records, subject, subjectId } from '../testing/card-facts.js';
import { MOST } from './card.rules.js';

const { card, command } = records;
const free = { holder: undefined };
const body = { source: 'jira', externalId: 'HRB-42' };

describe('the id of another system', () => {
  it('is set, changed, and given an address', () => {
    given(card).when(command.setExternalId, body, { subject, facts: free }).then([known]);
    given(card, [known]).when(command.setExternalId, { ...body, externalId: 'HRB-43' }, { subject, facts: free }).then([{ ...known, data: { ...known.data, externalId: 'HRB-43' } }]);
    given(card, [known]).when(command.setExternalId, { ...body, url: 'https://x.org/' }, { subject, id: subjectId, facts: { holder: subjectId } }).then([{ ...known, data: { ...known.data, url: 'https://x.org/' } }]);
  });
  it('makes no event of the same again', () => given(card, [known]).when(command.setExternalId, body, { subject, facts: free }).thenNothing());
  it('refuses one that another record has', () => given(card).when(command.setExternalId, body, { subject, facts: { holder: other } }).thenRefused('conflict', 'record.external-id-taken'));
  it('refuses one system more than a record holds', () => {
    const many = Array.from({ length: MOST.externalIds }, (_, index) => ({ ...known, data: { ...known.data, source: `s${index}` } }));
    given(card, many).when(command.setExternalId, body, { subject, facts: free }).thenRefused('conflict', 'record.full');
  });
  it('is reserved, and the one before given back', () => {
    const { state } = given(card, [known]);
    const input = { id: subjectId, body: { source: 'jira', externalId: 'HRB-43' }, actor: actor(), now: '' };
    expect(command.setExternalId.locks?.(input)).toEqual(['reserve:external-id:jira:HRB-43']);
    expect(command.setExternalId.reserves?.(input, state)).toEqual([{ scope: 'external-id:jira', release: 'HRB-42' }, { scope: 'external-id:jira', take: 'HRB-43' }]);
    expect(command.dropExternalId.reserves?.({ ...input, body: { source: 'jira' } }, state)).toEqual([{ scope: 'external-id:jira', release: 'HRB-42' }]);
  });

  it('is dropped, once', () => {
    given(card, [known]).when(command.dropExternalId, { source: 'jira' }, { subject }).then([{ type: 'RecordExternalIdDropped', data: { ...about, source: 'jira', externalId: 'HRB-42' } }]);
    given(card).when(command.dropExternalId, { source: 'jira' }, { subject }).thenNothing();
  });
});
