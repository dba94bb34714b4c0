import type { ServiceDeclaration } from '../declaration/service.declaration.js';

/** What the declarations say of one type of event. */
export interface UndoEntry {
  readonly event: string;
  /** Commands that take it back. */
  readonly by: readonly string[];
  readonly because: string | undefined;
  /** Whether anything is said of it at all. */
  readonly declared: boolean;
}

/** Of every type of event of a service, by stream, how it is taken back. */
export function undoTable(service: Pick<ServiceDeclaration, 'aggregates' | 'undos'>): ReadonlyMap<string, readonly UndoEntry[]> {
  return new Map(
    service.aggregates.map(({ stream, events }) => {
      const rules = service.undos.find(({ aggregate }) => aggregate.stream === stream)?.rules ?? {};
      const types = [...new Set(events.map(({ type }) => type))].sort();
      return [stream, types.map((event) => ({ event, by: rules[event]?.by ?? [], because: rules[event]?.because, declared: event in rules }))];
    }),
  );
}

/** The table as Markdown, for the page that tells users. */
export const undoMarkdown = (table: ReadonlyMap<string, readonly UndoEntry[]>): string =>
  [...table].map(([stream, entries]) => [`### ${stream.replaceAll('-', ' ')}`, '', '| Fact | Taken back by |', '| --- | --- |', ...entries.map(row), ''].join('\n')).join('\n');

function row({ event, by, because }: UndoEntry): string {
  const commands = by.map((name) => `\`${name}\``).join(', ');
  if (commands === '') return `| ${event} | — ${because ?? ''} |`;
  return `| ${event} | ${commands}${because === undefined ? '' : `; otherwise not: ${because}`} |`;
}
