import { describe, expect, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { about, link, linked, other, records, subject, subjectId } from '../testing/card-facts.js';
import { MOST } from './card.rules.js';

const { card, command } = records;
const place = { epoch: 1, transaction: '1', position: '1' };
const target = { streamType: 'feature', partitionKey: subjectId, place, recordedAt: '' };
const toOther = { link, kind: 'blocks', to: other } as const;
const page = { link, kind: 'documents', url: 'https://example.org/tides' } as const;

describe('linking', () => {
  it('links to another record, and to a page', () => {
    given(card).when(command.attachLink, toOther, { subject, facts: { target } }).then([linked]);
    given(card).when(command.attachLink, { ...page, title: 'Tides' }, { subject, facts: { target: undefined } }).then([{ type: 'RecordLinked', data: { ...about, ...page, title: 'Tides' } }]);
  });
  it('asks for the other record, so that one that is not there or not seen is refused', () => {
    const input = { id: '', body: toOther, actor: {} as never, now: '' };
    expect(command.attachLink.refers?.(input)).toEqual([{ id: other, pointer: '/to' }]);
    expect(command.attachLink.refers?.({ ...input, body: page })).toEqual([]);
  });
  it('makes no event of the same link, under whatever id', () => {
    given(card, [linked]).when(command.attachLink, toOther, { subject, facts: { target } }).thenNothing();
    given(card, [linked]).when(command.attachLink, { ...toOther, link: other }, { subject, facts: { target } }).thenNothing();
  });
  it('takes the same ends once more with another meaning', () =>
    given(card, [linked]).when(command.attachLink, { ...toOther, link: other, kind: 'duplicates' }, { subject, facts: { target } }).then([{ type: 'RecordLinked', data: { ...linked.data, link: other, kind: 'duplicates' } }]));
  it('refuses another link under a known id', () => given(card, [linked]).when(command.attachLink, page, { subject, facts: { target: undefined } }).thenRefused('conflict', 'record.link-exists'));
  it('refuses no target, two of them, and the record itself', () => {
    given(card).when(command.attachLink, { link, kind: 'blocks' }, { subject, facts: { target: undefined } }).thenRefused('invalid', 'record.link-target');
    given(card).when(command.attachLink, { ...toOther, url: page.url }, { subject, facts: { target } }).thenRefused('invalid', 'record.link-target');
    given(card).when(command.attachLink, { ...toOther, to: subjectId }, { subject, facts: { target } }).thenRefused('invalid', 'record.link-to-itself');
  });
  it('takes addresses of the web alone, without a password in them', () => {
    const urls = ['javascript:alert(1)', 'ftp://example.org', 'https://anna:secret@example.org', 'https://', 'example.org', 'data:text/html,x'];
    for (const url of urls) expect([url, command.attachLink.body.safeParse({ kind: 'documents', url }).success]).toEqual([url, false]);
    expect(command.attachLink.body.safeParse({ kind: 'documents', url: 'HTTP://example.org/x?y#z' }).success).toBe(true);
  });
  it('refuses one more than a record holds', () => {
    const many = Array.from({ length: MOST.links }, (_, index) => ({ ...linked, data: { ...about, ...page, link: `${link.slice(0, -3)}${100 + index}`, url: `https://example.org/${index}` } }));
    given(card, many).when(command.attachLink, toOther, { subject, facts: { target } }).thenRefused('conflict', 'record.full');
  });

  it('detaches, once', () => {
    given(card, [linked]).when(command.detachLink, { link }, { subject }).then([{ type: 'RecordUnlinked', data: { ...about, link } }]);
    given(card).when(command.detachLink, { link }, { subject }).thenNothing();
  });
});
