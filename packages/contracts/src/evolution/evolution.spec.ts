import { describe, expect, it } from '@jest/globals';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { readEventData, registryOf } from '../kernel/registry.js';
import { registries } from '../registries.js';
import { generatedFiles } from '../documents/generate.js';
import { fileName } from '../documents/every-version.js';
import type { GoldenRecord } from '../documents/golden.js';
import { schemaFile } from '../documents/json-schema.js';
import { brokenRules } from './compare-schemas.js';
import { brokenContracts, freeze, releasesFolder, schemasPath, tampered, type FrozenSchemas, type ReleaseManifest } from './release.js';

const here = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string | undefined => (existsSync(path.join(here, file)) ? readFileSync(path.join(here, file), 'utf8') : undefined);
const json = <Content>(file: string): Content => JSON.parse(read(file) ?? '') as Content;
const manifests = globSync(`${releasesFolder}/*.json`, { cwd: here })
  .filter((file) => !file.endsWith('.schemas.json'))
  .map((file) => json<ReleaseManifest>(file));

const today: FrozenSchemas = Object.fromEntries(
  [...generatedFiles(registries)].filter(([file]) => file.startsWith('schemas/')).map(([file, content]) => [file.slice('schemas/'.length, -'.json'.length), JSON.parse(content) as object as FrozenSchemas[string]]),
);

describe('what releases have frozen', () => {
  it('begins with 0.1.0', () => expect(manifests.map(({ release }) => release)).toContain('0.1.0'));

  it.each(manifests)('is as $release left it, file by file', (manifest) => expect(tampered(manifest, read)).toEqual([]));

  it.each(manifests)('is not broken by the contracts of today ($release)', ({ release }) => expect(brokenContracts(json(schemasPath(release)), today)).toEqual([]));

  it.each(manifests)('is read by the readers of today, every file ($release)', ({ files }) => {
    const golden = Object.keys(files).filter((file) => !file.startsWith(releasesFolder));
    expect(golden.length).toBeGreaterThan(50);
    for (const file of golden) {
      const [, context, name = ''] = file.split('/') as [string, keyof typeof registries, string];
      const contract = registries[context].contracts.find((candidate) => name.startsWith(`${fileName(candidate).replace(/\.v\d+$/, '')}.v`));
      const version = Number(/\.v(\d+)\.json$/.exec(name)?.[1]);
      if (!contract) throw new Error(`nothing reads ${file}`);
      const { value } = json<GoldenRecord>(file);
      expect(() => contract.data.parse(readEventData(contract, version, value))).not.toThrow();
    }
  });

  it('holds an event of an older version, which an upcaster lifts to the newest', () => {
    const { value } = json<GoldenRecord>('golden/product/feature-estimated.v1.json');
    const contract = registries.product.latest('FeatureEstimated');
    expect(contract?.version).toBe(2);
    expect(contract && readEventData(contract, 1, value)).toEqual({ amount: 3, unit: 'person-months', by: '0190c5a0-0000-7000-8000-0000000000a1' });
  });
});

