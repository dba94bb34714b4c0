import { Problem, sameSecret } from '@wheelhouse/service-kit';
import { noParameters } from '@wheelhouse/service-kit/routes/command-routes';
import { z } from 'zod';
import { KeyRefused } from './key-store.js';
const MOST_KEYS = 1_000;
const filing = z.object({
    keys: z.array(z.object({
        id: z.uuid(),
        subject: z.string().regex(/^(member|customer):[\w.-]{1,90}$/, {
            error: 'must be member:<id> or customer:<id>'
        }),
        key: z.base64().length(44, {
            error: 'must be 32 bytes in base64'
        })
    })).max(MOST_KEYS)
});
const byId = z.object({
    ids: z.array(z.uuid()).max(MOST_KEYS)
});
const bySubject = z.object({
    subject: z.string().min(1).max(100)
});
/** The key store and the public keys, for services on the internal listener alone. */ export function keyRoutes(store, tokens, secret) {
    const base = {
        method: 'POST',
        tag: 'internal',
        scope: 'open',
        params: noParameters,
        query: noParameters,
        problems: [
            401,
            409
        ],
        hidden: true
    };
    const guarded = (handle)=>async ({ headers, body })=>{
            checkSecret(headers, secret);
            return handle(body);
        };
    return [
        {
            ...base,
            operation: 'file-keys',
            path: '/internal/keys',
            summary: 'File keys of texts.',
            body: filing,
            answer: {
                status: 204,
                summary: 'Filed.'
            },
            handle: guarded(async ({ keys })=>{
                await store.register(keys).catch((error)=>{
                    if (error instanceof KeyRefused) throw new Problem(409, 'key.refused', `Not filed: ${error.message}.`);
                    throw error;
                });
                return {
                    status: 204
                };
            })
        },
        {
            ...base,
            operation: 'read-keys',
            path: '/internal/keys/read',
            summary: 'Keys by id; null for one that was destroyed or never filed.',
            body: byId,
            answer: {
                status: 200,
                summary: 'The keys.'
            },
            handle: guarded(async ({ ids })=>({
                    status: 200,
                    body: {
                        keys: await store.read(ids)
                    }
                }))
        },
        {
            ...base,
            operation: 'destroy-keys',
            path: '/internal/keys/destroy',
            summary: 'Destroy keys by id.',
            body: byId,
            answer: {
                status: 204,
                summary: 'Destroyed.'
            },
            handle: guarded(async ({ ids })=>{
                await store.destroy(ids);
                return {
                    status: 204
                };
            })
        },
        {
            ...base,
            operation: 'destroy-subject',
            path: '/internal/keys/destroy-subject',
            summary: 'Destroy every key of a subject.',
            body: bySubject,
            answer: {
                status: 204,
                summary: 'Destroyed.'
            },
            handle: guarded(async ({ subject })=>{
                await store.destroySubject(subject);
                return {
                    status: 204
                };
            })
        },
        {
            ...base,
            method: 'GET',
            operation: 'jwks',
            path: '/internal/jwks',
            summary: 'The public keys of internal tokens.',
            answer: {
                status: 200,
                summary: 'The keys.'
            },
            handle: ()=>Promise.resolve({
                    status: 200,
                    body: tokens.jwks
                })
        }
    ];
}
/** @throws Problem 401 */ function checkSecret(headers, secret) {
    const value = headers['authorization'];
    const given = typeof value === 'string' && /^bearer /i.test(value) ? value.slice(7).trim() : '';
    if (!sameSecret(given, secret)) throw new Problem(401, 'access.unauthenticated', 'This address is for services.', undefined, {
        'www-authenticate': 'Bearer'
    });
}
