import { describe, expect, it } from '@jest/globals';
import { contexts, registries, type WireHeaders } from '@wheelhouse/contracts';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { topicOf } from '../kafka/topics.js';
import { recordDecoder } from './decode-record.js';
import { encodeEvent } from './encode-event.js';
import { header } from './headers.js';
import { storedRecord } from './raw-record.js';

const folder = path.resolve(import.meta.dirname, '../../../contracts/golden');

interface GoldenRecord {
  readonly topic: string;
  readonly key: string;
  readonly headers: WireHeaders;
  readonly value: object;
}

describe.each(contexts)('the golden files of the %s context', (context) => {
  const decode = recordDecoder(registries[context]);
  const files = globSync(`${context}/*.json`, { cwd: folder });

  it('are there', () => expect(files.length).toBeGreaterThan(5));

  it.each(files)('are read from the wire, and written as they stand: %s', (file) => {
    const golden = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as GoldenRecord;
    const decoded = decode(storedRecord({ offset: 0, key: golden.key, headers: golden.headers, value: Buffer.from(JSON.stringify(golden.value)) }));
    if (decoded.outcome !== 'event') throw new Error(JSON.stringify(decoded));
    const { event } = decoded;
    expect(golden.topic).toBe(topicOf(context));
    // An older version comes out as the newest, by its upcasters; what it was is in its type on the wire alone.
    const asWritten = { ...event, schemaVersion: Number(/\.v(\d+)\.json$/.exec(file)?.[1]) };
    const wire = encodeEvent(asWritten, golden.headers[header.generation] ?? '');
    expect({ key: wire.key, headers: wire.headers }).toEqual({ key: golden.key, headers: golden.headers });
    if (event.schemaVersion === asWritten.schemaVersion) expect(JSON.parse(wire.value)).toEqual(golden.value);
  });
});
