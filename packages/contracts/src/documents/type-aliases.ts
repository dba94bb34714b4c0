import type { Context } from '../kernel/define-event.js';
import type { ContractRegistry } from '../kernel/registry.js';
import { recordsContracts } from '../records/index.js';

const made = '// Made by `npm run contracts`; a change here is lost.\n';

/** A module with a named TypeScript type for each event of a context: what its zod schema infers. */
export function typeAliases(context: Context, registry: ContractRegistry): string {
  const common = new Set<string>(Object.values(recordsContracts(context)).map(({ stream }) => stream));
  const shared = registry.contracts.filter(({ stream }) => common.has(stream));
  const own = registry.contracts.filter(({ stream }) => !common.has(stream));
  const name = (type: string) => `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
  return [
    made,
    "import type { EventOf } from '../kernel/define-event.js';\n",
    `import type * as events from '../${context}/index.js';\n`,
    ...(shared.length > 0 ? ["import type { RecordsContracts } from '../records/index.js';\n"] : []),
    '\n',
    ...own.map(({ type, summary }) => `/** ${summary} */\nexport type ${type} = EventOf<typeof events.${name(type)}>;\n`),
    ...shared.map(({ type, summary }) => `/** ${summary} */\nexport type ${type} = EventOf<RecordsContracts['${name(type)}']>;\n`),
  ].join('');
}
