import { recordLinkKind, webAddress } from '@wheelhouse/contracts';
import { commandOf, id, partId, reject, stream, text, z, type Aggregate } from '@wheelhouse/event-sourcing';
import { about, crewOf } from '../../about.js';
import { full, MOST, subjectOf } from './card.rules.js';
import { linkOf, type Card, type CardEvent, type RecordLink } from './card.state.js';

/** Links of records to one another, and to pages elsewhere. */
export function linkCommands(card: Aggregate<Card, CardEvent>, context: 'product' | 'project') {
  const command = commandOf(card);
  const access = crewOf(context);

  const attachLink = command({
    name: 'attach-link',
    method: 'POST',
    path: '/:id/attach-link',
    summary: 'Link a record to another one of this service (`to`), or to a page on the web (`url`)',
    body: z.object({ link: partId(), kind: recordLinkKind.default('relates-to'), to: id().optional(), url: webAddress().optional(), title: text(200).optional() }),
    example: { kind: 'documents', url: 'https://example.org/tides', title: 'Tide tables' },
    access,
    refers: ({ body }) => (body.to === undefined ? [] : [{ id: body.to, pointer: '/to' }]),
    facts: ({ body }) => ({ target: stream(body.to ?? '') }),
    decide: ({ links }, input, { target }) => {
      const subject = subjectOf(input);
      const { link, kind, to, url, title } = input.body;
      if ((to === undefined) === (url === undefined)) return reject.invalid('record.link-target', 'A link goes to a record (to) or to a page (url): one of them.', '/to');
      if (to === subject.id) return reject.invalid('record.link-to-itself', 'A record is not linked to itself.', '/to');
      const named = { ...(to === undefined ? {} : { to, ...(target ? { toType: target.streamType } : {}) }), ...(url === undefined ? {} : { url }), ...(title === undefined ? {} : { title }) };
      const fact = { ...about(subject), link, kind, ...named };
      if (links.some((one) => sameEnds(one, linkOf(fact)))) return [];
      if (links.some((one) => one.link === link)) return reject.conflict('record.link-exists', 'Another link has this id.', '/link');
      return links.length < MOST.links ? [{ type: 'RecordLinked', data: fact }] : full('links', '/link');
    },
  });

  const detachLink = command({
    name: 'detach-link',
    method: 'POST',
    path: '/:id/detach-link',
    summary: 'Take a link of the record away',
    body: z.object({ link: id() }),
    example: { link: '0190c5a0-0000-7000-8000-0000000000c1' },
    access,
    decide: ({ links }, input) => (links.some(({ link }) => link === input.body.link) ? [{ type: 'RecordUnlinked', data: { ...about(subjectOf(input)), ...input.body } }] : []),
  });

  return { attachLink, detachLink };
}

const sameEnds = (a: RecordLink, b: RecordLink): boolean => a.kind === b.kind && a.to === b.to && a.url === b.url;
