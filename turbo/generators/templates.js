// The text of what the generators make; each is a small file in the pattern of those beside it.
const camelOf = (name) => name.replace(/-[a-z0-9]/g, (match) => match[1].toUpperCase());
const pascalOf = (name) => camelOf(name).replace(/^[a-z]/, (letter) => letter.toUpperCase());
const article = (words) => (/^[aeiou]/.test(words) ? `an ${words}` : `a ${words}`);

exports.namesOf = ({ context, name, plural }) => ({ context, name, plural, camel: camelOf(name), pascal: pascalOf(name), words: name.replaceAll('-', ' '), a: article(name.replaceAll('-', ' ')) });

exports.commandNamesOf = (name, aggregate, event) => {
  const [verb] = name.split('-');
  // `/:id/flag` for flag-feature, `/:id/flag-risk` for flag-risk: the aggregate's own name is in the address already.
  const path = name === `${verb}-${aggregate}` ? verb : name;
  return { name, camel: camelOf(name), path, event, contract: event.replace(/^[A-Z]/, (letter) => letter.toLowerCase()), words: name.replaceAll('-', ' ') };
};

exports.events = ({ context, name, camel, pascal, a, words }) => `import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { id, text } from '../kernel/values.js';

const stream = { context: '${context}', stream: '${name}', version: 1 } as const;

export const ${camel}Created = defineEvent({
  ...stream,
  type: '${pascal}Created',
  summary: '${a.replace(/^a/, 'A')} came to be.',
  data: z.object({ ${context}: id(), name: text(200) }),
  example: { ${context}: '0190c5a0-0000-7000-8000-000000000001', name: 'The first ${words}' },
});

export const ${camel}Renamed = defineEvent({
  ...stream,
  type: '${pascal}Renamed',
  summary: 'The ${words} was given another name.',
  data: z.object({ name: text(200) }),
  example: { name: 'Another ${words}' },
});
`;

exports.event = ({ command, name, words }) => `

export const ${command.contract} = defineEvent({
  context: stream.context,
  stream: '${name}',
  version: 1,
  type: '${command.event}',
  summary: 'What ${command.words} tells of the ${words}.',
  data: z.object({ reason: text(1000) }),
  example: { reason: 'It was asked for.' },
});
`;

exports.state = ({ camel, pascal, a }) => `import { ${camel}Events, type EventsOf } from '@wheelhouse/contracts';

export type ${pascal}Event = EventsOf<typeof ${camel}Events>;

export interface Known${pascal} {
  readonly status: 'active';
  readonly name: string;
}

export type ${pascal} = { readonly status: 'none' } | Known${pascal};

export const no${pascal}: ${pascal} = { status: 'none' };

/** Moves ${a} on by one fact. */
export function evolve(${camel}: ${pascal}, event: ${pascal}Event): ${pascal} {
  if (event.type === '${pascal}Created') return { status: 'active', name: event.data.name };
  return ${camel}.status === 'none' ? ${camel} : next(${camel}, event);
}

function next(${camel}: Known${pascal}, event: Exclude<${pascal}Event, { type: '${pascal}Created' }>): Known${pascal} {
  switch (event.type) {
    case '${pascal}Renamed':
      return { ...${camel}, name: event.data.name };
  }
}
`;

exports.createCommand = ({ context, name, camel, pascal, a, words }) => `import { commandOf, id, text, z } from '@wheelhouse/event-sourcing';
import { ${camel} } from '../${name}.aggregate.js';

export const create${pascal} = commandOf(${camel})({
  name: 'create-${name}',
  method: 'POST',
  path: '/',
  summary: 'Make ${a}',
  body: z.object({ ${context}: id(), name: text(200) }),
  example: { ${context}: '0190c5a0-0000-7000-8000-000000000001', name: 'The first ${words}' },
  access: { scope: '${context}:write', team: ['${context}-manager'] },
  creates: ({ body }) => ({ below: body.${context} }),
  decide: (_${camel}, { body }) => [{ type: '${pascal}Created', data: body }],
});
`;

