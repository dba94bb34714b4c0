import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import { harbourService } from '../testing/harbour.js';
import { toyOnPostgres, type ToyOnPostgres } from '../testing/toy-on-postgres.js';
import { toyService } from '../testing/toy.js';

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
}

/** A collector that keeps what it is sent. */
async function collector(): Promise<{ readonly server: Server; readonly url: string; readonly spans: Span[] }> {
  const spans: Span[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const sent = JSON.parse(Buffer.concat(chunks).toString()) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] };
      spans.push(...sent.resourceSpans.flatMap((resource) => resource.scopeSpans.flatMap((scope) => scope.spans)));
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, spans };
}

describe('a trace', () => {
  let ships: ToyOnPostgres;
  let harbour: ToyOnPostgres;
  let collected: Awaited<ReturnType<typeof collector>>;

  beforeAll(async () => {
    collected = await collector();
    const settings = { KAFKA_PREFIX: `trace${randomBytes(4).toString('hex')}.`, KAFKA_SESSION_TIMEOUT_MS: 6_000 };
    ships = await toyOnPostgres(toyService, { kafka: undefined, settings: { ...settings, OTEL_EXPORTER_OTLP_ENDPOINT: collected.url } });
    harbour = await toyOnPostgres(harbourService, { kafka: undefined, settings });
    await harbour.service.events?.consumer?.joined();
  }, 60_000);
  afterAll(() => void collected.server.close());

  it('goes from the request through the command and Kafka into the consumer', async () => {
    const trace = '0af7651916cd43dd8448eb211c80319c';
    const created = await ships.client.send('POST', '/api/product/v1/ships', { name: 'Traced', team: uuidv7() }, { traceparent: `00-${trace}-b7ad6b7169203331-01` });
    const id = String(created.json['id']);
    const read = await harbour.client.send('GET', `/api/reporting/v1/ships/${id}/name`, undefined, { 'wheelhouse-position': created.headers.get('wheelhouse-position') ?? '' });
    expect(read.json).toEqual({ name: 'Traced' });
    const [event] = (await ships.service.parts.store?.readStream(id)) ?? [];
    expect(event?.metadata.traceparent).toMatch(new RegExp(`^00-${trace}-(?!b7ad6b7169203331)[0-9a-f]{16}-01$`));
    // Closing sends what is left.
    await harbour.close();
    await ships.close();
    const spans = collected.spans.filter((span) => span.traceId === trace);
    const named = (name: string | RegExp) => spans.find((span) => (typeof name === 'string' ? span.name === name : name.test(span.name)));
    const server = named('launch-ship');
    expect(server?.parentSpanId).toBe('b7ad6b7169203331');
    expect(named('command launch-ship')?.parentSpanId).toBe(server?.spanId);
    expect(event?.metadata.traceparent).toContain(server?.spanId);
    expect(named(/^publish .*wheelhouse\.product\.events$/)?.parentSpanId).toBe(server?.spanId);
    expect(named(/^apply .*wheelhouse\.product\.events$/)?.parentSpanId).toBe(server?.spanId);
  }, 60_000);
});
