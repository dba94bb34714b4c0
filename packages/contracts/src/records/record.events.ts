import { z } from 'zod';
import { defineEvent, type Context } from '../kernel/define-event.js';
import { id, text } from '../kernel/values.js';
import { perContext } from './per-context.js';
import { aboutRecord, customFieldValue, recordLinkKind, recordType, slug, webAddress } from './values.js';

const subject = { subject: '0190c5a0-0000-7000-8000-000000000011', subjectType: 'feature' };
const member = '0190c5a0-0000-7000-8000-0000000000a1';
const field = '0190c5a0-0000-7000-8000-0000000000f1';
const link = '0190c5a0-0000-7000-8000-0000000000c1';

const contractsIn = (context: Context) => {
  const stream = { context, stream: 'record', version: 1 } as const;
  const about = z.object(aboutRecord);
  return {
    recordOwnerSet: defineEvent({
      ...stream,
      type: 'RecordOwnerSet',
      summary: 'A member answers for the record.',
      data: about.extend({ owner: id(), previous: id().optional() }),
      example: { ...subject, owner: member },
    }),
    recordOwnerCleared: defineEvent({
      ...stream,
      type: 'RecordOwnerCleared',
      summary: 'Nobody answers for the record by name any more.',
      data: about.extend({ owner: id() }),
      example: { ...subject, owner: member },
    }),
    recordTagged: defineEvent({
      ...stream,
      type: 'RecordTagged',
      summary: 'A tag was put on the record.',
      data: about.extend({ tag: text(50) }),
      example: { ...subject, tag: 'harbour' },
    }),
    recordUntagged: defineEvent({
      ...stream,
      type: 'RecordUntagged',
      summary: 'A tag was taken off the record.',
      data: about.extend({ tag: text(50) }),
      example: { ...subject, tag: 'harbour' },
    }),
    recordFieldSet: defineEvent({
      ...stream,
      type: 'RecordFieldSet',
      summary: 'A custom field of the record has a value; a choice is named by its id, a member by theirs.',
      data: about.extend({ field: id(), key: slug(), value: customFieldValue() }),
      example: { ...subject, field, key: 'cost-centre', value: '4711' },
    }),
    recordFieldCleared: defineEvent({
      ...stream,
      type: 'RecordFieldCleared',
      summary: 'A custom field of the record has no value any more.',
      data: about.extend({ field: id(), key: slug() }),
      example: { ...subject, field, key: 'cost-centre' },
    }),
    recordLinked: defineEvent({
      ...stream,
      type: 'RecordLinked',
      summary: 'The record was linked to another one of its service, or to a page on the web.',
      data: about.extend({ link: id(), kind: recordLinkKind, to: id().optional(), toType: recordType().optional(), url: webAddress().optional(), title: text(200).optional() }),
      example: { ...subject, link, kind: 'documents', url: 'https://example.org/tides', title: 'Tide tables' },
    }),
    recordUnlinked: defineEvent({
      ...stream,
      type: 'RecordUnlinked',
      summary: 'A link of the record was taken away.',
      data: about.extend({ link: id() }),
      example: { ...subject, link },
    }),
    recordWatched: defineEvent({
      ...stream,
      type: 'RecordWatched',
      summary: 'A member wants to hear of what becomes of the record.',
      data: about.extend({ member: id() }),
      example: { ...subject, member },
    }),
    recordUnwatched: defineEvent({
      ...stream,
      type: 'RecordUnwatched',
      summary: 'A member does not want to hear of the record any more.',
      data: about.extend({ member: id() }),
      example: { ...subject, member },
    }),
    recordMoved: defineEvent({
      ...stream,
      type: 'RecordMoved',
      summary: 'The record moved to another product or project, and its card with it; what else is kept about it follows.',
      data: about.extend({ to: id(), followers: z.array(z.object({ id: id(), type: recordType() })).max(3000) }),
      example: { ...subject, to: field, followers: [{ id: link, type: 'discussion' }] },
      rehomes: ({ to }) => to,
    }),
    recordExternalIdSet: defineEvent({
      ...stream,
      type: 'RecordExternalIdSet',
      summary: 'It is known under which id another system has the record.',
      data: about.extend({ source: slug(), externalId: text(200), url: webAddress().optional() }),
      example: { ...subject, source: 'jira', externalId: 'HRB-42', url: 'https://jira.example.org/browse/HRB-42' },
    }),
    recordExternalIdDropped: defineEvent({
      ...stream,
      type: 'RecordExternalIdDropped',
      summary: 'The record is not tied to that other system any more.',
      data: about.extend({ source: slug(), externalId: text(200) }),
      example: { ...subject, source: 'jira', externalId: 'HRB-42' },
    }),
  };
};

export type RecordCardContracts = ReturnType<typeof contractsIn>;

/** The events of record cards in one context. */
export const recordCardContracts = perContext(contractsIn);