exports.renameCommand = ({ context, name, camel, pascal, words }) => `import { commandOf, reject, text, z } from '@wheelhouse/event-sourcing';
import { ${camel} } from '../${name}.aggregate.js';

export const rename${pascal} = commandOf(${camel})({
  name: 'rename-${name}',
  method: 'POST',
  path: '/:id/rename',
  summary: 'Give the ${words} another name',
  body: z.object({ name: text(200) }),
  example: { name: 'Another ${words}' },
  access: { scope: '${context}:write', team: ['${context}-manager'] },
  decide: (state, { body }) => {
    if (state.status === 'none') return reject.notFound('${name}.not-found', 'There is no such ${words}.');
    return state.name === body.name ? [] : [{ type: '${pascal}Renamed', data: body }];
  },
});
`;

exports.undo = ({ name, camel, pascal }, because) => `import { by, noWayBack, undoOf } from '@wheelhouse/event-sourcing';
import { rename${pascal} } from './domain/rename-${name}.js';
import { ${camel} } from './${name}.aggregate.js';

export const ${camel}Undo = undoOf(${camel})({
  ${pascal}Created: noWayBack('*', '${because}'),
  ${pascal}Renamed: by('name', rename${pascal}, (_data, { before }) => ({ name: before.name })),
});
`;

exports.domainSpec = ({ context, name, camel, pascal, words }) => `import { describe, it } from '@jest/globals';
import { ${camel}Created, ${camel}Renamed } from '@wheelhouse/contracts';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { ${camel} } from '../${name}.aggregate.js';
import { create${pascal} } from './create-${name}.js';
import { rename${pascal} } from './rename-${name}.js';

const created = { type: '${pascal}Created', data: ${camel}Created.example } as const;
const renamed = { type: '${pascal}Renamed', data: ${camel}Renamed.example } as const;

describe('${words}', () => {
  it('comes to be in its ${context}', () => {
    given(${camel}).when(create${pascal}, created.data).then([created]);
  });
  it('is renamed where the name is new', () => {
    given(${camel}, [created]).when(rename${pascal}, renamed.data).then([renamed]);
    given(${camel}, [created, renamed]).when(rename${pascal}, renamed.data).thenNothing();
  });
  it('cannot be renamed before it is there', () => {
    given(${camel}).when(rename${pascal}, renamed.data).thenRefused('not-found', '${name}.not-found');
  });
});
`;

exports.page = ({ camel, name, pascal, a }) => `import { ${camel}Events } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';
import { evolve, no${pascal} } from '../domain/${name}.state.js';

/** What the page of ${a} shows. */
export const ${camel}Page = defineView({
  name: '${name}-page',
  version: 1,
  source: 'own',
  events: ${camel}Events,
  columns: { id: column.uuid(), root: column.uuid(), name: column.text(), updatedAt: column.instant() },
  lists: [{ filters: ['root'], sort: 'name' }],
  keys: (event) => [event.streamId],
  fold: (row, event) => {
    const after = evolve(row ? { status: 'active', name: row.name } : no${pascal}, event);
    return after.status === 'none' ? row : { id: event.streamId, root: event.partitionKey, name: after.name, updatedAt: event.recordedAt };
  },
});
`;

exports.pageSpec = ({ camel, name, pascal, words }) => `import { describe, it } from '@jest/globals';
import { ${camel}Created, ${camel}Renamed } from '@wheelhouse/contracts';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { ${camel}Page } from './${name}-page.js';

describe('the page of a ${words}', () => {
  it('shows its newest name', () => {
    givenFacts(${camel}Page, [
      { type: '${pascal}Created', data: ${camel}Created.example },
      { type: '${pascal}Renamed', data: ${camel}Renamed.example },
    ]).thenRow('01900000-0000-7000-8000-000000000001', { name: ${camel}Renamed.example.name });
  });
});
`;

