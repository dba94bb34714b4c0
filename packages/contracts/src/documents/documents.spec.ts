import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { contexts } from '../kernel/define-event.js';
import { readEventData } from '../kernel/registry.js';
import { releasesFolder, type ReleaseManifest } from '../evolution/release.js';
import { registries } from '../registries.js';
import { everyVersion, fileName } from './every-version.js';
import { generatedFiles } from './generate.js';
import type { GoldenRecord } from './golden.js';
import { dataSchema, type JsonSchema } from './json-schema.js';

const here = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string | undefined => (existsSync(path.join(here, file)) ? readFileSync(path.join(here, file), 'utf8') : undefined);
const frozen = new Set(
  globSync(`${releasesFolder}/*.json`, { cwd: here })
    .filter((file) => !file.endsWith('.schemas.json'))
    .flatMap((file) => Object.keys((JSON.parse(read(file) ?? '') as ReleaseManifest).files)),
);
const generated = generatedFiles(registries);
const events = contexts.flatMap((context) => everyVersion(registries[context]));
const named = events.map((event) => [`${event.context}/${fileName(event)}`, event] as const);

describe('what follows from the contracts', () => {
  it('is checked in as `npm run contracts` makes it', () => {
    const stale = [...generated].filter(([file, content]) => !frozen.has(file) && read(file) !== content).map(([file]) => file);
    expect(stale).toEqual([]);
  });

  it('leaves no file behind of an event that is no more', () => {
    const there = globSync(['schemas/*/*.json', 'golden/{product,project,organisation}/*.json'], { cwd: here });
    expect(there.filter((file) => !generated.has(file) && !frozen.has(file))).toEqual([]);
  });

  it('has a golden file for every event at every version', () => expect(named.filter(([name]) => read(`golden/${name}.json`) === undefined)).toEqual([]));
});

describe.each(named)('%s', (name, event) => {
  it('is named in the past tense', () => expect(event.type.split(/(?=[A-Z])/).some(isPast)).toBe(true));
  it('says in a sentence what happened', () => expect(event.summary).toMatch(/^[A-Z`].{10,200}\.$/s));
  it('has an example that fits, and nothing beyond it', () => expect(event.data.strict().parse(event.example)).toEqual(event.example));
  it('has a JSON Schema that takes its example, and takes fields it does not know', () => {
    const validate = json2020.compile(dataSchema(event));
    expect([validate(event.example), validate.errors]).toEqual([true, null]);
    expect(validate({ ...event.example, unknownYet: 1 })).toBe(true);
  });
  it('marks all sealed words with their subject, a field of its own', () => {
    const places = sealedPlaces(dataSchema(event));
    for (const { at, subject } of places) {
      expect([at, typeof subject]).toEqual([at, 'string']);
      expect(Object.keys(event.data.shape)).toContain(subject);
    }
  });
  it('is read from its golden file by the reader of today', () => {
    const { headers, value } = JSON.parse(read(`golden/${name}.json`) ?? '') as GoldenRecord;
    const latest = registries[event.context].latest(event.type);
    expect(headers['ce_type']).toBe(`wheelhouse.${event.context}.${fileName(event)}`);
    expect(() => latest && latest.data.strict().parse(readEventData(latest, event.version, value))).not.toThrow();
  });
});

describe('the AsyncAPI document', () => {
  const document = JSON.parse(generated.get('asyncapi.json') ?? '') as { channels: Record<string, { messages: object }>; components: { messages: Record<string, { examples: { headers: object; payload: object }[] }>; schemas: Record<string, object> } };

  it('is a valid AsyncAPI 3.1, as the specification’s own schema says', () => {
    // The schema brings draft 07 along under its own id, so Ajv leaves its built-in copy out.
    const ajv = new Ajv({ strict: false, meta: false, validateSchema: false });
    addFormats.default(ajv);
    const specification = createRequire(import.meta.url).resolve('@asyncapi/specs/schemas/3.1.0.json');
    const validate = ajv.compile(JSON.parse(readFileSync(specification, 'utf8')) as object);
    expect([validate(document), (validate.errors ?? []).slice(0, 3)]).toEqual([true, []]);
    expect(validate({ ...document, channels: { product: { address: 7 } } })).toBe(false);
  });

  it('refers to nothing that is not there', () => {
    const missing = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].filter(([, pointer = '']) => {
      let found: unknown = document;
      for (const part of pointer.split('/')) found = (found as Record<string, unknown> | undefined)?.[part];
      return found === undefined;
    });
    expect(missing).toEqual([]);
  });

  it('names every event at every version, in the channel of its context', () => {
    for (const event of events) expect(Object.keys(document.channels[event.context]?.messages ?? {})).toContain(`${event.context}.${event.type}.v${event.version}`);
    expect(Object.keys(document.components.messages)).toHaveLength(events.length);
  });

  it('gives examples that fit its own schemas', () => {
    const ajv = new Ajv({ strict: false });
    addFormats.default(ajv);
    for (const [name, message] of Object.entries(document.components.messages)) {
      const validate = ajv.compile(document.components.schemas[name] ?? {});
      for (const { payload } of message.examples) expect([name, validate(payload), validate.errors]).toEqual([name, true, null]);
    }
  });
});

const json2020 = new Ajv2020({ strict: true, allowUnionTypes: true, keywords: ['x-personal'] });
addFormats.default(json2020);

/** Verbs whose past does not end in -ed. */
const irregular = new Set(['Held', 'Set', 'Begun', 'Taken', 'Given', 'Written', 'Chosen', 'Forgotten', 'Met', 'Broken', 'Split', 'Won', 'Lost', 'Withdrawn', 'Overridden', 'Put', 'Drawn', 'Kept', 'Made', 'Left', 'Sent', 'Woken']);
const isPast = (word: string): boolean => /[a-z]ed$/.test(word) || irregular.has(word);

/** Every place in a schema that holds sealed words, with the subject it is marked with. */
function sealedPlaces(schema: JsonSchema, at = ''): { readonly at: string; readonly subject: unknown }[] {
  const properties = (schema['properties'] ?? {}) as Record<string, JsonSchema>;
  if ('cipher' in properties && 'key' in properties) return [{ at, subject: schema['x-personal'] }];
  const children: [string, unknown][] = [...Object.entries(properties), ['items', schema['items']], ...((schema['anyOf'] ?? []) as unknown[]).map((option, index): [string, unknown] => [`${index}`, option])];
  return children.flatMap(([name, child]) => (typeof child === 'object' && child !== null ? sealedPlaces(child as JsonSchema, `${at}/${name}`) : []));
}
