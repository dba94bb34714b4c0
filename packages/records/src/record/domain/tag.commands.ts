import { commandOf, z, type Aggregate } from '@wheelhouse/event-sourcing';
import { about, crewOf } from '../../about.js';
import { full, MOST, subjectOf, tag } from './card.rules.js';
import type { Card, CardEvent } from './card.state.js';

/** Tags on records; all of a service's records share them. */
export function tagCommands(card: Aggregate<Card, CardEvent>, context: 'product' | 'project') {
  const command = commandOf(card);
  const tagging = { method: 'POST', body: z.object({ tag: tag() }), example: { tag: 'harbour' }, access: crewOf(context) } as const;

  const tagRecord = command({
    ...tagging,
    name: 'tag-record',
    path: '/:id/tag',
    summary: 'Put a tag on a record; tags are kept in lower case',
    decide: ({ tags }, input) => {
      if (tags.includes(input.body.tag)) return [];
      return tags.length < MOST.tags ? [{ type: 'RecordTagged', data: { ...about(subjectOf(input)), ...input.body } }] : full('tags', '/tag');
    },
  });

  const untagRecord = command({
    ...tagging,
    name: 'untag-record',
    path: '/:id/untag',
    summary: 'Take a tag off a record',
    decide: ({ tags }, input) => (tags.includes(input.body.tag) ? [{ type: 'RecordUntagged', data: { ...about(subjectOf(input)), ...input.body } }] : []),
  });

  return { tagRecord, untagRecord };
}