exports.aggregate = ({ context, name, camel, pascal, plural }) => `import { ${camel}Events } from '@wheelhouse/contracts';
import { defineAggregate } from '@wheelhouse/event-sourcing';
import { evolve, no${pascal} } from './domain/${name}.state.js';
import { ${camel}Page } from './views/${name}-page.js';

export const ${camel} = defineAggregate({
  context: '${context}',
  stream: '${name}',
  resource: '${plural}',
  events: ${camel}Events,
  initial: no${pascal},
  stateVersion: 1,
  evolve,
  views: [${camel}Page],
  page: ${camel}Page,
});
`;

exports.table = ({ name, camel, pascal, a }) => `import { create${pascal} } from './domain/create-${name}.js';
import { rename${pascal} } from './domain/rename-${name}.js';

export { ${camel} } from './${name}.aggregate.js';

/** Every command of ${a}; its views hang on the aggregate. */
export const ${camel}Commands = [
  create${pascal},
  rename${pascal},
] as const;
`;

exports.command = ({ context, name, camel, words, command }) => `import { commandOf, reject, text, z } from '@wheelhouse/event-sourcing';
import { ${camel} } from '../${name}.aggregate.js';

export const ${command.camel} = commandOf(${camel})({
  name: '${command.name}',
  method: 'POST',
  path: '/:id/${command.path}',
  summary: '${command.words.replace(/^./, (letter) => letter.toUpperCase())}, with a reason',
  body: z.object({ reason: text(1000) }),
  example: { reason: 'It was asked for.' },
  access: { scope: '${context}:write', team: ['${context}-manager'] },
  decide: (state, { body }) => {
    if (state.status === 'none') return reject.notFound('${name}.not-found', 'There is no such ${words}.');
    return [{ type: '${command.event}', data: body }];
  },
});
`;

/** The first event of the file is the one that begins a stream. */
exports.commandSpec = ({ name, camel, words, command }, eventsFile) => {
  const [, contract, type] = /export const (\w+) = defineEvent\(\{[\s\S]*?type: '(\w+)'/.exec(eventsFile);
  return `import { describe, it } from '@jest/globals';
import { ${contract} } from '@wheelhouse/contracts';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { ${camel} } from '../${name}.aggregate.js';
import { ${command.camel} } from './${command.name}.js';

const born = { type: '${type}', data: ${contract}.example } as const;
const reason = 'It was asked for.';

describe('${command.words}', () => {
  it('is told with its reason', () => {
    given(${camel}, [born]).when(${command.camel}, { reason }).then([{ type: '${command.event}', data: { reason } }]);
  });
  it('is refused before the ${words} is there', () => {
    given(${camel}).when(${command.camel}, { reason }).thenRefused('not-found', '${name}.not-found');
  });
});
`;
};

exports.view = ({ camel, words, view }) => `import { ${camel}Events } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';

/** How much happened to each ${words}, and when last. */
export const ${view.camel} = defineView({
  name: '${view.name}',
  version: 1,
  source: 'own',
  events: ${camel}Events,
  columns: { id: column.uuid(), root: column.uuid(), facts: column.integer(), lastAt: column.instant() },
  lists: [{ filters: ['root'], sort: 'lastAt' }],
  keys: (event) => [event.streamId],
  fold: (row, event) => ({ id: event.streamId, root: event.partitionKey, facts: (row?.facts ?? 0) + 1, lastAt: event.recordedAt }),
});
`;

exports.viewSpec = ({ camel, view }) => `import { describe, expect, it } from '@jest/globals';
import { ${camel}Events } from '@wheelhouse/contracts';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { ${view.camel} } from './${view.name}.js';

describe('${view.name}', () => {
  it('counts every fact', () => {
    const facts = ${camel}Events.map(({ type, example }) => ({ type, data: example })) as never;
    const { rows } = givenFacts(${view.camel}, facts);
    expect([...rows.values()]).toMatchObject([{ facts: ${camel}Events.length }]);
  });
});
`;
