import { contexts, type Context } from '../kernel/define-event.js';
import type { ContractRegistry } from '../kernel/registry.js';
import { asyncApiDocument } from './asyncapi.js';
import { everyVersion, fileName } from './every-version.js';
import { goldenRecord } from './golden.js';
import { schemaFile } from './json-schema.js';
import { typeAliases } from './type-aliases.js';

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** Everything that follows from the contracts and is checked in: file name below the package → content. */
export function generatedFiles(registries: Readonly<Record<Context, ContractRegistry>>): ReadonlyMap<string, string> {
  const files = new Map<string, string>([['asyncapi.json', json(asyncApiDocument(registries))]]);
  for (const context of contexts) {
    files.set(`src/types/${context}.ts`, typeAliases(context, registries[context]));
    for (const contract of everyVersion(registries[context])) {
      files.set(`schemas/${context}/${fileName(contract)}.json`, json(schemaFile(contract)));
      files.set(`golden/${context}/${fileName(contract)}.json`, json(goldenRecord(contract)));
    }
  }
  return files;
}
