import { context, isSpanContextValid, propagation, SpanKind, SpanStatusCode, trace, type Attributes } from '@opentelemetry/api';
import type { RequestContext } from '../http/request-context.js';

const tracer = trace.getTracer('wheelhouse');
let on = false;

/** Told by `startTracing`; until then no span is begun, since even one that goes nowhere costs on every request. */
export function switchTracing(to: boolean): void {
  on = to;
}

/** The active span as a W3C traceparent; undefined while tracing is switched off. */
export function activeTraceparent(): string | undefined {
  const span = trace.getActiveSpan()?.spanContext();
  if (!span || !isSpanContextValid(span)) return undefined;
  return `00-${span.traceId}-${span.spanId}-${span.traceFlags.toString(16).padStart(2, '0')}`;
}

/** Serves a request in a span of its own below the caller's; the request's traceparent becomes this span's. */
export function inServerSpan<Result>(name: string, request: RequestContext, attributes: Attributes, run: () => Promise<Result>): Promise<Result> {
  if (!on) return run();
  const parent = propagation.extract(context.active(), { traceparent: request.traceparent });
  return context.with(parent, () =>
    inSpan(name, { kind: SpanKind.SERVER, attributes }, () => {
      request.traceparent = activeTraceparent() ?? request.traceparent;
      return run();
    }),
  );
}

/** Runs a piece of work in a span; what it throws is noted on the span. Costs next to nothing while tracing is off. */
export function inSpan<Result>(name: string, options: { readonly kind?: SpanKind; readonly attributes?: Attributes }, run: () => Promise<Result>): Promise<Result> {
  if (!on) return run();
  return tracer.startActiveSpan(name, options, async (span) => {
    try {
      return await run();
    } catch (error) {
      span.recordException(error instanceof Error ? error : String(error));
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}