// Each rule is proved by a contract that breaks it.
describe('the rules of evolution', () => {
  const stream = { context: 'product', stream: 'probe', type: 'ProbeLaunched', version: 1, summary: 'A probe was launched.' } as const;
  const inner = z.object({ code: z.string().max(10), note: z.string().optional() });
  const fields = { name: z.string().max(10), kind: z.enum(['near', 'far']), weight: z.number().optional(), parts: z.array(inner) };
  const schemaOf = (data: z.ZodObject) => schemaFile(defineEvent({ ...stream, data, example: {} as never }));
  const before = schemaOf(z.object(fields));
  const after = (changed: Record<string, z.ZodType | undefined>) =>
    brokenRules(before, schemaOf(z.object(Object.fromEntries(Object.entries<z.ZodType | undefined>({ ...fields, ...changed }).flatMap(([name, type]) => (type ? [[name, type]] : []))))));

  it('let an optional field be added, at any depth', () => {
    expect(after({ colour: z.string().optional() })).toEqual([]);
    expect(after({ parts: z.array(inner.extend({ colour: z.string().optional() })) })).toEqual([]);
  });
  it('let words for people be changed', () => expect(after({ name: z.string().max(10).describe('what it is called') })).toEqual([]));
  it('catch a field that is gone', () => expect(after({ weight: undefined })).toEqual([{ rule: 'removed', at: '/properties/weight' }]));
  it('catch a field that was renamed', () =>
    expect(after({ name: undefined, title: z.string().max(10) })).toEqual([
      { rule: 'removed', at: '/properties/name' },
      { rule: 'made-required', at: '/properties/title' },
    ]));
  it('catch a field of another type', () => expect(after({ weight: z.string().optional() })).toEqual([{ rule: 'retyped', at: '/properties/weight' }]));
  it('catch a field that may be null now', () => expect(after({ name: z.string().max(10).nullable() })).not.toEqual([]));
  it('catch a required field that is new', () => expect(after({ colour: z.string() })).toEqual([{ rule: 'made-required', at: '/properties/colour' }]));
  it('catch an optional field made required', () => expect(after({ weight: z.number() })).toEqual([{ rule: 'made-required', at: '/properties/weight' }]));
  it('catch a required field made optional, which older readers would miss', () => expect(after({ name: z.string().max(10).optional() })).toEqual([{ rule: 'made-optional', at: '/properties/name' }]));
  it('catch an enum with a value less', () => expect(after({ kind: z.enum(['near']) })).toEqual([{ rule: 'enum-narrowed', at: '/properties/kind/enum' }]));
  it('catch an enum with a value more, which older readers would refuse', () => expect(after({ kind: z.enum(['near', 'far', 'lost']) })).toEqual([{ rule: 'enum-widened', at: '/properties/kind/enum' }]));
  it('catch an enum where any text was fine', () => expect(after({ name: z.enum(['x']) })).not.toEqual([]));
  it('catch a limit that moved', () => expect(after({ name: z.string().max(9) })).toEqual([{ rule: 'constraint-changed', at: '/properties/name/maxLength' }]));
  it('catch a change inside a list', () => expect(after({ parts: z.array(inner.omit({ code: true })) })).toEqual([{ rule: 'removed', at: '/properties/parts/items/properties/code' }]));
  it('catch a change inside a union', () => {
    const of = (option: z.ZodType) => schemaOf(z.object({ value: z.union([z.literal(1), option]) }));
    expect(brokenRules(of(inner), of(inner.omit({ note: true })))).toEqual([{ rule: 'removed', at: '/properties/value/anyOf/1/properties/note' }]);
    expect(brokenRules(of(inner), of(inner.extend({ more: z.number().optional() })))).toEqual([]);
  });
  it('catch a mark of personal words that is gone', () => {
    const marked = z.string().meta({ personal: 'author' });
    expect(brokenRules(schemaOf(z.object({ words: marked })), schemaOf(z.object({ words: z.string() })))).toEqual([{ rule: 'constraint-changed', at: '/properties/words/x-personal' }]);
  });
  it('catch a version that is gone', () => expect(brokenContracts({ 'product/probe-launched.v1': before }, {})).toEqual([{ event: 'product/probe-launched.v1', rule: 'version-gone', at: '/' }]));
  it('name the event that is broken', () =>
    expect(brokenContracts({ 'product/probe-launched.v1': before }, { 'product/probe-launched.v1': schemaOf(z.object({ ...fields, weight: z.number() })) })).toEqual([
      { event: 'product/probe-launched.v1', rule: 'made-required', at: '/properties/weight' },
    ]));

  it('catch a frozen file that was changed, and one that is gone', () => {
    const files = new Map([
      ['golden/product/a.v1.json', '{"a":1}'],
      ['golden/product/b.v1.json', '{"b":1}'],
      ['schemas/product/a.v1.json', '{"type":"object"}'],
    ]);
    const frozen = freeze('9.9.9', files);
    const manifest = JSON.parse(frozen.get('golden/releases/9.9.9.json') ?? '') as ReleaseManifest;
    const all = new Map([...files, ...frozen]);
    expect(tampered(manifest, (file) => all.get(file))).toEqual([]);
    all.set('golden/product/a.v1.json', '{"a":2}');
    all.delete('golden/product/b.v1.json');
    all.set('golden/releases/9.9.9.schemas.json', '{}');
    expect(tampered(manifest, (file) => all.get(file))).toEqual(['golden/product/a.v1.json', 'golden/product/b.v1.json', 'golden/releases/9.9.9.schemas.json']);
  });

  it('let readers pass over fields that they do not know yet', () => {
    const contract = defineEvent({ ...stream, data: z.object({ name: z.string() }), example: { name: 'x' } });
    expect(readEventData(contract, 1, { name: 'x', colour: 'red' })).toEqual({ name: 'x' });
  });

  it('lift an event over several versions, one after another', () => {
    const first = defineEvent({ ...stream, data: z.object({ grams: z.number() }), example: { grams: 1500 } });
    const second = defineEvent({
      ...stream,
      version: 2,
      data: z.object({ weight: z.number() }),
      example: { weight: 1500 },
      previous: { contract: first, upcast: ({ grams }: { grams: number }) => ({ weight: grams }) },
    });
    const third = defineEvent({
      ...stream,
      version: 3,
      data: z.object({ weight: z.number(), unit: z.enum(['g', 'kg']) }),
      example: { weight: 1.5, unit: 'kg' },
      previous: { contract: second, upcast: ({ weight }: { weight: number }) => ({ weight, unit: 'g' as const }) },
    });
    const contract = registryOf([third]).latest('ProbeLaunched');
    expect(contract && readEventData(contract, 1, { grams: 1500 })).toEqual({ weight: 1500, unit: 'g' });
    expect(contract && readEventData(contract, 2, { weight: 20 })).toEqual({ weight: 20, unit: 'g' });
    expect(() => contract && readEventData(contract, 4, { weight: 20 })).toThrow(/newer/);
    expect(() => contract && readEventData(contract, 1, { weight: 20 })).toThrow(/v1/);
  });
});
