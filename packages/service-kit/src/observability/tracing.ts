import { context, isSpanContextValid, propagation, SpanKind, SpanStatusCode, trace, type Attributes, type Span } from '@opentelemetry/api';
import type { RequestContext } from '../http/request-context.js';

const tracer = trace.getTracer('wheelhouse');

/** The active span as a W3C traceparent; undefined while tracing is switched off. */
export function activeTraceparent(): string | undefined {
  const span = trace.getActiveSpan()?.spanContext();
  if (!span || !isSpanContextValid(span)) return undefined;
  return `00-${span.traceId}-${span.spanId}-${span.traceFlags.toString(16).padStart(2, '0')}`;
}

/** Serves a request in a span of its own below the caller's; the request's traceparent becomes this span's. */
export function inServerSpan<Result>(name: string, request: RequestContext, attributes: Attributes, run: () => Promise<Result>): Promise<Result> {
  const parent = propagation.extract(context.active(), { traceparent: request.traceparent });
  return context.with(parent, () =>
    inSpan(name, { kind: SpanKind.SERVER, attributes }, () => {
      request.traceparent = activeTraceparent() ?? request.traceparent;
      return run();
    }),
  );
}

/** Runs a piece of work in a span; what it throws is noted on the span. Costs next to nothing while tracing is off. */
export function inSpan<Result>(name: string, options: { readonly kind?: SpanKind; readonly attributes?: Attributes }, run: (span: Span) => Promise<Result>): Promise<Result> {
  return tracer.startActiveSpan(name, options, async (span) => {
    try {
      return await run(span);
    } catch (error) {
      span.recordException(error instanceof Error ? error : String(error));
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}
