import type { Context } from '../kernel/define-event.js';
import type { ContractRegistry } from '../kernel/registry.js';

const made = '// Made by `npm run contracts`; a change here is lost.\n';

/** A module with a named TypeScript type for each event of a context: what its zod schema infers. */
export function typeAliases(context: Context, registry: ContractRegistry): string {
  const discussed = registry.contracts.filter(({ stream }) => stream === 'discussion');
  const own = registry.contracts.filter(({ stream }) => stream !== 'discussion');
  const name = (type: string) => `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
  return [
    made,
    "import type { EventOf } from '../kernel/define-event.js';\n",
    `import type * as events from '../${context}/index.js';\n`,
    ...(discussed.length > 0 ? ["import type { DiscussionContracts } from '../records/discussion.events.js';\n"] : []),
    '\n',
    ...own.map(({ type, summary }) => `/** ${summary} */\nexport type ${type} = EventOf<typeof events.${name(type)}>;\n`),
    ...discussed.map(({ type, summary }) => `/** ${summary} */\nexport type ${type} = EventOf<DiscussionContracts['${name(type)}']>;\n`),
  ].join('');
}
