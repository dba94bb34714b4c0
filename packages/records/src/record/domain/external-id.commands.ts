import { slug, webAddress } from '@wheelhouse/contracts';
import { commandOf, reject, reservation, reservationLock, text, z, type Aggregate } from '@wheelhouse/event-sourcing';
import { about, crewOf } from '../../about.js';
import { full, MOST, subjectOf } from './card.rules.js';
import type { Card, CardEvent } from './card.state.js';

/** An id of another system stands for one record of a service. */
const scopeOf = (source: string): string => `external-id:${source}`;

/** The ids under which other systems have a record, one of each. */
export function externalIdCommands(card: Aggregate<Card, CardEvent>, context: 'product' | 'project') {
  const command = commandOf(card);
  const access = crewOf(context);

  const setExternalId = command({
    name: 'set-external-id',
    method: 'POST',
    path: '/:id/set-external-id',
    summary: 'Say under which id another system has the record',
    body: z.object({ source: slug(), externalId: text(200), url: webAddress().optional() }),
    example: { source: 'jira', externalId: 'HRB-42', url: 'https://jira.example.org/browse/HRB-42' },
    access,
    locks: ({ body }) => [reservationLock(scopeOf(body.source), body.externalId)],
    facts: ({ body }) => ({ holder: reservation(scopeOf(body.source), body.externalId) }),
    reserves: ({ body }, { externalIds }) => [
      ...externalIds.filter(({ source }) => source === body.source).map(({ source, externalId }) => ({ scope: scopeOf(source), release: externalId })),
      { scope: scopeOf(body.source), take: body.externalId },
    ],
    decide: ({ externalIds }, input, { holder }) => {
      const { source, externalId, url } = input.body;
      const known = externalIds.find((one) => one.source === source);
      if (known?.externalId === externalId && known.url === (url ?? null)) return [];
      if (holder !== undefined && holder !== input.id) return reject.conflict('record.external-id-taken', `Another record goes by ${externalId} in ${source}.`, '/externalId');
      if (!known && externalIds.length >= MOST.externalIds) return full('externalIds', '/source');
      return [{ type: 'RecordExternalIdSet', data: { ...about(subjectOf(input)), source, externalId, ...(url === undefined ? {} : { url }) } }];
    },
  });

  const dropExternalId = command({
    name: 'drop-external-id',
    method: 'POST',
    path: '/:id/drop-external-id',
    summary: 'Say that another system does not have the record any more; its id is free for others',
    body: z.object({ source: slug() }),
    example: { source: 'jira' },
    access,
    reserves: ({ body }, { externalIds }) => externalIds.filter(({ source }) => source === body.source).map(({ source, externalId }) => ({ scope: scopeOf(source), release: externalId })),
    decide: ({ externalIds }, input) => {
      const known = externalIds.find(({ source }) => source === input.body.source);
      return known ? [{ type: 'RecordExternalIdDropped', data: { ...about(subjectOf(input)), source: known.source, externalId: known.externalId } }] : [];
    },
  });

  return { setExternalId, dropExternalId };
}
