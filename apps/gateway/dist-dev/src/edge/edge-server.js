import { checkBody, checkParameters, correlationIdOf, detailsOf, inServerSpan, methodsByPath, Problem, problemOf, traceparentOf, withinRequest } from '@wheelhouse/service-kit';
import { parseJsonBody } from '@wheelhouse/service-kit/http/json-body';
import Fastify from 'fastify';
import { passwordMustChange, unauthenticated } from './gate.js';
import { headersForService } from './headers.js';
/** Bodies that the gateway itself reads are small. */ const OWN_BODY_LIMIT = 64 * 1024;
/** The public face: who asks, how often, and on to the service that answers. Not listening yet. */ export function edgeServer(parts) {
    const options = {
        trustProxy: parts.trustProxy,
        requestTimeout: 60_000,
        keepAliveTimeout: 72_000,
        routerOptions: {
            maxParamLength: 1_000
        },
        frameworkErrors: (error, request, reply)=>sendProblem(reply, problemOf(error), correlationIdOf(request.headers)),
        ...parts.tls ? {
            https: parts.tls
        } : {}
    };
    const app = Fastify(options);
    app.removeAllContentTypeParsers();
    // Bodies flow through to the service that knows their schema; own routes read theirs by themselves.
    app.addContentTypeParser('*', (_request, payload, done)=>done(null, payload));
    app.addHook('onRequest', (request, reply, done)=>{
        const context = {
            correlationId: correlationIdOf(request.headers),
            traceparent: traceparentOf(request.headers),
            startedAt: process.hrtime.bigint()
        };
        request.wheelhouse = context;
        reply.header('x-correlation-id', context.correlationId).header('x-content-type-options', 'nosniff');
        if (isSecure(request)) reply.header('strict-transport-security', 'max-age=31536000');
        withinRequest(context, done);
    });
    const observe = (request, status)=>{
        const context = request.wheelhouse;
        if (!context) return;
        const seconds = Number(process.hrtime.bigint() - context.startedAt) / 1e9;
        parts.metrics.httpSeconds.observe({
            operation: context.operation ?? 'unmatched',
            method: request.method,
            status: String(status)
        }, seconds);
    };
    app.addHook('onResponse', (request, reply, done)=>{
        observe(request, reply.raw.statusCode);
        done();
    });
    app.setErrorHandler((error, request, reply)=>answerProblem(parts.logger, error, request, reply));
    for (const route of parts.routes){
        app.route({
            method: route.method,
            url: route.path,
            handler: (request, reply)=>serveOwn(parts, route, request, reply)
        });
    }
    for (const passage of parts.passages){
        const handler = (request, reply)=>passOn(parts, passage, request, reply);
        app.all(`${passage.prefix}/*`, handler);
        app.all(passage.prefix, handler);
    }
    parts.pages(app);
    const methodsAt = methodsByPath(parts.routes);
    app.setNotFoundHandler((request, reply)=>{
        const methods = methodsAt(request.url.split('?', 1)[0] ?? '');
        const problem = methods.length > 0 ? new Problem(405, 'route.method-not-allowed', `This address takes ${methods.join(', ')}.`, undefined, {
            allow: methods.join(', ')
        }) : new Problem(404, 'route.not-found', 'There is nothing at this address.');
        sendProblem(reply, problem, request.wheelhouse?.correlationId);
    });
    return app;
}
/** Whether the caller's own connection is encrypted, by us or by the proxy in front. */ export const isSecure = (request)=>request.protocol === 'https';
/** Who asks, counted; nobody is not let through. @throws Problem 401, 403, 429 */ async function admit(parts, request, anyPassword) {
    const caller = await parts.gate.whoAsks(request);
    const limits = parts.gate.count(request, caller);
    if (!caller) throw unauthenticated();
    if (request.wheelhouse) request.wheelhouse.member = caller.member;
    if (caller.passwordMustChange && !anyPassword) throw passwordMustChange();
    return {
        caller,
        limits
    };
}
async function passOn(parts, { upstream, changesCallers }, request, reply) {
    const context = request.wheelhouse;
    if (!context) throw new Error('a request without its context');
    context.operation = `pass-${upstream.name}`;
    const { caller, limits } = await admit(parts, request, false);
    const token = await parts.callers.internalToken(caller, upstream.name);
    const { raw } = request;
    const passed = inServerSpan(context.operation, context, {
        'http.request.method': request.method
    }, async ()=>{
        const headers = headersForService(raw.headers, {
            token,
            correlationId: context.correlationId,
            traceparent: context.traceparent,
            address: request.ip,
            host: request.host,
            secure: isSecure(request)
        });
        const added = {
            'x-correlation-id': context.correlationId,
            'x-content-type-options': 'nosniff',
            ...limits
        };
        await upstream.pass({
            raw,
            method: request.method,
            url: raw.url ?? '/',
            headers
        }, reply.raw, added);
    });
    await passed.finally(()=>changesCallers && request.method !== 'GET' && parts.callers.forget());
    // What came from the service is out already; the framework has nothing to add.
    reply.hijack();
}
async function serveOwn(parts, route, request, reply) {
    const context = request.wheelhouse;
    if (!context) throw new Error('a request without its context');
    context.operation = route.operation;
    let caller;
    if (route.access === 'open') reply.headers(parts.gate.count(request, undefined));
    else {
        const admitted = await admit(parts, request, route.access === 'session-any');
        caller = admitted.caller;
        reply.headers(admitted.limits);
    }
    const params = checkParameters(route.params, 'path', request.params);
    checkParameters(route.query, 'query', request.query);
    const body = route.body ? checkBody(route.body, await jsonOf(request)) : {};
    const answer = await route.handle({
        request,
        caller: caller,
        params,
        body,
        secure: isSecure(request)
    });
    reply.status(answer.status);
    for (const [name, value] of Object.entries(answer.headers ?? {}))reply.header(name, value);
    if (answer.body === undefined) return void await reply.send();
    await reply.type('application/json; charset=utf-8').send(JSON.stringify(answer.body));
}
async function jsonOf(request) {
    if (!/^application\/(?:json|[\w.-]+\+json)(?:\s*;|$)/i.test(request.headers['content-type'] ?? '')) {
        throw new Problem(415, 'body.not-json', 'The body must be JSON, with content-type application/json.');
    }
    return parseJsonBody(await readSmall(request.raw));
}
/** A small body, whole. @throws Problem 413 */ export async function readSmall(raw) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of raw){
        bytes += chunk.length;
        if (bytes > OWN_BODY_LIMIT) throw new Problem(413, 'body.too-large', `A body may hold ${OWN_BODY_LIMIT} bytes at most here.`, undefined, {
            connection: 'close'
        });
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
function answerProblem(logger, error, request, reply) {
    const problem = problemOf(error);
    if (problem.status >= 500) logger[problem.status === 500 ? 'error' : 'warn']({
        err: error,
        url: request.url.split('?', 1)[0]
    }, 'request failed');
    // A body that was not read to its end would be taken for the next request.
    if (!request.raw.complete) reply.header('connection', 'close');
    sendProblem(reply, problem, request.wheelhouse?.correlationId);
}
function sendProblem(reply, problem, correlationId) {
    reply.status(problem.status).headers(problem.headers).type('application/problem+json; charset=utf-8').send(JSON.stringify(detailsOf(problem, correlationId)));
}
