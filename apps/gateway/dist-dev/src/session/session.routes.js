import { id, z } from '@wheelhouse/event-sourcing';
import { Problem } from '@wheelhouse/service-kit';
import { emailAddress } from '../identity/address.js';
import { givenPassword, newPassword } from '../identity/password-policy.js';
import { clearCookie, setCookie } from './cookie.js';
import { fromElsewhere } from './same-origin.js';
import { closeSession, sessionsOf } from './sessions.js';
const nothing = z.object({});
const example = {
    member: '0190c5a0-0000-7000-8000-0000000000a1',
    session: '0190c5a0-0000-7000-8000-0000000000b1',
    expiresAt: '2026-03-08T09:00:00.123456Z'
};
const credentials = z.object({
    email: emailAddress(),
    password: givenPassword()
});
const change = z.object({
    currentPassword: givenPassword(),
    newPassword: newPassword()
});
const signedIn = z.object({
    token: z.string(),
    member: id(),
    expiresAt: z.string(),
    passwordMustChange: z.boolean()
}).meta({
    id: 'SignedIn'
});
const whoAmI = z.object({
    member: id(),
    name: z.string(),
    email: z.string(),
    organisationRole: z.string(),
    teams: z.record(z.string(), z.array(z.string())),
    scopes: z.array(z.string()),
    session: id(),
    expiresAt: z.string(),
    passwordMustChange: z.boolean()
}).meta({
    id: 'WhoAmI'
});
const openSessions = z.object({
    items: z.array(z.object({
        id: id(),
        createdAt: z.string(),
        expiresAt: z.string(),
        agent: z.string(),
        current: z.boolean()
    }).meta({
        id: 'OpenSession'
    }))
});
/** Signing in and out, one's own password and sessions. */ export function sessionRoutes({ db, signIn, callers }) {
    const base = {
        tag: 'session',
        params: nothing,
        query: nothing
    };
    return [
        {
            ...base,
            operation: 'sign-in',
            method: 'POST',
            path: '/api/session',
            summary: 'Sign in with address and password: a bearer token, and a cookie for browsers.',
            access: 'open',
            body: credentials,
            example: {
                email: 'anna@example.org',
                password: 'a long sentence nobody guesses'
            },
            answer: {
                status: 201,
                summary: 'Signed in.',
                schema: signedIn,
                example: {
                    token: 'k3…',
                    member: example.member,
                    expiresAt: example.expiresAt,
                    passwordMustChange: false
                },
                headers: [
                    'Set-Cookie'
                ]
            },
            problems: [
                401,
                403,
                422,
                429
            ],
            handle: async ({ request, body, secure })=>{
                if (fromElsewhere(request.headers)) throw crossOrigin();
                const { email, password } = body;
                const session = await signIn.signIn({
                    email,
                    password,
                    address: request.ip,
                    agent: request.headers['user-agent'] ?? ''
                });
                return {
                    status: 201,
                    body: {
                        token: session.token,
                        member: session.credentials.member,
                        expiresAt: session.expiresAt,
                        passwordMustChange: session.credentials.passwordMustChange
                    },
                    headers: {
                        'set-cookie': setCookie(session.token, secondsUntil(session.expiresAt), secure),
                        'cache-control': 'no-store'
                    }
                };
            }
        },
        {
            ...base,
            operation: 'who-am-i',
            method: 'GET',
            path: '/api/session',
            summary: 'Who is signed in, with which roles, until when.',
            access: 'session-any',
            answer: {
                status: 200,
                summary: 'You.',
                schema: whoAmI,
                example: {
                    ...example,
                    name: 'Anna Adler',
                    email: 'anna@example.org',
                    organisationRole: 'member',
                    teams: {
                        '0190c5a0-0000-7000-8000-0000000000f1': [
                            'product-manager'
                        ]
                    },
                    scopes: [
                        'product:read',
                        'product:write'
                    ],
                    passwordMustChange: false
                }
            },
            problems: [
                401
            ],
            handle: ({ caller })=>Promise.resolve({
                    status: 200,
                    body: shown(caller),
                    headers: {
                        'cache-control': 'no-store'
                    }
                })
        },
        {
            ...base,
            operation: 'sign-out',
            method: 'DELETE',
            path: '/api/session',
            summary: 'Sign out: this session ends.',
            access: 'session-any',
            answer: {
                status: 204,
                summary: 'Signed out.',
                headers: [
                    'Set-Cookie'
                ]
            },
            problems: [
                401,
                403
            ],
            handle: async ({ caller, secure })=>{
                await closeSession(db, caller.member, caller.session);
                callers.forget();
                return {
                    status: 204,
                    headers: {
                        'set-cookie': clearCookie(secure)
                    }
                };
            }
        },
        {
            ...base,
            operation: 'change-password',
            method: 'POST',
            path: '/api/session/password',
            summary: 'Change one’s own password; every other session of one’s own ends.',
            access: 'session-any',
            body: change,
            example: {
                currentPassword: 'what the admin gave me',
                newPassword: 'a long sentence nobody guesses'
            },
            answer: {
                status: 204,
                summary: 'Changed.'
            },
            problems: [
                401,
                403,
                422,
                429
            ],
            handle: async ({ caller, request, body })=>{
                await signIn.changePassword(caller, {
                    ...body,
                    address: request.ip
                });
                callers.forget();
                return {
                    status: 204
                };
            }
        },
        {
            ...base,
            operation: 'list-sessions',
            method: 'GET',
            path: '/api/sessions',
            summary: 'One’s own open sessions, newest first.',
            access: 'session',
            answer: {
                status: 200,
                summary: 'The sessions.',
                schema: openSessions,
                example: {
                    items: [
                        {
                            id: example.session,
                            createdAt: '2026-03-01T09:00:00.123456Z',
                            expiresAt: example.expiresAt,
                            agent: 'curl/8.5',
                            current: true
                        }
                    ]
                }
            },
            problems: [
                401
            ],
            handle: async ({ caller })=>{
                const sessions = await sessionsOf(db, caller.member);
                return {
                    status: 200,
                    body: {
                        items: sessions.map((session)=>({
                                ...session,
                                current: session.id === caller.session
                            }))
                    }
                };
            }
        },
        {
            ...base,
            operation: 'close-session',
            method: 'DELETE',
            path: '/api/sessions/:id',
            summary: 'End one of one’s own sessions.',
            access: 'session',
            params: z.object({
                id: id()
            }),
            answer: {
                status: 204,
                summary: 'Ended.'
            },
            problems: [
                401,
                403,
                404
            ],
            handle: async ({ caller, params })=>{
                if (!await closeSession(db, caller.member, params['id'] ?? '')) throw new Problem(404, 'session.not-found', 'There is no such session of yours.');
                callers.forget();
                return {
                    status: 204
                };
            }
        }
    ];
}
export const crossOrigin = ()=>new Problem(403, 'session.cross-origin', 'A request that changes something must come from this site’s own pages, or carry a bearer token.');
const secondsUntil = (instant)=>(Date.parse(instant) - Date.now()) / 1000;
const shown = ({ member, name, email, session, expiresAt, passwordMustChange, actor })=>({
        member,
        name,
        email,
        organisationRole: actor.organisationRole,
        teams: actor.teams,
        scopes: actor.scopes,
        session,
        expiresAt,
        passwordMustChange
    });
