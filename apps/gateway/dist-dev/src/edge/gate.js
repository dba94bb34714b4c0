import { Problem } from '@wheelhouse/service-kit';
import { rateLimitHeaders, requestLimits } from '../limits/request-limits.js';
import { networkOf } from '../limits/sign-in-limits.js';
import { cookieToken } from '../session/cookie.js';
import { fromOurPages } from '../session/same-origin.js';
import { crossOrigin } from '../session/session.routes.js';
import { looksLikeToken } from '../session/sessions.js';
const SAFE = new Set([
    'GET',
    'HEAD',
    'OPTIONS'
]);
export function gateFor(callers, quota) {
    const limit = requestLimits(quota);
    return {
        whoAsks: async (request)=>{
            const { headers } = request;
            const bearer = bearerOf(headers.authorization);
            const token = bearer ?? cookieToken(headers.cookie);
            if (token === undefined) return undefined;
            const caller = looksLikeToken(token) ? await callers.byToken(token) : undefined;
            if (!caller) {
                if (bearer !== undefined) throw unauthenticated('The token is not valid, or no longer.');
                return undefined;
            }
            if (bearer === undefined && !SAFE.has(request.method) && !fromOurPages(headers)) throw crossOrigin();
            return caller;
        },
        count: (request, caller)=>{
            const allowance = limit(caller?.session ?? networkOf(request.ip));
            const headers = rateLimitHeaders('caller', quota, allowance);
            if (allowance.allowed) return headers;
            throw new Problem(429, 'limit.requests', 'Too many requests; slow down.', undefined, {
                ...headers,
                'retry-after': String(allowance.retrySeconds)
            });
        }
    };
}
export const unauthenticated = (detail = 'Sign in first: POST /api/session.')=>new Problem(401, 'access.unauthenticated', detail, undefined, {
        'www-authenticate': 'Bearer'
    });
export const passwordMustChange = ()=>new Problem(403, 'session.password-must-change', 'Change the password that you were given first: POST /api/session/password.');
/** The token of `Authorization: Bearer`; another scheme is no token of ours. */ function bearerOf(header) {
    if (header === undefined) return undefined;
    return /^bearer +(\S+)$/i.exec(header.trim())?.[1] ?? '';
}
