/** RFC 9110 §7.6.1: of one connection alone, so never passed on. */ const HOP_BY_HOP = [
    'connection',
    'keep-alive',
    'proxy-authenticate',
    'proxy-authorization',
    'proxy-connection',
    'te',
    'trailer',
    'transfer-encoding',
    'upgrade'
];
/** Never taken from a caller: how the gateway speaks to services, and what it says itself. */ const OURS = [
    'authorization',
    'cookie',
    'host',
    'content-length',
    'expect',
    'forwarded',
    'via',
    'x-correlation-id',
    'traceparent',
    'x-real-ip'
];
const notForServices = new Set([
    ...HOP_BY_HOP,
    ...OURS
]);
const notForCallers = new Set([
    ...HOP_BY_HOP,
    'server',
    'x-powered-by',
    'set-cookie'
]);
/** Headers that a caller's `Connection` names are of that connection too. */ const named = (connection)=>connection?.toLowerCase().split(',').map((name)=>name.trim()) ?? [];
/** What a service is told of a request, as name, value, name, value … */ export function headersForService(headers, passed) {
    const out = [];
    const ofConnection = headers.connection === undefined || headers.connection === 'keep-alive' ? undefined : named(headers.connection);
    for(const name in headers){
        if (notForServices.has(name) || name.startsWith('x-forwarded-') || name.startsWith('x-internal-') || ofConnection?.includes(name)) continue;
        const value = headers[name];
        if (typeof value === 'string') out.push(name, value);
        else if (value !== undefined) for (const one of value)out.push(name, one);
    }
    out.push('authorization', `Bearer ${passed.token}`, 'x-correlation-id', passed.correlationId, 'traceparent', passed.traceparent);
    out.push('x-forwarded-for', passed.address, 'x-forwarded-host', passed.host, 'x-forwarded-proto', passed.secure ? 'https' : 'http');
    return out;
}
/** What a caller is told of a service's answer. */ export function headersForCaller(headers) {
    const out = [];
    const ofConnection = headers.connection === undefined || headers.connection === 'keep-alive' ? undefined : named(headers.connection);
    for(const name in headers){
        if (notForCallers.has(name) || ofConnection?.includes(name)) continue;
        const value = headers[name];
        if (value !== undefined) out.push([
            name,
            value
        ]);
    }
    return out;
}
