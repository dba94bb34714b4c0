import { switchTracing } from './tracing.js';

/** Ends tracing: sends what is left. */
export type StopTracing = () => Promise<void>;

/**
 * Switches tracing on: spans go to an OTLP collector over HTTP. The SDK is loaded here and only then, since it costs
 * memory and start-up time that a service without a collector should not pay.
 */
export async function startTracing(service: string, endpoint: string | undefined): Promise<StopTracing> {
  if (endpoint === undefined) return () => Promise.resolve();
  const [{ NodeTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const url = new URL('v1/traces', endpoint.endsWith('/') ? endpoint : `${endpoint}/`).href;
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.namespace': 'wheelhouse' }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url }))],
  });
  // Registers the W3C propagator and a context that follows async calls.
  provider.register();
  switchTracing(true);
  return () => provider.shutdown();
}
