import { describe, expect, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { about, records, subject, tagged } from '../testing/card-facts.js';
import { MOST } from './card.rules.js';

const { card, command } = records;

describe('tagging', () => {
  it('tags and untags', () => {
    given(card).when(command.tagRecord, { tag: 'harbour' }, { subject }).then([tagged('harbour')]);
    given(card, [tagged('harbour')]).when(command.untagRecord, { tag: 'harbour' }, { subject }).then([{ type: 'RecordUntagged', data: { ...about, tag: 'harbour' } }]);
  });
  it('makes no event where nothing changes', () => {
    given(card, [tagged('harbour')]).when(command.tagRecord, { tag: 'harbour' }, { subject }).thenNothing();
    given(card).when(command.untagRecord, { tag: 'harbour' }, { subject }).thenNothing();
  });
  it('keeps tags in lower case, with one blank between words', () => {
    expect(command.tagRecord.body.parse({ tag: '  Night \n Shift ' })).toEqual({ tag: 'night shift' });
    // U+0065 U+0301 and U+00E9 look alike, and are one.
    expect(command.tagRecord.body.parse({ tag: 'Cafe\u0301' })).toEqual({ tag: 'caf\u00e9' });
  });
  it('takes tags of 50 characters at most, in lower case too', () => {
    expect(command.tagRecord.body.safeParse({ tag: 'x'.repeat(51) }).success).toBe(false);
    // İ has two characters in lower case.
    expect(command.tagRecord.body.safeParse({ tag: 'İ'.repeat(50) }).success).toBe(false);
  });
  it('refuses one more than a record holds', () => {
    const many = Array.from({ length: MOST.tags }, (_, index) => tagged(`t${index}`));
    given(card, many).when(command.tagRecord, { tag: 'one-more' }, { subject }).thenRefused('conflict', 'record.full');
    given(card, many.slice(1)).when(command.tagRecord, { tag: 'one-more' }, { subject }).then([tagged('one-more')]);
  });
});
